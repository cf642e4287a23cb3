/**
 * The documents that a notice cites with their numbers, 《考核办法》（岭政发〔2021〕9号）, so that 考核办法的文号是… is told from the notice's
 * own number.
 */
import type { Span } from "../corpus/notice.js";
import { stemOf } from "../facts/names.js";
import { citedKinds, ownDocument } from "../text/lexicon/documents.js";
import { alternation } from "../text/lexicon/words.js";
import type { Printed } from "./printed.js";
import { coverage, type WordReader, weighed } from "./words.js";

/** A document that is cited, with its number. */
export interface Cited {
  readonly title: string;
  readonly number: Span;
}

const CITED =
  /《(?<title>[^》\n]{2,60})》\s*[（(](?<number>[\u4e00-\u9fff]{1,10}[〔（([](?:19|20)\d\d[〕）)\]]\d{1,4}号)[）)]/g;
const KIND = new RegExp(`(?<kind>${alternation(citedKinds)})(?:[（(][^）)]*[）)])?》?$`);
const OWN = new RegExp(`(?:${alternation(ownDocument)})》?$`);
/** What stands between the document and its number. */
const LINK = /(?:的|其)?(?:文号|字号|发文字号|编号)?(?:为|是|：|:|以)?[（(]?$/;
const LEAST = 0.8;

/** The documents that a notice cites with their numbers. */
export function citedIn({ read }: Printed): Cited[] {
  return [...read.analysis.plain.matchAll(CITED)].flatMap(({ index, 0: all, groups }) => {
    const number = groups?.["number"] ?? "";
    const start = index + all.lastIndexOf(number);
    return [{ title: groups?.["title"] ?? "", number: { start, end: start + number.length } }];
  });
}

/**
 * Which cited document a text gives the number of, read up to the number: 考核办法的文号是; undefined where it is of none, null for one
 * that is not cited with a number.
 */
export function citedMeant(before: string, printed: Printed, words: WordReader): Cited | null | undefined {
  const subject = before.replace(LINK, "").trimEnd();
  const kind = KIND.exec(subject)?.groups?.["kind"];
  if (kind === undefined || OWN.test(subject)) return undefined;
  const { region } = printed.read.facts.document;
  const plain = region === null ? subject : subject.replaceAll(region, " ").replaceAll(stemOf(region), " ");
  const asked = weighed(words(plain));
  const fitting = citedIn(printed).filter(
    ({ title }) =>
      KIND.exec(title)?.groups?.["kind"] === kind && (coverage(asked, [{ text: title, credit: 1 }]) ?? 1) >= LEAST,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a text gives the number of the notice itself: 通报的文号是. */
export function isOwn(before: string): boolean {
  return OWN.test(before.replace(LINK, "").trimEnd());
}
