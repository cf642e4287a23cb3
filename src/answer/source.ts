/** A notice's facts made ready for answering: figures and clauses found by place, contexts made when needed. */
import { type Clause, clauseAt } from "../facts/analysis.js";
import type { Figure, Group } from "../facts/facts.js";
import type { NoticeFacts } from "../facts/read.js";
import { NoticeContext } from "./context.js";

/** One notice, ready for answering. */
export interface Source {
  /** Index in the corpus. */
  readonly index: number;
  readonly read: NoticeFacts;
  readonly context: NoticeContext;
  /** The index of the clause that a place of the text is in; -1 for none. */
  clauseAt(offset: number): number;
  figuresIn(clause: Clause): readonly Figure[];
}

/** Prepares a notice. */
export function createSource(read: NoticeFacts, index: number): Source {
  const { clauses } = read.analysis;
  const byClause = new Map<number, Figure[]>();
  for (const figure of read.facts.figures) {
    const at = clauseAt(clauses, figure.span.start);
    byClause.set(at, [...(byClause.get(at) ?? []), figure]);
  }
  return {
    index,
    read,
    context: new NoticeContext(read),
    clauseAt: (offset) => clauseAt(clauses, offset),
    figuresIn: (clause) => byClause.get(clause.index) ?? [],
  };
}

/** 市公安局“平安泽临”, 竹涧县政府网站: what is graded is a thing of the body named. */
const OWN_THING = /^[“"]|^(?:(?:人民)?政府)?(?:门户)?网站/;

/** Whether a name of the question means one of the corpus's names: 应急管理局 and 市应急管理局, 四平 and 四平市, 威海市 and 威海. */
export function sameName(asked: string, printed: string): boolean {
  return (
    asked === printed ||
    printed === `${asked}管委会` ||
    (printed.length > asked.length && printed.endsWith(asked)) ||
    (printed.startsWith(asked) && OWN_THING.test(printed.slice(asked.length))) ||
    (asked.length > printed.length &&
      asked.startsWith(printed) &&
      /^(?:(?:人民)?政府|管委会|管理委员会|[省市州县区盟旗])$/.test(asked.slice(printed.length)))
  );
}

/** The groups of a notice that hold the name. */
export function groupsOf(source: Source, name: string): Group[] {
  return source.read.facts.groups.filter((group) => group.members.some((member) => sameName(name, member.name)));
}

/** What a notice is called beside others: its short title, else region and period, else its title. */
export function titleOf(source: Source): string {
  const { notice } = source.read.analysis;
  const { document } = source.read.facts;
  if (notice.details.shortTitle) return notice.details.shortTitle;
  const subject =
    /关于(?:印发)?(?:(?:19|20)\d\d年(?:度|上半年|下半年)?)?(.{2,60}?)(?:的)?(?:通报|通知|公告|公报|通告|决定)/.exec(
      notice.title,
    )?.[1];
  // 2025年5月和1—5月…: the month stands in the subject already
  const month = /(?<=年)\d{1,2}月.*$/.exec(document.period ?? "")?.[0] ?? "";
  if (subject && month !== "" && subject.startsWith(month))
    return `${document.region ?? ""}${(document.period ?? "").slice(0, -month.length)}${subject}`;
  return subject
    ? `${document.region ?? ""}${document.period ?? ""}${subject.replace(document.region ?? "", "").replace(document.period ?? "", "")}`
    : notice.title;
}
