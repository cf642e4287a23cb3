/** Answers about grades: who has which, what a place has, how many have it, and whether a place has it. */
import { textOf } from "../../corpus/notice.js";
import type { Group, Member } from "../../facts/facts.js";
import { monthsIn } from "../../question/period.js";
import type { Question } from "../../question/question.js";
import { gradeSets } from "../../text/lexicon/genre.js";
import { type Candidate, type NamedAt, nothing, type Proposal } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { concerns, levelsFit, narrowing } from "../fit.js";
import { cover } from "../match.js";
import { type Source, sameName } from "../source.js";

/** 等级变了, 升为优秀: asks about moves between grades. */
const ASKS_MOVE = /变|升|降|调整|进步|退步/;
/** Questions whose number or reason a grade does not answer. */
const OTHER_KINDS = new Set<string>(["bare", "money", "score", "percent", "points", "date", "measure"]);
/** 排第几, 第几名: asks for a place. */
const PLACE_ASKED = /第几|排几|几名|名次|位次/;
/** 考核结果, 结果: every group is wanted. */
const ALL_GROUPS = /结果|分别|各地|各市|各单位|情况|所有|全部/;

/** Proposes answers from the groups that are grades. */
export function gradeAnswers(question: Question, source: Source): Proposal {
  const groups = source.read.facts.groups.filter((group) => group.kind === "grade");
  if (!groups.length) return nothing;
  const mentioned = question.grades.length > 0 || question.exceptGrades.length > 0;
  if (!mentioned && !question.asksGrade) return nothing;
  if (
    question.ask === "reason" ||
    question.ask === "when" ||
    (question.kinds.length > 0 && question.kinds.every((kind) => OTHER_KINDS.has(kind))) ||
    question.end
  )
    return nothing;
  const moves =
    ASKS_MOVE.test(question.plain) && question.ask !== "yesno"
      ? source.read.facts.groups.filter((group) => /^(?:由|从).*(?:为|到|至)/.test(group.label))
      : [];
  const asked = narrowing(question, source);
  if (!concerns(question, source))
    return short(
      asked.filter((name) => !name.known || !source.read.analysis.plain.includes(name.text)).map((name) => name.text),
      0.5,
    );
  const period = wantedPeriod(question, source, groups);
  if (period === "none") return short([periodAsked(question)], 0.6);
  const wanted =
    period === "earlier"
      ? groups.filter((group) => group.period !== null)
      : groups.filter((group) => group.period === null);
  const first = wanted[0];
  if (!first) return short([], 0.3);
  // 地方, 获评: general words need not stand in the notice
  const telling = question.terms.filter((term) => term.need >= 0.3 && !(moves.length > 0 && ASKS_MOVE.test(term.text)));
  const covered = cover(telling, layersOf(source, wanted));
  if (
    covered.coverage < 0.6 ||
    covered.missing.some((term) => term.must) ||
    !wanted.some((group) => levelsFit(question, source, source.clauseAt(group.statement.start), group.label))
  )
    return short(
      covered.missing.map((term) => term.text),
      covered.coverage,
    );
  const score = 0.75 + 0.5 * (covered.weight > 0 ? covered.relevance : 1) + 0.35;
  if (moves.length && !asked.length) return moveAnswer(source, moves, score);
  if (asked.length)
    return ofNames(
      question,
      source,
      wanted,
      asked.map((name) => [name.text, ...name.readings]),
      score,
    );
  return ofGrades(question, source, wanted, score);
}

function short(missing: readonly string[], nearness: number): Proposal {
  return { candidates: [], shortfalls: [{ missing: missing.filter(Boolean), nearness, evidence: [] }] };
}

function layersOf(source: Source, groups: readonly Group[]): Layer[] {
  const { plain, notice } = source.read.analysis;
  const layers: Layer[] = [];
  for (const group of groups) {
    layers.push({
      text: `${group.label} ${group.category ?? ""} ${group.members.map((member) => member.name).join("、")} 等次`,
      credit: layerCredits.own,
    });
    const passage = notice.passages[group.passage];
    if (passage) layers.push({ text: plain.slice(passage.start, passage.end), credit: layerCredits.segment });
    layers.push(...source.context.around(source.clauseAt(group.statement.start)).layers);
  }
  return layers;
}

/** The time that a question names, in words: 2021年, 第二季度. */
function periodAsked({ period, plain }: Question): string {
  const year = period?.year ? `${period.year}年` : "";
  const part = period?.part && plain.includes(period.part) ? period.part : "";
  return `${year}${part}`;
}

/** Which year's grades are asked for: this notice's, an earlier one that it mentions, or one that it does not have. */
function wantedPeriod(question: Question, source: Source, groups: readonly Group[]): "own" | "earlier" | "none" {
  const asked = question.period;
  const year = source.read.facts.document.year;
  const earlier = groups.some((group) => group.period !== null);
  if (!asked) return "own";
  if (asked.previous) return earlier ? "earlier" : "none";
  // the second quarter's grades are not in the third quarter's notice
  const own = monthsIn(source.read.facts.document.period ?? "");
  const { months } = asked;
  if (months && own.length && !own.some((range) => range.from === months.from && range.to === months.to)) return "none";
  if (asked.year === null || asked.year === year)
    return asked.part === "全年" && /上半年|下半年|季度/.test(source.read.facts.document.period ?? "") ? "none" : "own";
  return earlier && year !== null && asked.year === year - 1 ? "earlier" : "none";
}

function evidenceOf(source: Source, groups: readonly Group[]): Candidate["evidence"] {
  const byPassage = new Map<number, { start: number; end: number }[]>();
  for (const group of groups) byPassage.set(group.passage, [...(byPassage.get(group.passage) ?? []), group.statement]);
  return [...byPassage].map(([passage, spans]) => ({ source, passage, spans }));
}

function namesOf(source: Source, groups: readonly Group[]): NamedAt[] {
  return groups.flatMap((group) => group.members.map((member) => ({ source, text: member.name, span: member.span })));
}

/** 长春市是什么等次, 长春市是优秀吗. */
function ofNames(
  question: Question,
  source: Source,
  groups: readonly Group[],
  names: readonly (readonly string[])[],
  score: number,
): Proposal {
  const found = names.map((readings): { group: Group; member: Member } | { missing: string } => {
    const holds = (group: Group): boolean =>
      group.members.some((member) => readings.some((reading) => sameName(reading, member.name)));
    const inCategory = byCategory(question, groups).filter(holds);
    const group = inCategory[0] ?? groups.find(holds);
    const member = group?.members.find((candidate) => readings.some((reading) => sameName(reading, candidate.name)));
    return group && member ? { group, member } : { missing: readings[0] ?? "" };
  });
  const missing = found.flatMap((item) => ("missing" in item && item.missing ? [item.missing] : []));
  const graded = found.flatMap((item) => ("group" in item ? [item] : []));
  // 延边州在优秀等次里排第几名: a grade tells no place within itself
  if (question.ask === "rank" && question.grades.length && PLACE_ASKED.test(question.plain))
    return short(["名次"], 0.6);
  if (missing.length || !graded.length)
    return short(
      missing.map((name) => `${name}的等次`),
      0.6,
    );
  const used = graded.map((item) => item.group);
  const told = graded.map((item) => `${item.member.name}：${item.group.label}`).join("；");
  let direct = told;
  const asked = question.grades;
  if (question.ask === "yesno" && asked.length === 1 && graded.length >= 1) {
    const yes = graded.every((item) => item.group.label === asked[0]);
    direct = `${yes ? "是" : "不是"}，${graded.map((item) => `${item.member.name}为${item.group.label}`).join("，")}`;
  }
  // 辽源没评上优秀吧: yes where it has another
  const [except] = question.exceptGrades;
  if (question.ask === "yesno" && asked.length === 0 && question.exceptGrades.length === 1) {
    const yes = graded.every((item) => item.group.label !== except);
    direct = `${yes ? "是" : "不是"}，${graded.map((item) => `${item.member.name}为${item.group.label}`).join("，")}`;
  }
  return {
    candidates: [
      {
        kind: "grade",
        score: score + 0.25,
        direct,
        figures: [],
        names: graded.map((item) => ({ source, text: item.member.name, span: item.member.span })),
        evidence: [...itemsOf(source, graded), ...evidenceOf(source, used)],
        computed: [],
      },
    ],
    shortfalls: [],
  };
}

/** The paragraphs that members open of their own (2．…公众号：12条有效留言未回复), where they are not the group's. */
function itemsOf(source: Source, graded: readonly { group: Group; member: Member }[]): Candidate["evidence"] {
  const { passages } = source.read.analysis.notice;
  return graded.flatMap(({ group, member }) => {
    const passage = passages.findIndex((one) => one.start <= member.span.start && member.span.end <= one.end);
    return passage >= 0 && passage !== group.passage ? [{ source, passage, spans: [member.span] }] : [];
  });
}

/** The groups of the category that the question speaks of (市直部门), or all where it speaks of none. */
function byCategory(question: Question, groups: readonly Group[]): readonly Group[] {
  const categories = [...new Set(groups.flatMap((group) => group.category ?? []))];
  if (categories.length < 2) return groups;
  const scored = categories.map((category) => ({ category, score: overlap(category, question) }));
  const best = Math.max(...scored.map((item) => item.score));
  if (best < 2) return groups;
  const chosen = scored.filter((item) => item.score === best).map((item) => item.category);
  return groups.filter((group) => group.category !== null && chosen.includes(group.category));
}

/** Pairs of characters that the category and the question share. */
function overlap(category: string, question: Question): number {
  const text = question.plain.replace(/县区/g, "县（市、区）");
  let shared = 0;
  for (let i = 0; i + 1 < category.length; i++)
    if (/^[\u4e00-\u9fff]{2}$/.test(category.slice(i, i + 2)) && text.includes(category.slice(i, i + 2))) shared += 1;
  // 县（市、区）: the brackets come between the characters
  if (/县（市、区）|县（区）|县区|区县/.test(text) && /县.?[（(]?.{0,2}区/.test(category)) shared += 3;
  return shared;
}

/** 优秀的有哪些, 没评上优秀的, 优秀的有几个, 各地的等次. */
function ofGrades(question: Question, source: Source, groups: readonly Group[], score: number): Proposal {
  let labels = question.grades;
  const labelled = groups.filter((group) => labels.includes(group.label));
  const inCategory = byCategory(question, labelled.length ? labelled : groups);
  if (!labels.length && question.exceptGrades.length) {
    const set = gradeSets.find((candidate) => question.exceptGrades.every((grade) => candidate.includes(grade)));
    labels = [...new Set(inCategory.map((group) => group.label))].filter(
      (label) => !question.exceptGrades.includes(label) && (!set || set.includes(label) || true),
    );
  }
  const wanted = labels.length ? inCategory.filter((group) => labels.includes(group.label)) : inCategory;
  if (!wanted.length) return short([`${labels.join("、")}等次`], 0.6);
  if (!labels.length && !ALL_GROUPS.test(question.plain) && question.ask !== "open" && question.ask !== "which")
    return nothing;
  const empty = wanted.every((group) => group.members.length === 0 && group.stated === 0);
  const all = wanted.flatMap((group) => group.members);
  const evidence = evidenceOf(source, wanted);
  const several = new Set(wanted.map((group) => `${group.label}${group.category ?? ""}`)).size > 1;
  const categories = new Set(wanted.map((group) => group.category)).size > 1;
  const told = wanted
    .map(
      (group) =>
        `${categories && group.category ? `${group.category}` : ""}${group.label}：${membersTold(source, group)}`,
    )
    .join("\n");
  if (question.ask === "yesno") {
    const direct = empty ? `没有${labels.join("、")}的` : `有，${told}`;
    return one({ kind: "grade", score, direct, figures: [], names: namesOf(source, wanted), evidence, computed: [] });
  }
  if (empty)
    return one({
      kind: "grade",
      score,
      direct: `没有${labels.join("、")}的`,
      figures: [],
      names: [],
      evidence,
      computed: [],
    });
  if (question.compute === "difference" && labels.length === 2) return differenceOf(source, wanted, labels, score);
  // 其他部门为合格: how many, the notice does not say
  if (question.count && wanted.every((group) => group.members.length > 0 || group.stated !== null)) {
    const parts = wanted.map((group) => group.members.length || (group.stated ?? 0));
    const count = String(parts.reduce((sum, part) => sum + part, 0));
    const isNamed = wanted.every((group) => group.members.length > 0 || group.stated === 0);
    const formula = parts.length > 1 ? `${parts.join(" + ")} = ${count}` : `数名单得 ${count}`;
    return one({
      kind: "count",
      score: score + 0.05,
      direct:
        `${several ? `${labels.join("和")}共` : ""}${count}个：${isNamed ? all.map((member) => member.name).join("、") : told}`.slice(
          0,
          88,
        ),
      figures: [],
      names: namesOf(source, wanted),
      evidence,
      computed: [
        { text: count, formula },
        ...(parts.length > 1 ? parts.map((part) => ({ text: String(part), formula: `数名单得 ${part}` })) : []),
      ].slice(0, 4),
    });
  }
  return one({
    kind: "grade",
    score,
    direct: told,
    figures: [],
    names: namesOf(source, wanted),
    evidence,
    computed: [],
  });
}

/** The members of a group; where a notice does not name them (其余15个成员单位为B级), what it says of them. */
function membersTold(source: Source, group: Group): string {
  if (group.members.length) return group.members.map((member) => member.name).join("、");
  return group.stated === 0 ? "无" : textOf(source.read.analysis.notice, group.statement);
}

function one(candidate: Candidate): Proposal {
  return { candidates: [candidate], shortfalls: [] };
}

/** 良好比优秀多几个. */
function differenceOf(source: Source, groups: readonly Group[], labels: readonly string[], score: number): Proposal {
  const counts = labels.map((label) =>
    groups.filter((group) => group.label === label).reduce((sum, group) => sum + group.members.length, 0),
  );
  const [a = 0, b = 0] = counts;
  const difference = Math.abs(a - b);
  const [more, less] = a >= b ? [labels[0], labels[1]] : [labels[1], labels[0]];
  return one({
    kind: "compare",
    score: score + 0.2,
    direct:
      a === b ? `一样多，都是${a}个` : `${more}比${less}多${difference}个（${Math.max(a, b)}个比${Math.min(a, b)}个）`,
    figures: [],
    names: [],
    evidence: evidenceOf(source, groups),
    computed: [
      { text: String(difference), formula: `${Math.max(a, b)} − ${Math.min(a, b)} = ${difference}` },
      { text: String(a), formula: `数${labels[0]}名单得 ${a}` },
      { text: String(b), formula: `数${labels[1]}名单得 ${b}` },
    ],
  });
}

/** 哪些地方的等级变了. */
function moveAnswer(source: Source, moves: readonly Group[], score: number): Proposal {
  return one({
    kind: "grade",
    score: score + 0.2,
    direct: moves.map((group) => `${group.members.map((member) => member.name).join("、")}${group.label}`).join("；"),
    figures: [],
    names: namesOf(source, moves),
    evidence: evidenceOf(source, moves),
    computed: [],
  });
}
