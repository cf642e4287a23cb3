/** What a number is to its indicator, corrected where a level is written with a verb of change: 降至1.8% is a level, 降幅为19.6% a change. */
import type { Figure, FigureRole } from "../facts/facts.js";
import { movingVerbs } from "../text/lexicon/claims.js";
import { changeBases, fallWords, marginWords, riseWords, turnWords } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";

/** Words of change say which way, not what. */
export const MOVEMENT = new RegExp(
  alternation(
    [
      ...riseWords,
      ...fallWords,
      ...turnWords,
      ...changeBases,
      ...movingVerbs.up,
      ...movingVerbs.down,
      ...marginWords,
      "同期",
      "平均水平",
      "幅度",
      "相比",
      "相较",
    ].sort((a, b) => b.length - a.length),
  ),
  "g",
);

/** Role, direction and basis of a figure. */
export interface Nature {
  readonly role: FigureRole;
  readonly direction: "up" | "down" | null;
  readonly basis: string | null;
}

const LEVEL_BEFORE =
  /(?<verb>上升|提高|提升|增加|增长|扩大|下降|减少|降低|回落|缩短|压缩|压减|缩小|升|增|降|减)(?:到了|到|至|为|成)(?:了|约|近|超过)?$/;
const CHANGED_BY = /(?:变化率?|变动率?|变化幅度|同比|环比)(?:为|是|：)?$/;
const CHANGE_NOUN = /(?:增幅|涨幅|增速|升幅|增长率|降幅|减幅|跌幅|降速)[^，]{0,6}$/;
const MOVED = new RegExp(`(?<verb>${alternation([...movingVerbs.up, ...movingVerbs.down])})[^，]{0,6}$`);
/** 退了一位, 一年降了0.42米 */
const MOVED_BY = /(?:(?<up>[升涨进增])|(?<down>[降跌退掉滑落减]))[了去](?:约|近|有)?$/;
/** 未达到年度目标，高出2微克/立方米: a margin, whatever it is measured against stands before. */
const MARGIN_BEFORE = /(?<verb>(?:高|低|多|少|快|慢|超)出|(?:高|低|快|慢)了|领先|落后|相差)(?:了|约|近|达)?$/;
/** 比2023年建成的少3个, 比目标少用了约5亿 */
const MARGIN_COMPARED = /[比较][^，]{1,16}(?<verb>[高低多少快慢])[用产收开花办]?(?:了|约|近)?$/;
const BELOW = /低|少|慢|落后|相差/;
const FALLING = /降|减|跌|落|缩|压/;

const CHANGE_INDICATOR = /(?:净?增(?:加|长)?|减少|下降|提高)(?:量|幅度|数)$|增幅$|降幅$|增速$/;

/** A level whose indicator is a change, told in a clause before: 耕地净增加量居前三位，分别为2.1万亩…. */
export function ofChange(nature: Nature, indicator: string): Nature {
  const noun = nature.role === "value" ? CHANGE_INDICATOR.exec(indicator)?.[0] : undefined;
  return noun === undefined ? nature : { ...nature, role: "change", direction: FALLING.test(noun) ? "down" : "up" };
}

/** 增速为-4.1% falls, 降幅为3% too; of 同比变化 only the sign tells. */
function wayOf(noun: string, value: number | null): Nature["direction"] {
  if (value !== null && value < 0) return "down";
  if (FALLING.test(noun)) return "down";
  return /变|同比|环比/.test(noun) ? null : "up";
}

/** The nature of a figure whose clause has `left` before the number. */
export function natureOf(figure: Figure, left: string): Nature {
  const { role, direction, basis } = figure;
  const verb = LEVEL_BEFORE.exec(left)?.groups?.["verb"];
  if (verb !== undefined && (role === "change" || role === "value" || role === "target" || role === "rank"))
    return { role: role === "change" ? "value" : role, direction: FALLING.test(verb) ? "down" : "up", basis: null };
  const moved = MOVED.exec(left)?.groups?.["verb"];
  if (moved !== undefined && (role === "value" || role === "change")) {
    const isMargin = movingVerbs.margin.includes(moved);
    return { role: isMargin ? "margin" : "change", direction: movingVerbs.up.includes(moved) ? "up" : "down", basis };
  }
  const by = MOVED_BY.exec(left)?.groups;
  if (by && direction === null && (role === "value" || role === "change"))
    return { role: "change", direction: by["up"] === undefined ? "down" : "up", basis };
  const beside = (MARGIN_BEFORE.exec(left) ?? MARGIN_COMPARED.exec(left))?.groups?.["verb"];
  if (beside !== undefined && role === "value")
    return { role: "margin", direction: BELOW.test(beside) ? "down" : "up", basis };
  const noun = (CHANGE_NOUN.exec(left) ?? CHANGED_BY.exec(left))?.[0];
  if (noun !== undefined && role === "value") return { role: "change", direction: wayOf(noun, figure.value), basis };
  return { role, direction, basis };
}
