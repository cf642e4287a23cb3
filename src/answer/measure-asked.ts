/** What is measured, where a question ends in it and the notice prints neither it nor what it measures: 减排量 is no other number then. */
import { synonymsOf } from "../question/asked-terms.js";
import type { Question } from "../question/question.js";
import type { Source } from "./source.js";

/** (挥发性有机物)减排量(是多少); not 总量 or 产量, which say too little. */
const MEASURED =
  /(?<what>[\u4e00-\u9fff](?![总数产含质容力流重])[\u4e00-\u9fff]量)(?:是|有|为|达到?)?(?:多少|几)?[^\u4e00-\u9fff]*$/;

/** The measure that a question ends in, where the notice prints nothing of it; null for any other question. */
export function unprintedMeasure({ plain }: Question, source: Source): string | null {
  const measure = MEASURED.exec(plain)?.groups?.["what"];
  if (measure === undefined) return null;
  const thing = measure.slice(0, -1);
  const isPrinted = [measure, thing, ...synonymsOf(measure), ...synonymsOf(thing)].some((word) =>
    source.read.analysis.plain.includes(word),
  );
  return isPrinted ? null : measure;
}
