/** A name that may be that of several places: 吉林 of 吉林省 and of 吉林市. */
import type { Question } from "../question/question.js";
import type { Candidate } from "./candidate.js";

/** 哪些地区, 吉林有几个市: asks for places. */
const PLACES_ASKED =
  /(?:哪些|哪几个|哪[一二两三四五六七八九十]个|几个|多少个)(?:[\u4e00-\u9fff]{2,3})?(?:地区|地方|城市|市州|县区|区县|市|县|州|区)(?![政委级长民直])|名单/;

/** What the question says with one of the names that its short name may mean. */
export interface Reading {
  readonly text: string;
  readonly direct: string;
}

/** 吉林考核结果: the question with each of the names that its short name may mean, where it has an answer. */
export function readingsOf(
  question: Question,
  regions: ReadonlySet<string>,
  answer: (text: string) => Candidate | null,
): readonly Reading[] {
  const unclear = question.names.find((name) => name.readings.length > 1);
  if (!unclear || asksPlacesWithin(question, unclear.readings, regions)) return [];
  const short = shortForm(unclear.readings);
  return unclear.readings.flatMap((reading) => {
    const text = question.plain.replace(short, reading);
    const best = answer(text);
    return best ? [{ text, direct: best.direct }] : [];
  });
}

/** 吉林哪些地区是良好: places are asked for, so that the region is meant that a notice is about, and not the city. */
function asksPlacesWithin(question: Question, readings: readonly string[], regions: ReadonlySet<string>): boolean {
  return PLACES_ASKED.test(question.plain) && readings.some((reading) => regions.has(reading));
}

/** The characters that several names begin with: 吉林 of 吉林省 and 吉林市. */
function shortForm(names: readonly string[]): string {
  const [first = ""] = names;
  let length = first.length;
  while (length > 0 && !names.every((name) => name.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}
