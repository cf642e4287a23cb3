/** Superlatives that a notice prints itself, and what they say to a claim: 鹭洲市由第9位升至第4位，进步幅度最大; 融资服务满意度最低. */
import type { Clause } from "../facts/analysis.js";
import { longestSays } from "./claim.js";
import type { Judgement } from "./judgement.js";
import { chainsOf, meansName, type Named, namesIn, narrowing } from "./names.js";
import type { Printed, Tools } from "./printed.js";
import { periodFits } from "./subject.js";
import { type End, motionIn, type SuperlativeClaim, superlativeIn, withoutMotion } from "./superlatives.js";
import { coverage, weighed } from "./words.js";

const LEAST = 0.75;
const STRENGTH = 0.9;
/** Of a printed superlative and a claim the one says as much as the other. */
const OWN = 0.6;
const LITTLE = 0.1;
const HOLDER = /^[\u4e00-\u9fff]{2,10}$/;

/** How well the notice's own superlatives fit the claim, and what they say to it. */
export function printedExtremes(
  claim: SuperlativeClaim,
  printed: Printed,
  tools: Tools,
): { readonly score: number; readonly judgement: Judgement }[] {
  const { analysis, facts } = printed.read;
  // nothing but the end of something is said, or of what is no place or body
  if ((!claim.own.length && claim.motion === null) || (claim.name && !isOfKind(claim.name))) return [];
  return analysis.clauses.flatMap((clause) => {
    if (/frame|table/.test(analysis.notice.passages[clause.passage]?.kind ?? "")) return [];
    const found = superlativeIn(clause.plain);
    const left = clause.plain.slice(0, found?.index ?? 0);
    if (!found || !isSameEnd(found.end, claim.end) || motionIn(left) !== claim.motion) return [];
    const { layers, near, headings } = printed.around(clause.index);
    if (!periodFits(claim.period, { printed: null, clause: clause.plain, near, headings }, facts.document)) return [];
    const recall = coverage(claim.own, layers) ?? LEAST;
    const holder = holderOf(claim, clause, left, printed, tools);
    if (!holder) return [];
    const names = namesIn(clause, tools.vocabulary, facts.document.region);
    const rest = blanked(left, names, clause.start).replace(holder.text, " ");
    const own = tools.words(withoutMotion(rest)).filter(({ weight }) => weight > LITTLE);
    const precision =
      coverage(weighed(own), [
        { text: [...claim.own, ...claim.before].map(({ word }) => word.text).join(" "), credit: 1 },
      ]) ?? 1;
    if (recall < LEAST || precision < OWN) return [];
    const base = {
      strength: STRENGTH,
      quote: analysis.notice.text.slice(clause.start, clause.end),
      at: { start: clause.start, end: clause.end },
    };
    const judgement: Judgement = isHolder(claim, holder)
      ? { verdict: "agrees", ...base }
      : {
          verdict: "differs",
          difference: claim.name ? "place" : "members",
          says: holder.text.slice(0, longestSays),
          ...base,
        };
    return [{ score: recall, judgement }];
  });
}

const KIND = /[省市县区州盟旗镇乡村局厅委会办院校园司]$/;

const isOfKind = ({ readings }: Named): boolean => readings.some((reading) => KIND.test(reading));

/** What is printed as 居全省末位 may be told as 全省最低. */
function isSameEnd(printed: End, claimed: End): boolean {
  return (
    printed === claimed || (printed === "first" && claimed === "most") || (printed === "last" && claimed === "least")
  );
}

interface Holder {
  readonly text: string;
  readonly names: readonly Named[];
}

/** Who has it: the names of the clause, else of those before it; of 融资服务满意度最低 what stands before what is measured. */
function holderOf(
  claim: SuperlativeClaim,
  clause: Clause,
  left: string,
  printed: Printed,
  tools: Tools,
): Holder | null {
  const { analysis, facts } = printed.read;
  const { region } = facts.document;
  for (let i = clause.index; i >= 0 && i > clause.index - 3; i--) {
    const one = analysis.clauses[i];
    if (!one || one.segment !== clause.segment) break;
    const names = narrowing(namesIn(one, tools.vocabulary, region), region);
    const chain = chainsOf(names).at(i === clause.index ? 0 : -1);
    if (chain?.[0]) return { text: analysis.notice.text.slice(chain[0].start, chain.at(-1)?.end), names: chain };
    if (i === clause.index && !claim.name) {
      let text = left;
      for (const { word } of claim.own) text = text.replaceAll(word.text, "");
      if (HOLDER.test(text) && text !== left) return { text, names: [] };
    }
  }
  return null;
}

function isHolder({ name, stated }: SuperlativeClaim, { text, names }: Holder): boolean {
  if (name) return names.some((one) => meansName(name, one.text));
  return stated.includes(text) || text.includes(stated);
}

function blanked(left: string, names: readonly Named[], from: number): string {
  let text = left;
  for (const { start, end } of names)
    if (end - from <= left.length)
      text = `${text.slice(0, start - from)}${" ".repeat(end - start)}${text.slice(end - from)}`;
  return text;
}
