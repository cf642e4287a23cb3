/** What an earlier clause without numbers says that a later one's numbers measure: 综合得分，蓬江区95.2分; 龙坪镇问题最多，达192个. */
import type { Analysis, Clause } from "../analysis.js";
import { announcedMeasure, type Indicator, namedSubject } from "./indicator.js";
import { type Stretch, stretch } from "./parts.js";
import { endsInMeasure } from "./role.js";
import { type NameRun, nameRuns } from "./scope.js";

/** How many clauses back such words are looked for. */
const REACH = 4;

/** A measure that an earlier clause names without giving its number: 综合得分，蓬江区95.2分. */
export function measureBefore(analysis: Analysis, clause: Clause): Indicator | null {
  return wordsBefore(analysis, clause, announcedMeasure);
}

/** What an earlier clause says something of without a number: 问题 of 龙坪镇问题最多，达192个. */
export function subjectBefore(analysis: Analysis, clause: Clause): Indicator | null {
  return wordsBefore(analysis, clause, namedSubject);
}

function wordsBefore(analysis: Analysis, clause: Clause, read: (words: Stretch) => Indicator): Indicator | null {
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= REACH; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    const [opening] = nameRuns(earlier, analysis.plain);
    const from = opening && opening.start === earlier.start ? afterNames(analysis, earlier, opening) : earlier.start;
    const words = read(stretch(analysis, from, earlier.end));
    if (words.text) return words;
  }
  return null;
}

/** （二）固定资产投资增速 / 前三名：A（18.2%）: what the heading over a passage measures; null where it names no measure. */
export function measureAbove(analysis: Analysis, passage: number): Indicator | null {
  const { sections, passages } = analysis.notice;
  const heading = sections[passages[passage]?.section ?? 0]?.heading;
  if (!heading) return null;
  const text = analysis.plain.slice(heading.start, heading.end).replace(RANKING, "").replace(REMARK, "");
  if (!endsInMeasure(text) || text.length > LONGEST_HEADING) return null;
  return { text, spans: [{ start: heading.start, end: heading.start + text.length }] };
}

const RANKING = /(?:排名|排序|排行|名次|位次)(?:情况)?$/;
const REMARK = /（[^（）]{1,16}）$/;
const LONGEST_HEADING = 24;

const COUNT_AND_CLASS =
  /^(?:政府|人民政府|等)?(?:\d{1,3}|[两三四五六七八九十])?(?:个|家)?(?:城市|市|县|区|州|地区|单位|部门)?/;

/** Behind the names that a clause opens with, and their number: 枣庄、临沂2个城市|PM2.5浓度. */
function afterNames(analysis: Analysis, clause: Clause, run: NameRun): number {
  const rest = analysis.plain.slice(run.end, Math.min(clause.end, run.end + 16));
  return run.end + (COUNT_AND_CLASS.exec(rest)?.[0].length ?? 0);
}
