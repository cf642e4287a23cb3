/**
 * Answers about how groups and places stand to one another: who is in both of two lists, in one but not the other, of the
 * same grade as X, of the highest grade, of a grade and of one kind of place; whether two have the same grade, which of
 * two has the better; who moved up or down.
 */
import type { Group } from "../../facts/facts.js";
import type { Question, Term } from "../../question/question.js";
import { nameClasses, sameWords } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import type { AnswerKind, Computed } from "../answer.js";
import { type Candidate, type NamedAt, nothing, type Proposal } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { concerns, levelsFit, narrowing } from "../fit.js";
import { cover } from "../match.js";
import { Blanks } from "../sets/blanks.js";
import { categoryOf, gradesOf, inOrder, ofCategory } from "../sets/grades.js";
import { gradesWith, type Holders, holdersOf, holds, namesOf } from "../sets/holders.js";
import { movesOf, othersUnmoved } from "../sets/moves.js";
import { counted, countOf, evidenceOf, LONGEST_SHORT } from "../sets/tell.js";
import { timeFits } from "../sets/times.js";
import { readWording } from "../sets/wording.js";
import { type Source, sameName } from "../source.js";

/** What a relation counts as an answer: it is asked for in so many words, and a list of one group does not tell it. */
const ASKED_FOR = 1.9;
const COVERAGE = 0.6;
/** From this need on a word says which groups are meant. */
const TELLING = 0.3;

/** One way to ask for a relation: its phrases, and what they ask. */
interface Relation {
  /** Words that ask for the relation and name nothing. */
  readonly phrases: readonly RegExp[];
  readonly answer: (question: Question, source: Source) => Draft | null;
}

/** An answer without its score. */
interface Draft {
  readonly kind: AnswerKind;
  readonly direct: string;
  readonly names: readonly NamedAt[];
  readonly parts: readonly { passage: number; span: Group["statement"] }[];
  readonly computed: readonly Computed[];
  /** Whether the words that say what is in the lists have been looked at already. */
  readonly told?: boolean;
}

/** 既是…又是…. */
const BOTH =
  /既(?:是|在|被|获批?|属于|有|评为|拿到|得了?)?(?<one>[^，、？?]{2,24}?)[，、]?\s?(?:又|也|还)(?:是|在|被|获批?|属于|有|评为|拿到|得了?)?(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 同时入选…和…的. */
const TOGETHER =
  /同时(?:是|在|入选|获批|获得|被评为|属于|拿到|进入)?了?(?<one>[^，？?]{2,24}?)(?:和|与|及|跟|、|又|以及)(?:是|在|入选|获批|获得|被评为|属于)?(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 是…但不是…的. */
const BUT_NOT =
  /(?:是|入选|获批|评为|拿到|属于|评上)了?(?<one>[^，、？?]{2,24}?)[，、]?(?:但是?|却|而|可)(?:又|还)?(?:不是|没有?(?:入选|获批|评上|拿到|被评为|成为|是)?|未(?:入选|获批|获得|成为|被评为)?|不属于)(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 优秀的里面哪些是清洁取暖试点. */
const AMONG =
  /(?<one>[^，？?]{2,24}?)(?:的(?:地方|城市|市州?|县区?|地区|单位)?)?(?:里面?|里头|当中|其中|之中|中)[，]?(?:有)?(?:哪些|哪几个|哪个|谁|几个|多少个?|有没有)(?:城市|地方|市|县|地区|单位)?(?:还|也|又|同时)?(?:是|被|获批?|入选|在|属于|有)了?(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
const SAME = new RegExp(`(?:${alternation(sameWords)})(?:的|个|一个)?(?:等次|等级|档次|档|级别|评级|水平|结果)?|还有`);
const ALIKE =
  /(?:是不是|是否)?(?:是)?(?:同一个|同一|同个|一个|同样的?)(?:等次|等级|档次?|级别)|一样|相同|一致|差不多|同级|同等/;
/** 升级, 降档: moves between grades in one word. */
const MOVED_GRADE = /[升降晋]([级档等])|[升降]了?一[级档等]/;
const BETTER = /更?(?<word>好|高|强|优秀|靠前|领先|差|低|弱|靠后|落后)(?:一些|一点|些|点)?(?=$|[?？呢啊])/;
const GRADE_WORDS = /等次|等级|档次|评级|级别|考核结果|考评结果|评价结果|评估结果|[考评]得|评价/;
const TOP =
  /最(?<side>高|好|优|低|差|末|后一)的?(?:那|这)?(?:一)?个?(?:等次|等级|档次|级别|评价|评级|档|等(?![的候])|级|考核等次|考核等级|考核结果|奖项?|奖励)/;
const MOVE_WORDS =
  /掉下来|掉下去|往下掉|掉|下降|降低|降级|降|下滑|退步|退|上升|提升|晋升|升级|升|提高|上来|进步|变动|变化|变/;
const DOWN = /掉|降|下滑|退|下来|下去/;
const UP = /升|提高|上来|进步|晋/;
const PARTITIVE =
  "(?:里面?|里头|当中|其中|之中|中)[，]?(?:的)?(?:有)?(?:几[个所家座]|多少[个所家座]?|哪些|哪几[个所家]|哪[个所家])?(?:市|地方|地区|城市|单位)?(?:是|属于|为)?";

/** 管委会不算, 不含县, 除管委会外: a kind of places that is left out. */
const KIND_NAMES = alternation(nameClasses.map(({ name }) => name).sort((a, b) => b.length - a.length));
const LEFT_OUT = new RegExp(
  `(?<kind>${KIND_NAMES})(?:都)?(?:不算|不计|不包括|除外)(?:在内)?|(?:不算|不计|不包括|不含|除了?|去掉|剔除)(?<other>${KIND_NAMES})(?:以外|之外|外)?(?![\\u4e00-\\u9fff]{0,3}(?:的?等次))`,
);

const relations: readonly Relation[] = [
  { phrases: [LEFT_OUT], answer: withoutClass },
  { phrases: [], answer: ofClass },
  { phrases: [BOTH, TOGETHER, BUT_NOT, AMONG], answer: both },
  { phrases: [SAME], answer: sameGrade },
  { phrases: [ALIKE], answer: alike },
  { phrases: [BETTER, GRADE_WORDS], answer: better },
  { phrases: [MOVE_WORDS, GRADE_WORDS], answer: moved },
  { phrases: [TOP], answer: topGrade },
  { phrases: [/除了|除去|以外|之外/], answer: without },
];

/** Proposes answers about relations. */
export function relationAnswers(question: Question, source: Source): Proposal {
  if (question.ask === "reason" || question.ask === "when" || !concerns(question, source)) return nothing;
  for (const { phrases, answer } of relations) {
    if (phrases.length && !phrases.some((phrase) => phrase.test(question.plain))) continue;
    const draft = answer(question, source);
    if (!draft) continue;
    const fit = groupsFit(question, source, draft, phrases);
    if (!fit) continue;
    return { candidates: [candidate(source, draft, ASKED_FOR + 0.2 * fit)], shortfalls: [] };
  }
  return nothing;
}

function candidate(source: Source, draft: Draft, score: number): Candidate {
  return {
    kind: draft.kind,
    score,
    direct: draft.direct,
    figures: [],
    names: draft.names,
    evidence: evidenceOf(source, draft.parts),
    computed: draft.computed,
  };
}

/** How well the groups that answer are those of which the question speaks, 0 to 1. */
function groupsFit(question: Question, source: Source, draft: Draft, phrases: readonly RegExp[]): number {
  const [first] = draft.parts;
  if (!first || !timeFits(question, source, first.passage, "")) return 0;
  if (draft.told) return 1;
  const text = new Blanks(question.plain);
  for (const phrase of phrases) text.blank(phrase);
  const topic = question.terms.flatMap((term): Term[] => text.remains(term));
  const { plain, notice } = source.read.analysis;
  const layers: Layer[] = draft.parts.flatMap((part): Layer[] => {
    const passage = notice.passages[part.passage];
    return [
      { text: `等次 等级 ${draft.names.map((name) => name.text).join(" ")}`, credit: layerCredits.own },
      { text: passage ? plain.slice(passage.start, passage.end) : "", credit: layerCredits.segment },
      ...source.context.around(source.clauseAt(part.span.start)).layers,
    ];
  });
  const covered = cover(
    topic.filter((term) => term.need >= TELLING || term.inherited),
    layers,
  );
  if (covered.coverage < COVERAGE || covered.missing.some((term) => term.must)) return 0;
  if (!draft.parts.some((part) => levelsFit(question, source, source.clauseAt(part.span.start), ""))) return 0;
  return Math.max(0.01, covered.weight > 0 ? covered.relevance : 0.5);
}

const partsOf = (groups: readonly Group[]): Draft["parts"] =>
  groups.map((group) => ({ passage: group.passage, span: group.statement }));

const readingsOf = (name: { text: string; readings: readonly string[] }): string[] => [name.text, ...name.readings];

/** Names, or how many there are. */
function listed(question: Question, names: readonly NamedAt[], groups: readonly Group[], none: string): Draft {
  const texts = names.map((name) => name.text);
  const parts = partsOf(groups);
  if (question.ask === "yesno")
    return { kind: "list", direct: names.length ? `有，${texts.join("、")}` : none, names, parts, computed: [] };
  if (readWording(question).counts)
    return {
      kind: "count",
      direct: names.length ? counted(names.length, texts) : `0个，${none}`,
      names,
      parts,
      computed: [countOf(names.length, "名单")],
    };
  return { kind: names.length ? "grade" : "list", direct: texts.join("、") || none, names, parts, computed: [] };
}

/** 既是清洁取暖试点又是无废城市试点的, 是试点但不是优秀的. */
function both(question: Question, source: Source): Draft | null {
  for (const pattern of [BUT_NOT, BOTH, TOGETHER, AMONG]) {
    const found = pattern.exec(question.plain)?.groups;
    const one = found && holdersOf(question, source, found["one"] ?? "");
    const other = found && holdersOf(question, source, found["other"] ?? "");
    if (!one || !other || one.groups[0] === other.groups[0]) continue;
    return { ...inBoth(question, source, one, other, pattern === BUT_NOT), told: true };
  }
  return null;
}

function inBoth(question: Question, source: Source, one: Holders, other: Holders, except: boolean): Draft {
  const groups = [...one.groups, ...other.groups];
  const has = (holders: Holders, name: NamedAt): boolean => holds(holders.names, [name.text]);
  const names = one.names.filter((name) => has(other, name) !== except);
  const asked = narrowing(question, source);
  if (question.ask === "yesno" && asked.length) {
    const yes = asked.every((name) => holds(names, readingsOf(name)));
    const of = (holders: Holders): string => holders.names.map((name) => name.text).join("、");
    const direct = `${yes ? "是" : "不是"}，${one.label}：${of(one)}；${other.label}：${of(other)}`;
    return { kind: "list", direct: direct.slice(0, LONGEST_SHORT), names, parts: partsOf(groups), computed: [] };
  }
  return listed(question, names, groups, except ? "没有这样的" : "没有两样都是的");
}

/** 跟白城市同一个等次的还有哪些. */
function sameGrade(question: Question, source: Source): Draft | null {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (
    !name ||
    asked.length !== 1 ||
    question.ask === "yesno" ||
    !new RegExp(alternation(sameWords)).test(question.plain)
  )
    return null;
  if (!/哪|谁|几|多少|还有|名单/.test(question.plain)) return null;
  const groups = gradesWith(source, readingsOf(name));
  const names = namesOf(source, groups).filter(
    (other) => !readingsOf(name).some((reading) => sameName(reading, other.text)),
  );
  if (!groups.length) return null;
  const draft = listed(question, names, groups, "没有别的");
  const label = groups[0]?.label ?? "";
  return draft.kind === "count" ? draft : { ...draft, direct: `${label}：${draft.direct}` };
}

/** The names asked about with the grade of each; null where one has none. */
function gradedNames(question: Question, source: Source): { name: NamedAt; group: Group }[] | null {
  const asked = narrowing(question, source);
  const graded = asked.flatMap((name) => {
    const [group] = gradesWith(source, readingsOf(name));
    const member = group?.members.find((candidate) =>
      readingsOf(name).some((reading) => sameName(reading, candidate.name)),
    );
    return group && member ? [{ group, name: { source, text: member.name, span: member.span } }] : [];
  });
  return asked.length >= 2 && graded.length === asked.length ? graded : null;
}

/** 通化市和白山市的等次一样吗. */
function alike(question: Question, source: Source): Draft | null {
  const graded = /哪|谁/.test(question.plain) ? null : gradedNames(question, source);
  if (!graded) return null;
  const [first] = graded;
  const same = graded.every((item) => item.group.label === first?.group.label);
  const names = graded.map((item) => item.name);
  const direct = same
    ? `一样，${names.map((name) => name.text).join("和")}都是${first?.group.label ?? ""}`
    : `不一样，${graded.map((item) => `${item.name.text}为${item.group.label}`).join("，")}`;
  return { kind: "grade", direct, names, parts: partsOf(graded.map((item) => item.group)), computed: [] };
}

/** 北湖港区和北湖高新区谁的等次高. */
function better(question: Question, source: Source): Draft | null {
  const word = BETTER.exec(question.plain)?.groups?.["word"];
  if (word === undefined || !GRADE_WORDS.test(question.plain)) return null;
  const graded = gradedNames(question, source);
  const order = inOrder([...new Set((graded ?? []).map((item) => item.group.label))]);
  if (!graded || !order) return null;
  const worse = /差|低|弱|后/.test(word);
  const sorted = [...graded].sort((a, b) => order.indexOf(a.group.label) - order.indexOf(b.group.label));
  const chosen = worse ? sorted.at(-1) : sorted[0];
  const ties = graded.filter((item) => item.group.label === chosen?.group.label);
  const told = sorted.map((item) => `${item.name.text}为${item.group.label}`).join("，");
  const direct =
    ties.length === graded.length
      ? `一样，都是${chosen?.group.label ?? ""}`
      : `${ties.map((item) => item.name.text).join("、")}更${worse ? "低" : "高"}：${told}`;
  return {
    kind: "compare",
    direct,
    names: graded.map((item) => item.name),
    parts: partsOf((chosen ? [chosen, ...graded] : graded).map((item) => item.group)),
    computed: [],
  };
}

/** 鹤岭市的等级是不是掉下来了, 等级下降的有哪些. */
function moved(question: Question, source: Source): Draft | null {
  // 得了多少分, 排第几: asks for a number
  if (question.ask === "rank" || question.kinds.includes("score")) return null;
  if (
    ![GRADE_WORDS, MOVED_GRADE].some((words) => words.test(question.plain)) &&
    !question.asksGrade &&
    !question.grades.length
  )
    return null;
  const moves = movesOf(source);
  if (!moves.length) return null;
  const down = DOWN.test(question.plain);
  const up = UP.test(question.plain);
  const wanted = down === up ? null : up ? "up" : "down";
  const asked = narrowing(question, source);
  const [name] = asked;
  if (!name) return wanted && moversOf(question, source, wanted);
  if (asked.length !== 1) return null;
  const own = moves.find((move) => holds(namesOf(source, [move.group]), readingsOf(name)));
  const groups = gradesWith(source, readingsOf(name));
  if (own) {
    const told = `${name.text}${own.told}`;
    const verdict = wanted === null || wanted === own.direction ? "是" : "不是";
    const direct = question.ask === "yesno" ? `${verdict}，${told}` : told;
    const names = namesOf(source, [own.group]).filter((one) => holds([one], readingsOf(name)));
    return { kind: "grade", direct, names, parts: partsOf([own.group, ...groups]), computed: [] };
  }
  const unmoved = othersUnmoved(source);
  const [group] = groups;
  if (!unmoved || !group) return null;
  const names = namesOf(source, groups).filter((one) => holds([one], readingsOf(name)));
  const direct = `没有变化，${names[0]?.text ?? name.text}为${group.label}`;
  return { kind: "grade", direct, names, parts: [...partsOf(groups), unmoved], computed: [] };
}

function moversOf(question: Question, source: Source, wanted: "up" | "down"): Draft | null {
  const moves = movesOf(source).filter((move) => move.direction === wanted);
  if (question.ask === "yesno" && !/哪|谁|有没有/.test(question.plain)) return null;
  const groups = moves.map((move) => move.group);
  if (!groups.length) return null;
  const draft = listed(question, namesOf(source, groups), groups, "没有");
  if (draft.kind === "count") return draft;
  const told = moves.map(
    (move) =>
      `${namesOf(source, [move.group])
        .map((one) => one.text)
        .join("、")}${move.told}`,
  );
  return { ...draft, direct: `${question.ask === "yesno" ? "有，" : ""}${told.join("；")}` };
}

/** 拿到最高一档评价的: the best or the worst grade that the notice gives, in each category. */
function topGrade(question: Question, source: Source): Draft | null {
  const side = TOP.exec(question.plain)?.groups?.["side"];
  // 最高奖励多少万元 asks for money
  if (side === undefined || question.kinds.includes("money") || narrowing(question, source).length) return null;
  const inCategory = ofCategory(question, gradesOf(source));
  const chosen: Group[] = [];
  for (const category of new Set(inCategory.map(categoryOf))) {
    // a grade that nobody has is none; one whose members are not named (其余为合格) is
    const own = inCategory.filter((group) => categoryOf(group) === category && group.stated !== 0);
    const order = inOrder([...new Set(own.map((group) => group.label))]);
    if (!order || order.length < 2) continue;
    const label = /高|好|优/.test(side) ? order[0] : order.at(-1);
    chosen.push(...own.filter((group) => group.label === label && group.members.length > 0));
  }
  if (!chosen.length) return null;
  const draft = listed(question, namesOf(source, chosen), chosen, "没有");
  if (draft.kind === "count") return draft;
  const several = new Set(chosen.map((group) => group.category)).size > 1;
  const told = chosen.map(
    (group) =>
      `${several ? (group.category ?? "") : ""}${group.label}：${group.members.map((member) => member.name).join("、")}`,
  );
  return { ...draft, kind: "grade", direct: told.join("\n") };
}

/** 除了长春市，还有谁是优秀: a grade without those named. */
function without(question: Question, source: Source): Draft | null {
  const asked = narrowing(question, source);
  if (!asked.length || question.grades.length !== 1 || question.ask === "yesno") return null;
  const groups = gradesOf(source).filter((group) => question.grades.includes(group.label));
  const names = namesOf(source, groups);
  if (!asked.every((name) => holds(names, readingsOf(name)))) return null;
  const left = names.filter((name) => !asked.some((other) => holds([name], readingsOf(other))));
  return listed(question, left, groups, "没有别的");
}

/** 优秀的县有哪些, 评为优秀的里面有几个是州: those of a grade whose names end as names of the kind do. */
function ofClass(question: Question, source: Source): Draft | null {
  if (!question.grades.length || narrowing(question, source).length) return null;
  const found = nameClasses.find(({ name, general }) => classPattern(name, general).test(question.plain));
  if (!found || [BOTH, TOGETHER, BUT_NOT].some((pattern) => pattern.test(question.plain))) return null;
  // 优秀的县里哪些是试点 asks for more than the kind
  const among = AMONG.exec(question.plain)?.groups?.["other"];
  if (among !== undefined && holdersOf(question, source, among)) return null;
  const isOf = (name: string): boolean =>
    found.ends.some((end) => name.endsWith(end)) && !found.not.some((end) => name.endsWith(end));
  const graded = gradesOf(source);
  // a word for places of any kind where no name ends so
  if (!graded.some((group) => group.members.some((member) => isOf(member.name)))) return null;
  const groups = graded.filter((group) => question.grades.includes(group.label) && group.members.length > 0);
  const names = namesOf(source, groups).filter((name) => isOf(name.text));
  if (!groups.length) return null;
  const holding = groups.filter((group) => group.members.some((member) => isOf(member.name)));
  const draft = listed(
    question,
    names,
    holding.length ? holding : groups,
    `没有${found.name}是${question.grades.join("、")}的`,
  );
  return draft.kind === "count" ? { ...draft, direct: draft.direct.replace("个", `个${found.name}`) } : draft;
}

/** 良好的有几个（管委会不算）: a grade without the names of one kind. */
function withoutClass(question: Question, source: Source): Draft | null {
  if (!question.grades.length || question.ask === "yesno" || narrowing(question, source).length) return null;
  const said = LEFT_OUT.exec(question.plain)?.groups;
  const out = nameClasses.find(({ name }) => name === (said?.["kind"] ?? said?.["other"]));
  const groups = gradesOf(source).filter((group) => question.grades.includes(group.label) && group.members.length > 0);
  const [group] = groups;
  if (!out || !group) return null;
  const names = namesOf(source, groups).filter(({ text }) => !out.ends.some((end) => text.endsWith(end)));
  return listed(question, names, groups, "没有别的");
}

function classPattern(name: string, general: boolean): RegExp {
  const behind = "(?![级直长管（市区县州府乡镇]|政府)";
  return general
    ? new RegExp(`${PARTITIVE}${name}${behind}`)
    : new RegExp(`(?:${PARTITIVE}|几[个所家座]|多少[个所家座]?|哪些|哪几[个所家]|哪[个所家]|的|是)${name}${behind}`);
}
