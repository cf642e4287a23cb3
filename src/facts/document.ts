/**
 * The notice's own data: title, 文号, issuer, date, what it rests on, which period and region it reports, and the series
 * that it belongs to.
 */
import { alignedFold } from "../text/align.js";
import { basisWords } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { Analysis } from "./analysis.js";
import type { DocumentFacts } from "./facts.js";
import { leadingPlace } from "./names.js";

/** 根据《…》（吉政函〔2021〕25号）, also with several documents: 《…》和《…》. */
const BASIS = new RegExp(
  `(?:${alternation(basisWords)})[^《。]{0,20}(《[^》]+(?:》[^《。，]{0,6}《[^》]+)*》(?:（[^）]{2,30}号）)?)`,
  "g",
);
/** 2022年度, 2024年上半年, 2023年第三季度, 2023年6月 in a title. */
const PERIOD = /(?<year>(?:19|20)\d\d)年(?:度|上半年|下半年|第?[一二三四1-4]季度|\d{1,2}月(?:份)?)?/;

/** Reads the notice's own data. */
export function readDocument(analysis: Analysis): DocumentFacts {
  const { notice, plain } = analysis;
  const title = alignedFold(notice.title);
  const period = PERIOD.exec(title) ?? PERIOD.exec(openingOf(analysis));
  const issuer = notice.issuer ? plain.slice(notice.issuer.start, notice.issuer.end) : "";
  const region = leadingPlace(title) || leadingPlace(issuer);
  const basis = [...plain.matchAll(BASIS)].map((found) => {
    const start = found.index + found[0].length - (found[1]?.length ?? 0);
    return { start, end: found.index + found[0].length };
  });
  return {
    title: notice.title,
    number: notice.number,
    issuer: notice.issuer,
    date: notice.date,
    recipients: notice.recipients,
    basis,
    period: period ? period[0] : null,
    year: period?.groups?.["year"] ? Number(period.groups["year"]) : null,
    region: region || null,
    series: title.replace(PERIOD, "").replace(/\s+/g, ""),
  };
}

/** The first paragraph of running text, in which the period stands when the title has none. */
function openingOf(analysis: Analysis): string {
  if (analysis.notice.form === "plain") return "";
  const first = analysis.notice.passages.find((passage) => passage.kind === "paragraph");
  return first ? analysis.plain.slice(first.start, Math.min(first.end, first.start + 60)) : "";
}
