/**
 * What a number is to its indicator, told from the words before it (and a few behind): a level, a change and its
 * direction, a distance from a target, a rank, a share, where a change started.
 */
import {
  changeBases,
  fallWords,
  marginWords,
  measureNouns,
  riseWords,
  timeNouns,
  turnWords,
  valueVerbs,
} from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Quantity } from "../../text/quantity.js";
import type { FigureRole } from "../facts.js";

/** What a number is to its indicator. */
export interface Role {
  readonly role: FigureRole;
  readonly direction: "up" | "down" | null;
  /** 同比, 比上年度, 国家年度考核目标; null where none is printed. */
  readonly basis: string | null;
  /** Index in the words before the number at which the indicator ends. */
  readonly cut: number;
}

/** What a role is told from. All texts are folded. */
export interface Wording {
  readonly q: Quantity;
  /** The number's own words before it, and the clause up to it. */
  readonly left: string;
  readonly before: string;
  /** What follows the number in its clause. */
  readonly after: string;
  /** Whether the sentence states what is to be done: 到2025年, 力争. */
  readonly isDemand: boolean;
}

/** Verbs of change: not 降至, which leads to a level, nor 高出, which compares. */
const plainVerbs = (list: readonly string[]): readonly string[] =>
  list.filter((word) => !/[至到]$|^[高多]出$/.test(word));
/** 改造提升(120万亩) is done to things, and no rise of them. */
const RISE = alternation(plainVerbs(riseWords)).replace("提升", "(?<!改造|巩固|优化|整治|综合)提升");
const FALL = alternation(plainVerbs(fallWords));
const TURN = alternation(turnWords);
/** 不及 compares, 不及时 does not. */
const MARGIN = alternation(marginWords).replace("不及", "不及(?!时)");
/** What may stand between a verb and its number; at most three of them. */
const FILL = "(?:了|约|近|超|将近|大约|各|分别|均|都|又|仅|只|共|累计|依次){0,3}";
const PART_OF_YEAR = "(?:上半年|下半年|第?[一二三四]季度|\\d{1,2}月份?|年?末|年?底|年?初|同期)?";

/** 同比, 比2021年, 较2023年下半年, 与上年同期相比: what a change is measured against. */
const BASIS = new RegExp(
  `${alternation(changeBases.filter((word) => /^[同环]比$/.test(word)))}|(?:与|比|较|跟|同)(?:[^，、；比较与跟同]{0,10}?(?:年度|学年|年末|年底|年初|年|季度|半年|月份|月底|月|同期|上期|上次|上轮))${PART_OF_YEAR}(?:相比)?`,
  "g",
);
/** How far before its verb a basis is looked for, in UTF-16 units. */
const BASIS_REACH = 60;
const CHANGE = new RegExp(`(?<verb>${RISE}|${FALL}|${TURN})${FILL}$`);
/** 提高到, 降至, 缩短为: a level that a change led to, not the change. */
const LEVEL = new RegExp(`(?:(?<verb>${RISE}|${FALL})(?:到了|到|至|为)|(?<short>[增升涨降减缩跌])(?:到|至))${FILL}$`);
/** 由(9.4分钟)缩短到: where a change started; the words behind the number must say that it went on from there. */
const FORMER = /(?:^|[^自])(?:由|从)[^，、由从]{0,16}$/;
const WENT_ON = new RegExp(`^[^，、；]{0,8}?(?:${RISE}|${FALL}|[增升涨降减缩跌变调])(?:到|至|为)`);
/** 是去年同期的(1.8倍). */
const TIMES_OF = /(?:是|为|相当于|达到|达)(?<basis>[^，、是为]{2,20})的$/;
const TIME = /年|月|期|季度/;
/** 高于国家年度考核目标: distance from a target or another value. */
const MARGIN_OVER = new RegExp(`(?<verb>${MARGIN})(?<basis>[^，、；0-9]{1,20}?)${FILL}$`);
/** 超过保质期的调味品(6瓶): which things are counted, and no distance. */
const OF_THING = /的[\u4e00-\u9fff]{2,}$/;
/** 比全市平均水平低(9.8个百分点). */
const MARGIN_THAN = new RegExp(
  `(?:比|较)(?<basis>[^，、；比较]{2,20}?)(?:均|都|分别)?(?<side>高出|低出|高|低|多|少|快|慢|大|小|长|短)(?:出|了)?${FILL}$`,
);
const UP_SIDE = /高|超|多|优|快|领先|大|长/;
const JOINED_SIDE = /^[、，]?(?:和|及)?(?:多|少|高|低|快|慢)(?:出|了)?$/;
const BARE_BEFORE = /^(?:多|少|高|低|快|慢)[^，、]{1,12}$/;
const BARE_SIDE = /(?:多|少|高|低|快|慢)(?:出|了)?$/;
const RISING = new RegExp(`^(?:${RISE}|[增升涨])$`);
const TURNING = new RegExp(`^(?:${TURN})$`);
const SHARE = /占(?![比地])[^，、；占]{0,24}$|^[、，]?占比(?:为|达到?|约)?$/;
/** 完成年度计划的(88%), 达到去年全年的(七成): part of a whole too. */
const SHARE_OF = /(?:分别)?(?:完成|达到|达|为)(?:了)?[^，、；]{2,16}的$/;
/** 完成年度目标任务260亿元的(54.7%): so with the number of the whole. */
const SHARE_OF_NUMBER = /(?:完成|达到|占)[^，、；]{2,24}\d[^，、；]{0,6}的$/;
/** (95％)的年度目标, (5天)的要求. */
const TARGET_RIGHT =
  /^(?:的[^，。；]{0,8}?|(?:年度|考核|规划|预期|省定|国家|控制){1,2})(?:目标|要求|标准|红线|上限|下限)/;
const TARGET_LEFT =
  /(?:(?:完成|达到|超过)?(?:全?年度?|年初|考核|既定)?目标(?:值|任务)?(?:为|是|定为)?|控制在(?:年度目标|目标)|(?:不得|不)(?:低|高|少|多|超)于?过?)$/;
/** 高于国家下达的(5790万亩)任务, 完成年度计划(275万亩)的: the number is what a level is set against. */
const OVER_TARGET = new RegExp(`(?:${MARGIN})[^，、；0-9]{0,20}$`);
const TARGET_NOUN =
  /^的?(?:年度|控制|考核|省定|国家|预期|规定|法定|上级|下达|既定)*(?:任务|目标|计划|标准|要求|指标|规定|上限|下限|红线|平均水平)/;
const PLAN =
  /(?:超额|提前|全面)?完成(?:年度|全年|当年|年初|既定|下达的?|省定|国家)*(?:计划|目标|任务|预算|调整预算)(?:任务|目标|数)?(?:的)?$/;
/** 占年度计划(16.40亿元)的60.1%: the number of the whole is what was planned. */
const PLANNED = /[，、]?占(?:年度|全年|当年|年初|既定|下达的?|省定)*(?:计划|目标|任务)(?:任务|目标|数|总?量|投资)?$/;
const WHOLE_OF_SHARE = /^的(?:\d[\d.]*%|百分之|[一二三四五六七八九]成)/;
/** 低于(0.15‰)的控制目标, 达不到(不少于125克)的要求: how a value compares with its target. */
const LIMIT_VERB = new RegExp(`(?:${MARGIN}|达不到|没达到)$`);
const LIMIT = /^(?:不低于|不高于|不超过|不少于|不多于|超过|至少|突破)|(?:以上|以内|以下)$/;
const REACH = /(?:到|至|在|保持|超过|突破|不低于|不超过|达到|达|为|完成)$/;
const RANKED = /(?:并列|(?<!得)分列|位列|位居|名列|排名|排位|排在|排列|居于|排|居|列)[^，、；]{0,14}$/;
const LASTS = /(?:连续|持续|历时|为期|长达|超过|满|近|保持|未来|今后)$/;
const TIME_NOUN = new RegExp(`(?:${alternation(timeNouns)})(?:平均|仅|只|均|共|约)*$`);
/** Not the 为 of 违法行为, nor the 达 of 资金下达(86.4亿元). */
const VALUE_VERB = new RegExp(
  `(?:(?<![下送转传抵到表直])达|(?:没有|未|尚未|未能)达到|达不到|首次(?:突破|达到|超过|低于|跌破|降到)|${alternation(valueVerbs.filter((verb) => verb !== "为" && verb !== "完成" && verb !== "达"))}|(?<![行作认成人])为)${FILL}$`,
);
/** Adverbs between an indicator and the verb of a change: (事故起数)大幅. */
const ADVERBS = /(?:分别|均|都|也|又|再|累计|平均|持续|明显|大幅|同步|逐年|进一步|稳步|总体|整体|略有|小幅|连续)+$/;
const MEASURE = new RegExp(`(?:${alternation(measureNouns)})$`);

/** The last thing in `text` that a change is measured against, with its place; null for none. */
export function lastBasis(text: string): { readonly text: string; readonly index: number } | null {
  const from = Math.max(0, text.length - BASIS_REACH);
  let last: { text: string; index: number } | null = null;
  for (const found of text.slice(from).matchAll(BASIS)) last = { text: found[0], index: from + found.index };
  return last;
}

/** The text without a basis at its end: 死亡人数同比 → 死亡人数. */
export function withoutBasis(text: string): string {
  const basis = lastBasis(text);
  return basis && text.slice(basis.index + basis.text.length).trim() === "" ? text.slice(0, basis.index) : text;
}

/** The text without the verb and the adverbs that lead to a number: 浓度为 → 浓度, 得分 → 得分. */
export function withoutVerb(text: string): string {
  const verb = VALUE_VERB.exec(text) ?? LEVEL.exec(text) ?? CHANGE.exec(text);
  return verb ? text.slice(0, verb.index) : text;
}

/** Where in the text the verb of a change at its end begins: 事故|上升; null for none. */
export function withoutVerbOfChange(text: string): { readonly index: number } | null {
  const change = CHANGE.exec(text);
  return change ? { index: text.slice(0, change.index).replace(ADVERBS, "").length } : null;
}

/** Whether the text ends as the name of something measured does: 用水量. */
export function endsInMeasure(text: string): boolean {
  return MEASURE.test(text);
}

/** Where the noun of measure at the text's end begins: 流通|得分; its length for none. */
export function measureStart(text: string): number {
  return MEASURE.exec(text)?.index ?? text.length;
}

function role(what: FigureRole, cut: number, direction: Role["direction"] = null, basis: string | null = null): Role {
  return { role: what, cut, direction, basis };
}

/** What a number is, from the words around it. */
export function roleOf(wording: Wording): Role {
  const { q, left } = wording;
  const level = LEVEL.exec(left);
  if (level && q.kind !== "rank") return levelRole(wording, level);
  if (FORMER.test(left) && WENT_ON.test(wording.after))
    return role("former", Math.max(left.lastIndexOf("由"), left.lastIndexOf("从")));
  if (q.kind === "rank")
    return role("rank", level?.index ?? RANKED.exec(left)?.index ?? left.replace(/[比较]$/, "").length);
  const times = q.kind === "times" || q.kind === "percent" ? TIMES_OF.exec(left) : null;
  const whole = times?.groups?.["basis"] ?? null;
  if (times && q.kind === "times")
    return role(whole !== null && TIME.test(whole) ? "change" : "margin", times.index, "up", whole);
  if (TARGET_RIGHT.test(wording.after)) return targetRole(wording);
  const compared = TARGET_NOUN.test(wording.after) ? OVER_TARGET.exec(left) : null;
  if (compared) return role("target", compared.index);
  const plan = PLAN.exec(left);
  if (plan && q.kind !== "percent") return role("target", plan.index);
  if (q.kind !== "percent" && WHOLE_OF_SHARE.test(wording.after)) {
    const planned = PLANNED.exec(left);
    if (planned) return role("target", planned.index);
  }
  const over = MARGIN_OVER.exec(left);
  const isOfThing = q.kind === "count" && OF_THING.test(over?.groups?.["basis"] ?? "");
  const changed =
    (isOfThing ? null : marginRole(over)) ??
    changeRole(wording) ??
    marginRole(MARGIN_THAN.exec(left)) ??
    marginOverHolder(wording);
  if (changed) return changed;
  if (q.kind === "places") return role("change", left.length, null, lastBasis(wording.before)?.text ?? null);
  if (q.kind === "percent" || q.kind === "times" || q.kind === "bare") {
    const share = SHARE.exec(left) ?? (q.kind === "percent" ? SHARE_OF.exec(left) : null);
    if (share) return role("share", share.index);
    if (q.kind === "percent" && left === "的" && SHARE_OF_NUMBER.test(wording.before)) return role("share", 0);
  }
  if (isTarget(wording)) return targetRole(wording);
  const verb = VALUE_VERB.exec(left);
  const cut = verb?.index ?? left.length;
  if (q.kind === "duration" && !isTimeMeasured(left, cut, verb !== null)) return role("duration", cut);
  return role("value", cut);
}

function levelRole(wording: Wording, level: RegExpExecArray): Role {
  const verb = level.groups?.["verb"] ?? level.groups?.["short"] ?? "";
  const basis = lastBasis(wording.left.slice(0, level.index));
  const cut = basis && basis.index + basis.text.length >= level.index - 2 ? basis.index : level.index;
  return role(isTarget(wording) ? "target" : "value", cut, RISING.test(verb) ? "up" : "down");
}

function marginRole(margin: RegExpExecArray | null): Role | null {
  const basis = margin?.groups?.["basis"] ?? "";
  if (!margin || /(?:的有|的|有|为|达)$/.test(basis)) return null;
  const side = margin.groups?.["verb"] ?? margin.groups?.["side"] ?? "";
  const isPast = margin.groups?.["side"] !== undefined && /[年月期]$|半年$|年末$|年底$|季度$/.test(basis);
  return role(
    isPast ? "change" : "margin",
    margin.index,
    UP_SIDE.test(side) ? "up" : "down",
    isPast ? `比${basis}` : basis,
  );
}

/** 比第10位的嵩阴市|少(69.8分): the place that it holds stands between 比 and whom a distance is measured from. */
function marginOverHolder({ left, before }: Wording): Role | null {
  if (!left.startsWith("的") || !OVER_HOLDER.test(before)) return null;
  const margin = marginRole(MARGIN_THAN.exec(`比${left.slice(1)}`));
  return margin && { ...margin, cut: 0 };
}

const OVER_HOLDER = /[比较](?:位?居|排名?)?(?:第[一二三四五六七八九十\d]{1,3}[位名]?|首位|末位)的[^，、；]{2,16}$/;

/** 同比少(1243件次), 比上年多(3起): an adjective alone behind what the change is against. */
function bareChange(left: string, before: string): { index: number; direction: "up" | "down"; basis: string } | null {
  const side = BARE_SIDE.exec(left);
  // 同比多3起、少12.8万元
  const joined = side && JOINED_SIDE.test(left) ? lastBasis(before.slice(0, -left.length)) : null;
  if (side && joined && BARE_BEFORE.test(before.slice(joined.index + joined.text.length, -left.length)))
    return { index: 0, direction: UP_SIDE.test(side[0]) ? "up" : "down", basis: joined.text };
  const basis = side ? lastBasis(left.slice(0, side.index)) : null;
  if (!side || !basis || basis.index + basis.text.length !== side.index) return null;
  return { index: basis.index, direction: UP_SIDE.test(side[0]) ? "up" : "down", basis: basis.text };
}

/** 比法定时限(压减81.5%): a basis that is no time. */
const OTHER_BASIS = /(?:比|较)[^，、；比较]{2,10}$/;

function changeRole(wording: Wording): Role | null {
  const { left, q } = wording;
  const bare = bareChange(left, wording.before);
  if (bare && q.kind !== "contact") return role("change", bare.index, bare.direction, bare.basis);
  const change = CHANGE.exec(left);
  const verb = change?.groups?.["verb"] ?? "";
  if (!change || q.kind === "contact") return null;
  const own = lastBasis(left.slice(0, change.index));
  if (/^(?:新增|增收|增产)$/.test(verb) && !own) return null;
  const direction = TURNING.test(verb) ? null : RISING.test(verb) ? "up" : "down";
  const words = left.slice(0, change.index).replace(ADVERBS, "");
  const other = own ? null : OTHER_BASIS.exec(words);
  const basis = own ?? (other ? null : lastBasis(wording.before));
  const cut = own?.index ?? other?.index ?? words.length;
  const what = wording.isDemand && !own?.text.startsWith("环比") ? "target" : "change";
  return role(what, cut, direction, basis?.text ?? other?.[0] ?? null);
}

function targetRole({ left }: Wording): Role {
  const change = CHANGE.exec(left);
  const words = left.replace(TARGET_LEFT, "").replace(LIMIT_VERB, "").replace(VALUE_VERB, "");
  const verb = change?.groups?.["verb"] ?? "";
  const cut = change ? left.slice(0, change.index).replace(ADVERBS, "").length : words.length;
  return role("target", cut, change && !TURNING.test(verb) ? (RISING.test(verb) ? "up" : "down") : null);
}

function isTarget({ left, q, isDemand }: Wording): boolean {
  return TARGET_LEFT.test(left) || (isDemand && (REACH.test(left) || LIMIT.test(q.text)));
}

/** 平均办理时间1.6个工作日 measures; 连续19年 lasts. */
function isTimeMeasured(left: string, cut: number, hasVerb: boolean): boolean {
  if (LASTS.test(left)) return false;
  return hasVerb || TIME_NOUN.test(left.slice(0, cut));
}
