/** A notice's facts as text for a terminal: columns aligned by the width that characters take there. */
import { eastAsianWidth } from "get-east-asian-width";
import type { FactsReport } from "./facts-report.js";

/** Widest cell, in columns of a Latin letter; longer texts are cut, but never members of a group. */
const WIDEST = 44;
const GAP = 2;

type Figure = FactsReport["figures"][number];

const ROLES: Readonly<Record<string, string>> = {
  value: "数值",
  change: "变化",
  margin: "差距",
  target: "目标",
  rank: "位次",
  share: "占比",
  former: "原值",
  duration: "时长",
};
const DIRECTIONS = { up: "↑", down: "↓" } as const;

/** The report as lines: the notice's own data, its groups, its figures by section, its outline. */
export function reportTables(report: FactsReport): string {
  const figures = report.figures.filter((figure) => figure.role !== "date");
  const parts = [
    `# ${report.notice}`,
    table(documentRows(report)),
    headed(`等次和名单（${report.groups.length}）`, groupLines(report)),
    headed(`数字（${figures.length}）`, figureLines(figures)),
    headed(`要点（${report.outline.length}）`, outlineLines(report)),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function headed(title: string, lines: readonly string[]): string {
  return lines.length ? `## ${title}\n${lines.join("\n")}` : "";
}

function documentRows({ document }: FactsReport): string[][] {
  const rows: [string, string | null][] = [
    ["标题", document.title],
    ["文号", document.number],
    ["印发", document.issuer],
    ["日期", document.date],
    ["主送", document.recipients],
    ["依据", document.basis.join("；") || null],
    ["时段", document.period],
    ["年份", document.year === null ? null : String(document.year)],
    ["地区", document.region],
  ];
  return rows.map(([name, text]) => [name, text?.replace(/\s+/g, " ") ?? "—"]);
}

function groupLines({ groups }: FactsReport): string[] {
  return groups.map((group) => {
    const about = [group.category, group.period].filter((text) => text !== null);
    const stated = group.stated !== null && group.stated !== group.members.length ? `（文中称${group.stated}）` : "";
    const members = group.members.join("、") || "（未列名）";
    return `${group.kind === "grade" ? "等次" : "名单"}  ${group.label.replace(/\s+/g, " ")}${about.length ? `【${about.join("，")}】` : ""}：${members}${stated}`;
  });
}

function figureLines(figures: readonly Figure[]): string[] {
  const header = ["号", "类", "指标", "数字", "方向与基准", "主体", "时间", "属"];
  const lines: string[] = [];
  const rows = figures.map((figure) => [
    String(figure.id),
    ROLES[figure.role] ?? figure.role,
    figure.indicator.replace(/\s+/g, " "),
    figure.text,
    `${figure.direction ? DIRECTIONS[figure.direction] : ""}${figure.basis ?? ""}`,
    figure.scope ?? "",
    figure.period ?? "",
    figure.of === null ? "" : String(figure.of),
  ]);
  const text = table([header, ...rows]).split("\n");
  lines.push(text[0] ?? "");
  figures.forEach((figure, i) => {
    if (figure.section !== figures[i - 1]?.section) lines.push(`〔${figure.section || "正文"}〕`);
    lines.push(text[i + 1] ?? "");
  });
  return lines;
}

function outlineLines({ outline }: FactsReport): string[] {
  return outline.map((item, i) => {
    const section = item.section === outline[i - 1]?.section ? "" : `〔${item.section}〕\n`;
    return `${section}- ${item.text.replace(/\s+/g, " ")}`;
  });
}

/** Rows with every column as wide as its widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell, c) => (c === row.length - 1 && row.length === 2 ? cell : cut(cell))));
  const widths = (cells[0] ?? []).map((_, c) => Math.max(...cells.map((row) => width(row[c] ?? ""))));
  return cells
    .map((row) =>
      row
        .map((cell, c) => cell + " ".repeat((widths[c] ?? 0) - width(cell) + GAP))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return columns;
}

function cut(text: string): string {
  if (width(text) <= WIDEST) return text;
  let kept = "";
  for (const character of text) {
    if (width(kept + character) > WIDEST - 2) break;
    kept += character;
  }
  return `${kept}…`;
}
