/** Figures and groups of notices to take away: one row each, with what is needed to cite it. */
import type { Figure, FigureRole, Group } from "../facts/facts.js";
import type { NoticeFacts } from "../facts/read.js";
import { type Cell, csv } from "./csv.js";

const HEADER = [
  ...["通报", "类别", "指标", "数值", "单位", "原文数字", "对象", "时间", "升降", "比较对象", "名单", "章节", "原文"],
] as const;

const ROLES: Readonly<Record<FigureRole, string>> = {
  value: "数值",
  change: "变化",
  margin: "差距",
  target: "目标",
  rank: "名次",
  share: "占比",
  former: "原值",
  duration: "时长",
  date: "日期",
};

/** Names of the notices → all their figures and groups as CSV; see {@link csv}. */
export function factsCsv(notices: readonly NoticeFacts[]): string {
  const rows = notices.flatMap((read) => {
    const { figures, groups } = read.facts;
    const isFrame = ({ passage }: Figure): boolean => read.analysis.notice.passages[passage]?.kind === "frame";
    return [
      ...figures
        .filter((figure) => figure.role !== "date" && !isFrame(figure))
        .map((figure) => figureRow(read, figure)),
      ...groups.filter((group) => group.members.length > 0).map((group) => groupRow(read, group)),
    ];
  });
  return csv([HEADER, ...rows]);
}

function figureRow(read: NoticeFacts, figure: Figure): Cell[] {
  const { notice } = read.analysis;
  const isTable = notice.passages[figure.passage]?.kind === "table";
  const { start, end } = isTable ? figure.sentence : figure.clause;
  return [
    notice.id,
    ROLES[figure.role],
    figure.indicator,
    figure.value,
    figure.unit,
    figure.text,
    figure.scope ?? read.facts.document.region,
    figure.period ?? read.facts.document.period,
    figure.direction === null ? null : figure.direction === "up" ? "升" : "降",
    figure.basis,
    null,
    sectionOf(read, figure.passage),
    notice.text.slice(start, end),
  ];
}

function groupRow(read: NoticeFacts, group: Group): Cell[] {
  const { notice } = read.analysis;
  return [
    notice.id,
    group.kind === "grade" ? "等次" : "名单",
    group.label,
    group.members.length,
    null,
    null,
    group.category,
    group.period ?? read.facts.document.period,
    null,
    null,
    group.members.map((member) => member.name).join("、"),
    sectionOf(read, group.passage),
    notice.text.slice(group.statement.start, group.statement.end),
  ];
}

function sectionOf({ analysis }: NoticeFacts, passage: number): string {
  const { passages, sections } = analysis.notice;
  return sections[passages[passage]?.section ?? 0]?.path ?? "";
}
