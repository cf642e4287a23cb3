/**
 * What a notice's lists say to a claim: 青峰乡红星村被列入黑榜 where it stands on the 红榜, 龙脊镇有两个村被列入黑榜. A list is told by its label,
 * or by that and the headings above it.
 */
import type { Group } from "../facts/facts.js";
import { alignedFold } from "../text/align.js";
import type { FigureClaim } from "./figure-claims.js";
import { absent, type Judgement } from "./judgement.js";
import { listed } from "./listed.js";
import { joined, meansName, type Named } from "./names.js";
import type { Printed } from "./printed.js";
import type { SetClaim } from "./set-claims.js";
import { coverage } from "./words.js";

const SAME_LIST = 0.8;
/** 黑榜村, 红旗单位: what the members are says nothing of the list. */
const MEMBERS = /(?:单位|地区|乡镇|街道|部门|企业|学校|机构|名单|[市县区州镇乡村社])?$/;
const SHORTEST = 2;
const LONGEST = 8;
/** Words by which something is put on a list. */
const LISTS = /列入|列为|上榜|纳入|入选|登上|进入|获评|评为|被评|上了|榜/;

/** Judges a claim by a list below a heading (黑榜（3个）, one name a line), told by its label and the headings above it. */
export function judgeListing(claim: SetClaim, printed: Printed): Judgement {
  const names = joined(claim.names);
  const { facts, analysis } = printed.read;
  for (const group of facts.groups) {
    const { headings } = printed.around(printed.clauseAt(group.statement.start));
    const layer = { text: `${alignedFold(`${group.label} ${group.category ?? ""}`)} ${headings}`, credit: 1 };
    if (group.period !== null || (coverage(claim.words, [layer]) ?? 0) < SAME_LIST) continue;
    if (!names.some((name) => isMember(name, group))) continue;
    const missing = group.members.filter((one) => !names.some((name) => meansName(name, one.name)));
    if (names.every((name) => isMember(name, group)) && !(claim.exclusive && missing.length))
      return { verdict: "agrees", ...placeOf(group, printed) };
    if (!missing.length) return absent;
    const says = listed(group.members, missing, analysis.notice.text);
    return { verdict: "differs", difference: "members", says, ...placeOf(group, printed) };
  }
  return absent;
}

/** Judges names by the list that the clause calls by its label, where they stand on it or on its counterpart; null for no such list. */
export function judgeNamedList(claim: SetClaim, printed: Printed): Judgement | null {
  const { plain } = claim.clause;
  const names = joined(claim.names);
  if (!LISTS.test(plain)) return null;
  const named = listNamed(plain, printed);
  if (!named || !names.length) return null;
  if (names.every((name) => isMember(name, named)) && !claim.exclusive)
    return { verdict: "agrees", ...placeOf(named, printed) };
  const other = printed.read.facts.groups.find(
    (group) => isCounterpart(group, named) && names.some((name) => isMember(name, group) && !isMember(name, named)),
  );
  return other ? { verdict: "differs", difference: "members", says: other.label, ...placeOf(other, printed) } : null;
}

/** Judges a number of those on a list that are in a place: 龙脊镇有两个村被列入黑榜; null where there is no such list. */
export function judgeListedCount({ clause, figure, subject }: FigureClaim, printed: Printed): Judgement | null {
  const [name] = subject.names;
  if (figure.kind !== "count" || figure.value === null || !name || subject.names.length > 1) return null;
  const named = LISTS.test(clause.plain) ? listNamed(clause.plain, printed) : undefined;
  const inside = named?.members.filter(({ name: member }) => name.readings.some((one) => member.startsWith(one))) ?? [];
  if (!named || !inside.length) return null;
  if (inside.length === figure.value) return { verdict: "agrees", ...placeOf(named, printed) };
  const says = listed(inside, inside, printed.read.analysis.notice.text);
  return { verdict: "differs", difference: "value", says, ...placeOf(named, printed) };
}

/** The list whose label, without what its members are, a clause names; the longest label is meant. */
function listNamed(plain: string, printed: Printed): Group | undefined {
  const lists = printed.read.facts.groups.filter((group) => {
    const stem = stemOf(group);
    return isList(group) && stem.length >= SHORTEST && stem.length <= LONGEST && plain.includes(stem);
  });
  return lists.sort((a, b) => stemOf(b).length - stemOf(a).length)[0];
}

/** A list printed as such: its label stands before its members and their number is told. */
const isList = (group: Group): boolean =>
  group.kind === "set" &&
  group.period === null &&
  group.stated === group.members.length &&
  group.labelSpan.end <= (group.members[0]?.span.start ?? 0);

/** 红榜村 and 黑榜村: labels of one length that differ in their beginning only. */
function isCounterpart(group: Group, named: Group): boolean {
  const [a, b] = [stemOf(group), stemOf(named)];
  return isList(group) && a !== b && a.length === b.length && a.slice(-1) === b.slice(-1);
}

const stemOf = ({ label }: Group): string => alignedFold(label).replace(MEMBERS, "");

const isMember = (name: Named, group: Group): boolean => group.members.some((member) => meansName(name, member.name));

function placeOf(
  { statement: { start, end } }: Group,
  { read }: Printed,
): Pick<Judgement, "strength" | "quote" | "at"> {
  return { strength: SAME_LIST, quote: read.analysis.notice.text.slice(start, end), at: { start, end } };
}
