/** The length of a list and the number printed with it: 优秀单位（4个）：…, …等7个市考核等级为优秀. */
import type { Group } from "../facts.js";
import type { NoticeFacts } from "../read.js";
import type { Sum } from "./sums.js";

/** Compares every list with the number that is printed with it. A list that ends in 等 may leave some out, but not hold more. */
export function auditCounts({ analysis, facts }: NoticeFacts): Sum[] {
  const { notice } = analysis;
  return facts.groups.flatMap((group): Sum[] => {
    const { stated, members, statement } = group;
    if (stated === null || !members.length) return [];
    const mayLeaveOut = leavesOut(group, analysis.plain);
    if (mayLeaveOut && members.length < stated) return [];
    const quote = notice.text.slice(statement.start, statement.end);
    const names = members.map((member) => member.name).join("、");
    return [
      {
        kind: "count",
        holds: members.length === stated,
        formula: `${names}：${members.length}个`,
        printed: `${stated}个`,
        figures: facts.figures.filter(
          (figure) =>
            figure.kind === "count" &&
            figure.value === stated &&
            figure.span.start >= statement.start &&
            figure.span.end <= statement.end,
        ),
        at: statement,
        quote,
      },
    ];
  });
}

function leavesOut({ members, statement }: Group, plain: string): boolean {
  const last = members.at(-1);
  return last !== undefined && /^(?:人民政府|政府)?等/.test(plain.slice(last.span.end, statement.end));
}
