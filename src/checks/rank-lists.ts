/** Places in a ranking that a notice prints as a list: 省公安厅、省人力资源社会保障厅、省市场监管局列前三名 gives the first, second and third. */
import { smallNumber } from "../facts/small-number.js";
import { longestSays } from "./claim.js";
import type { FigureClaim } from "./figure-claims.js";
import { absent, type Judgement } from "./judgement.js";
import { meansName } from "./names.js";
import type { Printed, PrintedFigure } from "./printed.js";
import type { SetClaim } from "./set-claims.js";
import { periodFits } from "./subject.js";

/** 前三名, 后3位: a stretch of a ranking, no place in it. */
export const RANK_STRETCH = /^(?:前|后|末|倒数)[一二三四五六七八九十\d]/;
const FIRST = /^前/;
/** Sure enough for a claim that names whom it is of. */
const STRENGTH = 0.8;

/** Judges a rank by the order of the names in such a list; `absent` where none holds the claim's name. */
export function judgeListedRank({ figure, subject }: FigureClaim, printed: Printed): Judgement {
  const { value } = figure;
  const [name] = subject.names;
  if (
    figure.kind !== "rank" ||
    subject.role === "former" ||
    value === null ||
    value < 1 ||
    !name ||
    RANK_STRETCH.test(figure.text)
  )
    return absent;
  const { notice, clauses } = printed.read.analysis;
  const judgements = clauses.flatMap((clause): Judgement[] => {
    const stretch = clause.quantities.find((q) => q.kind === "rank" && FIRST.test(q.text));
    // 前三名：A、B、C are two clauses
    const list = clause.names.length === 0 && clause.mark === "：" ? (clauses[clause.index + 1] ?? clause) : clause;
    const place = list.names.findIndex((mention) => meansName(name, mention.name.text)) + 1;
    if (!stretch || place === 0) return [];
    const span = { start: clause.start, end: list.end };
    const base = { strength: STRENGTH, quote: notice.text.slice(span.start, span.end), at: span };
    if (place === value) return [{ verdict: "agrees", ...base }];
    const end = Math.max(stretch.end, list.names.at(-1)?.end ?? 0);
    const says = notice.text.slice(list.names[0]?.start ?? span.start, end);
    return [{ verdict: "differs", difference: "value", says: says.slice(0, longestSays), ...base }];
  });
  // of several rankings that name it, one that bears the claim out is meant; which of the others is not to be told
  const agreeing = judgements.find(({ verdict }) => verdict === "agrees");
  return agreeing ?? (judgements.length === 1 ? judgements[0] : undefined) ?? absent;
}

const STRETCH = /(?:前|后|末|倒数|最[好高优快差低慢]的?)(?<count>[一二三四五六七八九十]{1,3}|\d{1,3})/;

/** Judges who is among the first or last of a ranking by the ranks that a table prints. */
export function judgeRankedSet(claim: SetClaim, printed: Printed): Judgement {
  const count = smallNumber(STRETCH.exec(claim.clause.plain)?.groups?.["count"]);
  const { notice } = printed.read.analysis;
  const ranked = printed.figures.filter(
    (one) =>
      one.figure.role === "rank" &&
      notice.passages[one.figure.passage]?.kind === "table" &&
      periodFits(
        claim.period,
        { printed: null, clause: "", near: one.near, headings: one.headings },
        printed.read.facts.document,
      ),
  );
  const lowest = Math.max(0, ...ranked.map(rankOf));
  const among = (rank: number): boolean => (claim.end === "last" ? rank > lowest - (count ?? 1) : rank <= (count ?? 1));
  const rows = claim.names.map((name) =>
    ranked.find(({ owners }) => owners.some((owner) => meansName(name, owner.text))),
  );
  const [row] = rows.flatMap((one) => one ?? []);
  if (!row || rows.includes(undefined)) return absent;
  const base = (one: PrintedFigure): Pick<Judgement, "strength" | "quote" | "at"> => {
    const { start, end } = one.figure.sentence;
    return { strength: STRENGTH, quote: notice.text.slice(start, end), at: { start, end } };
  };
  if (rows.every((one) => one && among(rankOf(one)))) return { verdict: "agrees", ...base(row) };
  const isClaimed = ({ owners }: PrintedFigure): boolean =>
    claim.names.some((name) => owners.some((owner) => meansName(name, owner.text)));
  const left = ranked.find((one) => among(rankOf(one)) && !isClaimed(one)) ?? row;
  return { verdict: "differs", difference: "members", says: left.owners[0]?.text ?? left.figure.text, ...base(left) };
}

const rankOf = ({ figure }: PrintedFigure): number => figure.value ?? 0;
