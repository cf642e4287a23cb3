/** An answer changed in one thing, its other properties kept lazy. */
import type { Answer } from "./answer.js";

/** The answer with its other properties kept lazy. */
function changed(answer: Answer, changes: Partial<Answer>): Answer {
  return Object.defineProperties({} as Answer, {
    ...Object.getOwnPropertyDescriptors(answer),
    ...Object.getOwnPropertyDescriptors(changes),
  });
}

/** The answer in the language asked in. */
export function inLanguage(answer: Answer, language: Answer["language"]): Answer {
  return answer.language === language ? answer : changed(answer, { language });
}

/** The answer with the words that slips were read as. */
export function understoodAs(answer: Answer, words: readonly string[]): Answer {
  return changed(answer, { understoodAs: words });
}

/** The answer with its next questions found when they are first looked at: finding them asks the engine. */
export function offering(answer: Answer, find: () => readonly string[]): Answer {
  let found: readonly string[] | undefined;
  return Object.defineProperty({ ...answer }, "suggestions", {
    enumerable: true,
    get: () => {
      found ??= find();
      return found;
    },
  });
}
