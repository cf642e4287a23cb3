/** How tests write down what was read: one line a part, so that an expectation reads like the notice. */
import { type Notice, textOf } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";

/** Reads a text under the name `test`. */
export function read(text: string): Notice {
  return readNotice({ id: "test", file: "corpus/test.txt", text });
}

/** The notice's sections as people cite them. */
export function paths(notice: Notice): string[] {
  return notice.sections.slice(1).map(({ path }) => path);
}

/** Each passage as `kind: text`, the text of tables and titles with ⏎ between lines. */
export function passages(notice: Notice): string[] {
  return notice.passages.map((passage) => `${passage.kind}: ${textOf(notice, passage).replace(/\s*\n\s*/gu, "⏎")}`);
}

/** The words of a part that may be missing. */
export function words(notice: Notice, part: "number" | "recipients" | "issuer" | "date" | "titleSpan"): string | null {
  const span = notice[part];
  return span === null ? null : textOf(notice, span);
}
