/** Answers about order: who is first, the last three, which place someone has, who rose most. */
import type { Figure, Group } from "../../facts/facts.js";
import { smallNumber } from "../../facts/group.js";
import type { Question } from "../../question/question.js";
import { type Candidate, type FigureAt, type NamedAt, nothing, type Proposal } from "../candidate.js";
import { layerCredits } from "../context.js";
import { concerns, narrowing } from "../fit.js";
import { cover } from "../match.js";
import { periodFits } from "../period-fit.js";
import type { Source } from "../source.js";

/** 列前三名, 排名后三位: the label of a set that is one end of a ranking. */
const END_LABEL = /(?<side>前|后|末)(?<count>[0-9一二三四五六七八九十]+)(?:名|位)/;
const COVERAGE = 0.6;

interface Standing {
  readonly name: NamedAt;
  readonly figures: readonly Figure[];
  readonly passage: number;
}

/** Proposes answers about order. */
export function rankAnswers(question: Question, source: Source): Proposal {
  if (question.ask === "reason" || question.ask === "when" || !concerns(question, source)) return nothing;
  const moved = mostMoved(question, source);
  if (moved) return { candidates: [moved], shortfalls: [] };
  if (!question.end || narrowing(question, source).length) return nothing;
  const candidates: Candidate[] = [];
  for (const group of source.read.facts.groups) {
    const made = fromGroup(question, source, group);
    if (made) candidates.push(made);
  }
  const clause = fromClause(question, source);
  if (clause) candidates.push(clause);
  const table = fromTable(question, source);
  if (table) candidates.push(table);
  return { candidates, shortfalls: [] };
}

function relevance(question: Question, source: Source, own: string, at: number): number {
  const clause = source.clauseAt(at);
  if (!periodFits(question, source, clause, null)) return 0;
  const terms = question.terms.filter((term) => !/第一|前|后|名|垫底|末位|最高|最低|得分|排|首位/.test(term.text));
  const covered = cover(terms, [{ text: own, credit: layerCredits.own }, ...source.context.around(clause).layers]);
  return covered.coverage >= COVERAGE && !covered.missing.some((term) => term.must) ? covered.relevance + 0.001 : 0;
}

/** A、B、C列前三名: the first of them, or all; the names stand in order. */
function fromGroup(question: Question, source: Source, group: Group): Candidate | null {
  const end = question.end;
  const label = END_LABEL.exec(group.label)?.groups;
  if (!end || !label || group.kind !== "set") return null;
  const side = label["side"] === "前" ? "first" : "last";
  const count = smallNumber(label["count"]) ?? group.members.length;
  if (side !== end.side || end.count > count) return null;
  // 后三名 lists towards the end: its last is the very last
  const members =
    end.count === count
      ? group.members
      : side === "first"
        ? group.members.slice(0, end.count)
        : group.members.slice(-end.count);
  const fit = relevance(question, source, `${group.label} ${group.category ?? ""}`, group.statement.start);
  if (!fit) return null;
  const category = group.category ? categoryFit(question, group.category) : 0;
  return listed(
    question,
    source,
    members.map((member) => ({ source, text: member.name, span: member.span })),
    group.passage,
    [group.statement],
    0.7 + 0.4 * fit + category,
  );
}

/** 地区 or 省直部门: the question's word for whom it asks about, beside the heading's. */
function categoryFit(question: Question, category: string): number {
  const words = ["部门", "地区", "县", "市直", "省直", "企业", "单位", "城市", "学校", "区"];
  let fit = 0;
  for (const word of words) {
    const asked =
      question.plain.includes(word) ||
      (word === "地区" && /哪些?(?:个)?(?:市|州|地方|城市|地区)/.test(question.plain) && !/部门/.test(question.plain));
    if (asked) fit += category.includes(word) ? 0.15 : -0.1;
  }
  return fit;
}

function listed(
  question: Question,
  source: Source,
  names: readonly NamedAt[],
  passage: number,
  spans: Candidate["evidence"][number]["spans"],
  score: number,
): Candidate {
  const scores = names.map((name) => scoreOf(source, name.text));
  const withScore = /分|得分|成绩/.test(question.plain) && scores.every((figure) => figure !== undefined);
  const told = names
    .map((name, i) =>
      withScore || (names.length === 1 && scores[i])
        ? `${name.text}${scores[i] ? `（${scores[i]?.text}）` : ""}`
        : name.text,
    )
    .join("、");
  const figures: FigureAt[] = scores.flatMap((figure) => (figure ? [{ source, figure }] : []));
  return { kind: "list", score, direct: told, figures, names, evidence: [{ source, passage, spans }], computed: [] };
}

/** The score printed for a name. */
function scoreOf(source: Source, name: string): Figure | undefined {
  return source.read.facts.figures.find((figure) => figure.kind === "score" && figure.scope === name);
}

/** 石渡市得分71.3分，排名末位; 市应急管理局以97.1分排名第一: a rank printed for one name. */
function fromClause(question: Question, source: Source): Candidate | null {
  const end = question.end;
  if (!end || end.count !== 1) return null;
  let best: Candidate | null = null;
  for (const figure of source.read.facts.figures) {
    if (figure.kind !== "rank" || figure.scope === null) continue;
    const first = /第一|第1(?!\d)|首位|榜首/.test(figure.text);
    const last = /末|倒数第一|最后/.test(figure.text);
    if (!(end.side === "first" ? first : last)) continue;
    const fit = relevance(question, source, `${figure.indicator} ${figure.scope}`, figure.span.start);
    if (!fit) continue;
    const span = figure.clause;
    const at = source.read.analysis.plain.indexOf(figure.scope, figure.sentence.start);
    const name = { source, text: figure.scope, span: { start: at, end: at + figure.scope.length } };
    const lead = source.read.analysis.clauses[source.clauseAt(figure.span.start) - 1]?.plain ?? "";
    const made = listed(
      question,
      source,
      [name],
      figure.passage,
      [span],
      0.75 + 0.4 * fit + categoryFit(question, lead),
    );
    if (!best || made.score > best.score) best = made;
  }
  return best;
}

/** The first or last rows of a table with a rank or a score column. */
function fromTable(question: Question, source: Source): Candidate | null {
  const end = question.end;
  if (!end) return null;
  for (const table of source.read.tables) {
    const rankColumn = table.columns.findIndex((column) => /^(?:排名|名次|位次)$/.test(column.plain));
    const scoreColumn = table.columns.findIndex((column) => /得分|总分|成绩/.test(column.plain));
    const column = rankColumn >= 0 ? rankColumn : scoreColumn;
    if (column < 0) continue;
    const fit = relevance(question, source, table.columns.map((cell) => cell.plain).join(" "), table.span.start);
    if (!fit) continue;
    const value = (cell: string | undefined): number => Number((cell ?? "").replace(/[^\d.-]/g, ""));
    const rows = [...table.rows].sort(
      (a, b) => (rankColumn >= 0 ? 1 : -1) * (value(a.cells[column]?.plain) - value(b.cells[column]?.plain)),
    );
    const chosen = end.side === "first" ? rows.slice(0, end.count) : rows.slice(-end.count);
    const names = chosen.flatMap((row) => {
      const cell = row.cells[table.nameColumn];
      return cell ? [{ source, text: cell.plain, span: cell.span }] : [];
    });
    return listed(
      question,
      source,
      names,
      table.passage,
      chosen.map((row) => row.span),
      0.65 + 0.4 * fit,
    );
  }
  return null;
}

/** 上升最多的, 位次上升的地区有哪些: from a column of moves. */
function mostMoved(question: Question, source: Source): Candidate | null {
  const most = /最(?:多|大|快|高)/.test(question.plain);
  const direction = /上升|前移|进步|提高|提升|增长/.test(question.plain)
    ? "up"
    : /下降|后移|退步|降低/.test(question.plain)
      ? "down"
      : null;
  if (
    direction === null ||
    narrowing(question, source).length ||
    !/哪|谁|什么/.test(question.plain) ||
    !/位次|名次|排名|得分/.test(question.plain)
  )
    return null;
  for (const table of source.read.tables) {
    const standings = standingsOf(source, table.passage);
    const moved = standings.flatMap((standing) => {
      const change = standing.figures.find((figure) => figure.role === "change" && figure.direction === direction);
      return change ? [{ standing, change }] : [];
    });
    const [first] = moved;
    if (!first) continue;
    const fit = relevance(question, source, table.columns.map((cell) => cell.plain).join(" "), table.span.start);
    if (!fit) continue;
    const top = Math.max(...moved.map((item) => item.change.value ?? 0));
    const chosen = most ? moved.filter((item) => (item.change.value ?? 0) === top) : moved;
    return {
      kind: "list",
      score: 1.1 + 0.3 * fit,
      direct: chosen
        .map((item) => (most ? `${item.standing.name.text}（${item.change.text}）` : item.standing.name.text))
        .join("、"),
      figures: chosen.map((item) => ({ source, figure: item.change })),
      names: chosen.map((item) => item.standing.name),
      evidence: [{ source, passage: table.passage, spans: chosen.map((item) => item.change.sentence) }],
      computed: [],
    };
  }
  return null;
}

function standingsOf(source: Source, passage: number): Standing[] {
  const table = source.read.tables.find((candidate) => candidate.passage === passage);
  if (!table) return [];
  return table.rows.flatMap((row) => {
    const cell = row.cells[table.nameColumn];
    if (!cell) return [];
    const figures = source.read.facts.figures.filter(
      (figure) => row.span.start <= figure.span.start && figure.span.end <= row.span.end,
    );
    return [{ name: { source, text: cell.plain, span: cell.span }, figures, passage }];
  });
}
