/** Whom a number is about: the places and bodies named before it, in its own clause or as the subject of an earlier one. */

import { organisationSuffixes } from "../../text/lexicon/names.js";
import { alternation } from "../../text/lexicon/words.js";
import type { QuantityKind } from "../../text/quantity.js";
import type { Analysis, Clause } from "../analysis.js";
import type { NameMention } from "../name-finder.js";
import { looksLikeName, looksLikePlace } from "../names.js";

/** Names that stand together as one list, each with its place: 石渡市、瑞泷市. */
export interface NameRun {
  readonly start: number;
  readonly end: number;
  /** One for each item; a place within a place is one (渡云市柏渡区). */
  readonly items: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const JOINT =
  /^(?:人民政府|政府|地区)?(?:（[^（）]{1,16}）)?(?:等?(?:\d{1,3}|[两三四五六七八九十]{1,3})个[\u4e00-\u9fff（）]{1,8}?)?(?:、|和|及|与|以及)$/;
/** A body that acts is no subject of measurement: 省水利厅先后4次…. */
const ACTS =
  /^(?:先后|组织|会同|牵头|对|要|将|于|委托|开展|实施|安排|负责|印发|派出|抽调|向|在|共|已|从|通过|联合|召开|制定|出台|投入|抽调|采取|印发|督促|指导|查处|检查|受理|完成|罚款|处罚?[以了]?\d|处罚|给予|责令|没收|吊销|约谈|警告|立案|取消|通报)/;
/** 汀湾区|市场监管局罚款: a body of the place, which acts, and not the place. */
const ITS_BODY = /^[\u4e00-\u9fff]{2,9}?(?:局|委|厅|办|队|所|院|政府|办公室|管委会)/;
/** To whom or by whom something is done: 报省水利厅, 由市政府办公室. */
const AIMED = /(?:向|由|报|会同|给|委托|经|抄送|按照|根据|交|请|联合)$/;

/** The lists of names in a clause between two offsets of the text. */
export function nameRuns(clause: Clause, plain: string, from = clause.start, to = clause.end): NameRun[] {
  const runs: { start: number; end: number; items: { text: string; start: number; end: number }[] }[] = [];
  for (const mention of clause.names) {
    if (mention.start < from || mention.end > to) continue;
    const last = runs.at(-1);
    const item = last?.items.at(-1);
    const between = last ? plain.slice(last.end, mention.start) : "";
    const { start, end } = mention;
    if (last && item && between === "") {
      item.text += mention.name.text;
      item.end = end;
      last.end = end;
    } else if (last && JOINT.test(between)) {
      last.items.push({ text: mention.name.text, start, end });
      last.end = end;
    } else runs.push({ start, end, items: [{ text: mention.name.text, start, end }] });
  }
  return runs;
}

/** The scope that a run gives: all of its names, as the number holds for each (皋陵县、塘浦县…不足五成). */
export function scopeOfRun(run: NameRun): string {
  return run.items.map((item) => item.text).join("、");
}

/** The names in a clause between two offsets that a number may be about: the last run that is not aimed at and does not act. */
export function ownScope(analysis: Analysis, clause: Clause, from: number, to: number): string | null {
  const runs = nameRuns(clause, analysis.plain, from, to).filter((run) => isSubject(analysis, clause, run));
  const last = runs.at(-1);
  return last ? scopeOfRun(last) : null;
}

function isSubject(analysis: Analysis, clause: Clause, run: NameRun): boolean {
  if (AIMED.test(analysis.plain.slice(Math.max(clause.start, run.start - 4), run.start))) return false;
  const behind = analysis.plain.slice(run.end, Math.min(clause.end, run.end + 14));
  const body = ITS_BODY.exec(behind)?.[0] ?? "";
  if (body !== "" && ACTS.test(behind.slice(body.length))) return false;
  return !(isBody(clause, run) && ACTS.test(behind.slice(0, 4)));
}

function isBody(clause: Clause, run: NameRun): boolean {
  return clause.names.some((mention: NameMention) => mention.end === run.end && mention.name.kind === "body");
}

/** 全省, 我市: the notice's own region is meant, whoever was named before. */
export const WHOLE = /^(?:其中，?)?(?:全省|全市|全县|全区|全州|全盟|全镇|我省|我市|我县|我区)/;
/** 1., （一）, 其中: what may stand before the name that a clause opens with. */
const NAME_LEAD =
  /^(?:\d{1,2}[.．]|[（(].{1,3}[）)])?(?:其中|但是?|而|不过|仅|在|对|因|经|其次是|最[高低多少好差]的是)?$/;
/** 问题最多的是龙坪镇, 其次是石佛寺镇: the name at the end is the subject. */
const POINTED_AT = /(?:最[高低多少大小好差快慢](?:的)?是|其次是|分别是|依次是|第一的是|末位的是|之首的是)$/;
/** How many clauses back a subject is looked for. */
const REACH = 12;

/** What a body is measured by; what it does is not measured: 省水利厅先后…，累计补水2.6亿立方米. */
const OF_BODIES: ReadonlySet<QuantityKind> = new Set(["score", "rank", "percent", "points", "places"]);

/**
 * The names that open this clause or an earlier one of the sentence, or at which one of them points; null for none.
 * `before` is where the number of kind `kind` starts.
 */
export function inheritedScope(analysis: Analysis, clause: Clause, before: number, kind: QuantityKind): string | null {
  for (let i = clause.index; i >= 0 && clause.index - i <= REACH; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    if (WHOLE.test(earlier.plain)) return null;
    const runs = nameRuns(earlier, analysis.plain, earlier.start, i === clause.index ? before : earlier.end);
    if (runs.some((run) => actsOn(analysis, earlier, run))) return null;
    const pointed = runs.find((run) => POINTED_AT.test(analysis.plain.slice(earlier.start, run.start)));
    if (pointed) return scopeOfRun(pointed);
    const [opening] = runs;
    if (!opening) continue;
    if (!NAME_LEAD.test(analysis.plain.slice(earlier.start, opening.start))) return null;
    if (!isSubject(analysis, earlier, opening)) return null;
    return isBody(earlier, opening) && !OF_BODIES.has(kind) ? null : scopeOfRun(opening);
  }
  return null;
}

/** 汀湾区市场监管局罚款: whoever acts is not whom it is done to. */
function actsOn(analysis: Analysis, clause: Clause, run: NameRun): boolean {
  const behind = analysis.plain.slice(run.end, Math.min(clause.end, run.end + 14));
  const body = ITS_BODY.exec(behind)?.[0] ?? "";
  return body !== "" && ACTS.test(behind.slice(body.length));
}

/** 2.汀湾区小榕树幼儿园。后厨…，罚款1.2万元: the name that the heading over a paragraph is; null where it is none. */
export function scopeAbove(analysis: Analysis, clause: Clause): string | null {
  const { sections, passages } = analysis.notice;
  const section = sections[passages[clause.passage]?.section ?? 0];
  if (!section?.heading || WHOLE.test(clause.plain)) return null;
  const text = analysis.plain.slice(section.heading.start, section.heading.end).replace(/（[^（）]{1,16}）$/, "");
  // （二）石泾县, and below it 1.第二中学：…
  if (!/^[（(]?[\d①-⑩]/.test(section.label)) return analysis.isName(text) && looksLikePlace(text) ? text : null;
  return analysis.isName(text) || looksLikeName(text) || ORGANISATION.test(text) ? text : null;
}

/** 临栖市第六中学食堂, 青禾路小学周边的福顺便利店. */
const ORGANISATION = new RegExp(`(?:${alternation(organisationSuffixes)}|食堂|店|公司)$`);

/**
 * A以96.2分居第1位，B、C分别以93.5分、91.8分居第2位和第3位，授予…: the names of the clause and of those before it that give
 * places in one order, from the first clause on.
 */
export function rankedTogether(analysis: Analysis, clause: Clause): { from: Clause; items: NameRun["items"] } {
  const own = nameRuns(clause, analysis.plain).flatMap((run) => run.items);
  const ranks = (one: Clause | undefined): boolean => one?.quantities.some((q) => q.kind === "rank") ?? false;
  const before = analysis.clauses[clause.index - 1];
  if (!ranks(clause) || before?.segment !== clause.segment || !ranks(before) || !before.names.length)
    return { from: clause, items: own };
  const earlier = rankedTogether(analysis, before);
  return { from: earlier.from, items: [...earlier.items, ...own] };
}

/** The last list of names before this clause in its sentence whose number fits. */
export function earlierNames(analysis: Analysis, clause: Clause, fits: (count: number) => boolean): NameRun | null {
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= REACH; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    const run = nameRuns(earlier, analysis.plain).find((candidate) => fits(candidate.items.length));
    if (run) return run;
  }
  return null;
}
