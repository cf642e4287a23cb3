/**
 * The notice's own data: title, 文号, issuer, date, what it rests on, which period and region it reports, and the series
 * that it belongs to.
 */
import type { Span } from "../corpus/notice.js";
import { alignedFold } from "../text/align.js";
import { basisWords } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { Analysis } from "./analysis.js";
import type { DocumentFacts } from "./facts.js";
import { leadingPlace } from "./names.js";

/** 根据《…》（吉政函〔2021〕25号）, also with several documents: 《…》和《…》. */
const BASIS = new RegExp(
  `(?:${alternation(basisWords)})[^《。\\n]{0,20}(?<documents>《[^》\\n]{1,120}(?:》[^《。，\\n]{0,6}《[^》\\n]{1,120}){0,8}》(?:（[^）\\n]{2,30}号）)?)`,
  "g",
);
const PART_OF_YEAR = "上半年|下半年|前?第?[一二三四1-4]季度|前三季度|\\d{1,2}(?:月?[—~至-]\\d{1,2})?月(?:份)?";
/** 2022年度, 2024年上半年, 2023年第三季度, 2024年1—9月, 2023—2024学年度, 2021—2023年. */
const PERIOD = new RegExp(
  `(?<year>(?:19|20)\\d\\d)(?:[—-](?:(?:19|20)?\\d\\d)(?:学年度?|年度?)|年(?:度|${PART_OF_YEAR})?|学年度?)`,
);
/** 第三季度, 上半年: a part of a year that the title names without the year. */
const YEARLESS = new RegExp(`(?:${PART_OF_YEAR})`);
const YEAR = /(?<year>(?:19|20)\d\d)年/;
/** Parts of a year that are reported in the next one's first months. */
const LATE = /四季度|下半年|1[0-2]月/;
/** 中共吉林省委办公厅: the party's own offices. */
const PARTY = /^中共/;
const BODY_WITHIN = /[局厅委办部院会](?=.)/;

/** Reads the notice's own data. */
export function readDocument(analysis: Analysis): DocumentFacts {
  const { notice, plain } = analysis;
  const title = alignedFold(notice.title);
  const printed = (span: Span | null): string => (span ? plain.slice(span.start, span.end) : "");
  const { period, year } = periodOf(title, openingOf(analysis), printed(notice.date));
  const basis = Array.from(plain.matchAll(BASIS), (found) => {
    const end = found.index + found[0].length;
    return { start: end - (found.groups?.["documents"] ?? "").length, end };
  });
  return {
    title: notice.title,
    number: notice.number,
    issuer: notice.issuer,
    date: notice.date,
    recipients: notice.recipients,
    basis,
    period,
    year,
    region: regionOf(title) || regionOf(printed(notice.issuer)) || null,
    series: title.replace(PERIOD, "").replace(YEARLESS, "").replace(/\s+/g, ""),
  };
}

/** What is reported: from the title, else from the first sentence; a part of a year takes its year from the date. */
function periodOf(title: string, opening: string, date: string): { period: string | null; year: number | null } {
  // a day before 关于 is the issue's own: 第7期 2025年7月9日 关于2025年上半年…
  const inTitle = PERIOD.exec(title.replace(/^.*日(?=关于)/, "")) ?? PERIOD.exec(title);
  const part = inTitle ? null : (YEARLESS.exec(title)?.[0] ?? null);
  const found = inTitle ?? (part ? null : PERIOD.exec(opening));
  if (found) return { period: found[0], year: Number(found.groups?.["year"]) };
  const issued = YEAR.exec(date)?.groups?.["year"];
  if (part === null || issued === undefined) return { period: part, year: null };
  const month = Number(/年\s?(\d{1,2})月/.exec(date)?.[1] ?? "12");
  return { period: part, year: Number(issued) - (LATE.test(part) && month <= 3 ? 1 : 0) };
}

const GOVERNS = /^(?:委|人民政府)/;
/** A region with an unusual name, told by its government: 青海湖省委办公厅. */
const GOVERNED = /^(?<region>[\u4e00-\u9fff]{2,8}?[省市州县区盟旗])(?:委|人民政府)(?!员)/;

/** The innermost place with which a title or an issuer's name opens: 吉林省长春市生态环境局 → 长春市. */
function regionOf(text: string): string {
  let rest = text.replace(PARTY, "");
  let region = "";
  for (let place = leadingPlace(rest); place; place = leadingPlace(rest)) {
    // 曲棠市教育局曲棠市市场监督管理局: a body stands between, and the first place is the region
    if (region !== "" && BODY_WITHIN.test(place)) break;
    region = place;
    rest = rest.slice(place.length);
    // 岱溪市委岱溪市人民政府: the second issuer is of the same region
    if (GOVERNS.test(rest)) return region;
  }
  return region || (GOVERNED.exec(text.replace(PARTY, ""))?.groups?.["region"] ?? regionInside(text));
}

const BODY_OF = /(?:办公室|指挥部|委员会|领导小组|局|厅)[^关]{0,20}关于/;

/** The place of an issuer that does not open the title: 工作通报第7期 沱源州重点项目建设指挥部办公室 2025年7月9日 关于…. */
function regionInside(text: string): string {
  const end = BODY_OF.exec(text)?.index ?? 0;
  for (let at = 1; at < end; at++) {
    const place = /[期号报\s]/.test(text.charAt(at - 1)) ? leadingPlace(text.slice(at)) : "";
    if (place) return place;
  }
  return "";
}

/** The first paragraph of running text, in which the period stands when the title has none. */
function openingOf(analysis: Analysis): string {
  if (analysis.notice.form === "plain") return "";
  const first = analysis.notice.passages.find((passage) => passage.kind === "paragraph");
  return first ? analysis.plain.slice(first.start, Math.min(first.end, first.start + 60)) : "";
}
