/**
 * The claims of a text that give what a notice prints behind a label: 堰阳县锦绣华庭的施工单位是天枢建工有限公司 where it prints
 * 堰阳县锦绣华庭（施工单位：宏硕建设有限公司）; 联系人是…, 监督电话为….
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { stemOf } from "../facts/names.js";
import { alignedFold } from "../text/align.js";
import { ownDocument } from "../text/lexicon/documents.js";
import { labelled } from "../text/lexicon/labelled.js";
import { alternation } from "../text/lexicon/words.js";
import { longestSays } from "./claim.js";
import { commonRun } from "./common-run.js";
import { absent, type Judgement } from "./judgement.js";
import type { Printed } from "./printed.js";

/** What stands behind a label of something. */
export interface AttributeClaim {
  readonly kind: "attribute";
  readonly span: Span;
  /** Of what: 堰阳县锦绣华庭; empty where it is the notice's own. */
  readonly owner: string;
  readonly label: string;
  readonly value: string;
}

interface Attribute {
  readonly label: string;
  readonly value: string;
  readonly span: Span;
  /** The line up to the label, folded: what the label is of. */
  readonly of: string;
  readonly line: Span;
}

const LABELLED =
  /(?<![\u4e00-\u9fff])(?<label>[\u4e00-\u9fff]{2,8})[：:][ \t\u3000]*(?<value>[^，。；：:（）()\n]{1,40}?)[ \t\u3000]*(?=[，。；）)\n]|[ \u3000]{1,4}[\u4e00-\u9fff]{2,8}[：:]|$)/gu;
const STATED = /^(?:是|为|叫|：|:)(?<value>[^，]{2,40})$/;
const OWN = new RegExp(`^$|(?:${alternation(ownDocument)})|^(?:本|此|该)[次项]`);
/** So many characters of what a claim names must stand in the line. */
const RUN = 4;
const STRENGTH = 0.9;

const remembered = new WeakMap<Printed, readonly Attribute[]>();

/** The values that a notice prints behind labels. */
function attributesOf(printed: Printed): readonly Attribute[] {
  const known = remembered.get(printed);
  if (known) return known;
  const { plain } = printed.read.analysis;
  const found = [...plain.matchAll(LABELLED)].map(({ index, 0: all, groups }): Attribute => {
    const { label = "", value = "" } = groups ?? {};
    const from = plain.lastIndexOf("\n", index) + 1;
    const to = plain.indexOf("\n", index);
    const start = index + all.indexOf(value, label.length);
    return {
      label,
      value,
      span: { start, end: start + value.length },
      of: plain.slice(from, index),
      line: { start: from, end: to < 0 ? plain.length : to },
    };
  });
  remembered.set(printed, found);
  return found;
}

/** What a clause says of something by a label that the notice prints; null where it prints no such label. */
export function attributeClaim(clause: Clause, printed: Printed): AttributeClaim | null {
  const { plain } = clause;
  const { region } = printed.read.facts.document;
  for (const { label } of attributesOf(printed)) {
    for (const name of namesOf(label)) {
      const at = plain.indexOf(name);
      const value = at < 0 ? undefined : STATED.exec(plain.slice(at + name.length))?.groups?.["value"];
      if (value === undefined) continue;
      const before = plain.slice(0, at).replace(/的$/, "");
      const owner = region === null ? before : before.replace(region, "").replace(stemOf(region), "");
      return { kind: "attribute", span: { start: clause.start, end: clause.end }, owner: owner.trim(), label, value };
    }
  }
  return null;
}

/** 联系电话 is also called 电话. */
function namesOf(label: string): readonly string[] {
  const set = labelled.find(({ labels }) => labels.includes(label));
  return set ? [label, ...set.labels, ...set.asked] : [label];
}

/** Judges a value by what is printed behind the label in the line of what it is of. */
export function judgeAttribute(claim: AttributeClaim, printed: Printed): Judgement {
  const names = namesOf(claim.label);
  const same = attributesOf(printed).filter(({ label }) => names.includes(label));
  const own = OWN.test(claim.owner) ? same : same.filter((one) => isOf(claim.owner, one));
  // 教育系统的联系人: of what it is the notice may say in other words
  const right = (own.length || same.length > 1 ? own : same).find(({ value }) => isSame(claim.value, value));
  if (right) return { verdict: "agrees", ...placeOf(right, printed) };
  const [first] = own;
  if (!first || own.length > 1) return absent;
  const { text } = printed.read.analysis.notice;
  const says = text.slice(first.span.start, first.span.end).slice(0, longestSays);
  return { verdict: "differs", difference: "members", says, ...placeOf(first, printed) };
}

function isOf(owner: string, { of }: Attribute): boolean {
  return of.includes(owner) || commonRun(owner, of) >= Math.min(RUN, owner.length);
}

function isSame(claimed: string, printed: string): boolean {
  const bare = (text: string): string => alignedFold(text).replace(/[\s\u3000—－–-]+/g, "");
  const [a, b] = [bare(claimed), bare(printed)];
  return a === b || (Math.min(a.length, b.length) > 2 && (a.includes(b) || b.includes(a)));
}

function placeOf({ line }: Attribute, printed: Printed): Pick<Judgement, "strength" | "quote" | "at"> {
  const at = { start: line.start, end: line.end };
  return { strength: STRENGTH, quote: printed.read.analysis.notice.text.slice(at.start, at.end).trim(), at };
}
