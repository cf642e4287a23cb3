/** The claims of a text about the notice itself: its 文号, its date, who issued it, which year it reports. */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { alignedFold } from "../text/align.js";
import { normaliseDate, readDates } from "../text/date.js";
import { citedMeant, isOwn } from "./cited-documents.js";
import { absent, type Judgement } from "./judgement.js";
import type { Printed } from "./printed.js";
import { readPeriod } from "./subject.js";
import { coverage, type WordReader, weighed } from "./words.js";

/** A claim about the notice as a document. */
export interface DocumentClaim {
  readonly kind: "document";
  readonly about: "number" | "date" | "year" | "issuer";
  readonly span: Span;
  /** The number or date as the text has it, folded. */
  readonly value: string;
  readonly plain: string;
  /** What stands before a number in its clause, which may say whose it is: 考核办法的文号是. */
  readonly before: string;
}

const NUMBER = /(?<prefix>[\u4e00-\u9fff]{1,10}?)[〔（(](?<year>(?:19|20)\d\d)[〕）)](?<serial>\d{1,4})号/g;
const ISSUED = /落款|印发|发布|发文|签发|成文|下发|公布|发出|日期/;
const DOCUMENT = /通报|通知|文件|公告|此文|本文|该文|落款|决定/;
/** 2023年度; not the year of a day (2024年12月15日). */
const PERIOD = /(?:19|20)\d\d年(?!\d{1,2}月\d)(?:度|上半年|下半年|第?[一二三四1-4]季度)?/;
const TITLED = /(?<!被|予以)通报|通知|情况|结果/;
const LEAST_TITLE = 0.7;

/** What a clause says of the document. */
export function documentClaims(clause: Clause): DocumentClaim[] {
  const claims: DocumentClaim[] = [];
  const { plain } = clause;
  const span = { start: clause.start, end: clause.end };
  for (const match of plain.matchAll(NUMBER)) {
    const value = match[0].replace(/^.*?(?:文号|字号|编号)?(?:为|是|：|以)/, "");
    const before = plain.slice(0, match.index + match[0].length - value.length);
    claims.push({ kind: "document", about: "number", span, value, plain, before });
  }
  if (ISSUED.test(plain) && DOCUMENT.test(plain))
    for (const date of readDates(plain))
      if (date.from.day !== undefined)
        claims.push({ kind: "document", about: "date", span, value: date.text, plain, before: "" });
  const rest = plain.replace(NUMBER, " ");
  const period = PERIOD.exec(rest);
  if (period && TITLED.test(rest) && !claims.some((claim) => claim.about === "date"))
    claims.push({ kind: "document", about: "year", span, value: period[0], plain: rest, before: "" });
  return claims;
}

/** Judges a claim about the document. */
export function judgeDocument(claim: DocumentClaim, printed: Printed, readWords: WordReader): Judgement {
  const { analysis, facts } = printed.read;
  const { document } = facts;
  const show = (span: Span | null): string => (span ? analysis.notice.text.slice(span.start, span.end) : "");
  const place = (span: Span | null): Pick<Judgement, "strength" | "quote" | "at"> =>
    span ? { strength: 1, quote: show(span), at: span } : { strength: 1 };
  if (claim.about === "number") {
    const own = plainNumber(show(document.number));
    const asked = plainNumber(claim.value);
    const cited = citedMeant(claim.before, printed, readWords);
    if (cited === null) return absent;
    if (cited && plainNumber(show(cited.number)) === asked) return { verdict: "agrees", ...place(cited.number) };
    if (cited) return { verdict: "differs", difference: "document", says: show(cited.number), ...place(cited.number) };
    if (own === "") return absent;
    if (asked.endsWith(own) || own.endsWith(asked)) return { verdict: "agrees", ...place(document.number) };
    const isPrinted = plainNumber(analysis.plain).includes(asked) && !isOwn(claim.before);
    const head = (text: string): string => text.replace(/〔.*$/, "");
    if (isPrinted) return { verdict: "agrees", strength: 0.8 };
    const sameHead = head(asked).endsWith(head(own));
    if (!sameHead && !/文号|字号/.test(claim.plain)) return absent;
    return {
      verdict: "differs",
      difference: "document",
      says: show(document.number),
      ...place(document.number),
      strength: sameHead ? 1 : 0.3,
    };
  }
  if (claim.about === "date") {
    const own = normaliseDate(show(document.date));
    const asked = normaliseDate(claim.value, own?.year);
    if (!own || !asked) return absent;
    return own.year === asked.year && own.month === asked.month && own.day === asked.day
      ? { verdict: "agrees", ...place(document.date) }
      : {
          verdict: "differs",
          difference: "period",
          says: show(document.date),
          ...place(document.date),
          // of several notices, the one whose date is the nearest is meant
          strength: 0.3 + (own.year === asked.year ? 0.4 : 0) + (own.month === asked.month ? 0.2 : 0),
        };
  }
  const title = alignedFold(document.title);
  const words = weighed(readWords(title.replace(PERIOD, "")));
  const alike = coverage(words, [{ text: claim.plain, credit: 1 }]) ?? 0;
  if (alike < LEAST_TITLE) return absent;
  const asked = readPeriod(claim.value);
  const own = document.period ? readPeriod(document.period) : null;
  const { titleSpan } = analysis.notice;
  if (!asked || !own) return absent;
  if (asked.year === own.year && (asked.part === "" || asked.part === own.part))
    return { verdict: "agrees", ...place(titleSpan) };
  return { verdict: "differs", difference: "period", says: document.period ?? "", ...place(titleSpan) };
}

const plainNumber = (text: string): string =>
  alignedFold(text).replace(/[（(]/g, "〔").replace(/[）)]/g, "〕").replace(/\s+/g, "");
