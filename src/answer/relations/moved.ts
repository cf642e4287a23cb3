/** Who moved up or down between grades. */
import type { Question } from "../../question/question.js";
import { narrowing } from "../fit.js";
import { gradesWith, holds, namesOf } from "../sets/holders.js";
import { movesOf, othersUnmoved } from "../sets/moves.js";
import type { Source } from "../source.js";
import { GRADE_WORDS } from "./compared.js";
import { type Draft, listed, partsOf, readingsOf } from "./draft.js";

/** 升级, 降档: moves between grades in one word. */
const MOVED_GRADE = /[升降晋]([级档等])|[升降]了?一[级档等]/;
/** 掉下来, 升级: a grade became another. */
export const MOVE_WORDS =
  /掉下来|掉下去|往下掉|掉|下降|降低|降级|降|下滑|退步|退|上升|提升|晋升|升级|升|提高|上来|进步|变动|变化|变/;
const DOWN = /掉|降|下滑|退|下来|下去/;
const UP = /升|提高|上来|进步|晋/;
/** 鹤岭市的等级是不是掉下来了, 等级下降的有哪些. */
export function moved(question: Question, source: Source): Draft | null {
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
