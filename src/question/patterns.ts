/**
 * The shapes of questions: which words tell what is asked. Each pattern runs on the folded question and is tried in the
 * order of the table.
 */
import { moneyNouns } from "../text/lexicon/ask.js";
import { fixedSuperlatives } from "../text/lexicon/comparing.js";
import { changeBases, fallWords, firstRanks, gradeNouns, lastRanks, riseWords } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { QuantityKind } from "../text/quantity.js";
import type { Ask } from "./question.js";

/** 降到多少 asks for the level that a fall led to, not for the fall. */
const isMove = (word: string): boolean => word !== "新增" && !/[到至]$/.test(word);
const RISE = `${alternation(riseWords.filter(isMove))}|涨|升|多了|(?<!新)增|长了|高了|快了`;
const FALL = `${alternation(fallWords.filter(isMove))}|降|跌|少了|减|(?<![主动清回返])退(?!了?(?:多少|几)[个家件]?[\u4e00-\u9fff])|低了|慢了`;
const HOW_MUCH = "多少|(?<!哪)几(?!乎)|多大|多高|多长|多远|多久|多重|百分之几|几成|何等";
const NUMBER = "[0-9一二两三四五六七八九十]";

/** 为什么, 原因是什么. */
const REASON =
  /(?<![评认确列定])为什么|因(?:什么|何|啥)|为何(?![等种级类])|为啥|咋会|怎么会|什么原因|何原因|(?<!说明|查明|查清|分析|讲清|找准)原因(?:是|有|在|$|[?？])|缘由|凭什么|缘何|何以/;
/** 长春市是优秀吗, 是不是, 有没有. Not: 多少…吗. */
const YES_NO =
  /(?:吗|嘛|(?<![什怎这那多])么)[?？!！。]*$|是不是|是否|有没有|有无|对不对|能否|可否|(?<!还|都|就|未)没有?[?？]*$|(?:是|没|不|有|了|达到|超过|评)[^，,?？]{0,14}吧[?？]*$|[了过]没(?:有)?[?？]*$|对吧|是吧/;
/** 什么时候, 哪年, 截止日期. */
const WHEN =
  /什么时候|什么时间|何时|何日|几时|哪天|哪一天|哪日|几号|几月|哪年|哪一年|哪几年|哪个月|哪月|时间是|日期|到几时|何年|何月|啥时候|啥时|哪天到哪天|截止(?:时间|日期)|多会儿|期限|几点|哪个年代|哪个世纪|哪段时间|什么期间|哪个时段|什么年代|哪个朝代/;
/** 谁, 哪个部门. */
const WHO =
  /谁|何人|哪位|哪个部门|哪些部门|什么部门|哪家单位|哪个单位|哪些单位|什么单位|哪家机构|什么机构|哪个机构|由哪|哪些人|哪个人|什么人|哪家公司|哪个公司|哪些厅|哪个厅|哪个局/;
/** 排第几, 名次. */
const RANK = new RegExp(
  `处[于在]什么(?:位置|名次|位次)|排第几|第几(?!轮|次|批|条|届|章|方阵|梯队|档|类|期|季|部分)|排名|名次|排位|排行|位次|排多少|几名|几位(?=$|[?？])|排几|(?:前|后|末)${NUMBER}{1,3}(?:名|位)|倒数|(?:${alternation([...firstRanks, ...lastRanks].filter((word) => !/^(?:最多|最少|最大|最小|最好|最差|最前|末尾)$/.test(word)))})(?![轮批次条届章阶方季产档等类级梯])|(?:最多|最少|最大|最小|最好|最差|最快|最慢)的?(?:是|为)?(?:谁|哪)`,
);
/** 同比变化, 下降了多少, 比上年高几个百分点. */
const CHANGE = new RegExp(
  `(?:${RISE}|${FALL})(?![到至])(?:了|的)?(?:幅度|比例|速度)?(?:是|为|有)?(?:${HOW_MUCH})|(?:同比|环比)|变化|变动|有何变|增速|增幅|降幅|涨幅|(?:比|较|跟|与|同)[^，]{1,20}?(?:${alternation(["高", "低", "多", "少", "快", "慢", "大", "小"])})(?:出|了)?(?:${HOW_MUCH})|(?:${alternation(changeBases)})|(?:的|是)(?:${HOW_MUCH})倍|差距|(?:${RISE})了?(?:还是|或)(?:是)?(?:${FALL})|(?:${FALL})了?(?:还是|或)(?:是)?(?:${RISE})|(?:跟|与|和|同|较)[^，]{2,12}?(?:相比|比较|比起来|比)(?:起来)?(?:咋样|怎么样|怎样|如何)|(?:跟|与|和|同|比).{0,10}(?:目标|平均|平均水平|计划)(?:值|水平)?(?:相?比|比起来)|(?:${RISE}|${FALL})了?吗`,
);
/** 多少, 几个; also keywords that end with what is counted: 省级重大项目 个数. */
const AMOUNT = new RegExp(`${HOW_MUCH}|(?:个数|件数|起数|总数|总量|数量|条数|家数|户数|人数)[?？]*$`);
/** 哪些, 有什么, 名单. */
const WHICH =
  /哪些|哪几|哪个|哪两|哪三|哪四|哪五|哪一|哪里|哪儿|哪座|哪家|哪|什么|啥|名单|都有|有何|列表|如何|怎样|怎么|咋/;

/** 最低工资: words that compare nothing. */
const FIXED = new RegExp(alternation(fixedSuperlatives), "g");
/** 最高奖励多少, 最多能拿多少补助: an upper limit, and no place in an order. */
const LIMIT =
  /最[高多低少](?=(?:能|可以?|会|只能|给|给予|奖励?|补助?|补贴|拿|领|得|罚|处|享受|申请|支持|扣|获得?|发放)[^，谁哪]{0,12}(?:多少|几))/g;

/** The question without the superlatives that compare nothing: 最高奖励多少 → 奖励多少, 最低工资标准 → 标准. */
const unlimited = (plain: string): string => plain.replace(FIXED, "").replace(LIMIT, "");

/** A question's shape. */
export interface Shape {
  readonly reason: boolean;
  readonly yesno: boolean;
  readonly when: boolean;
  readonly who: boolean;
  readonly rank: boolean;
  readonly change: boolean;
  readonly amount: boolean;
  readonly which: boolean;
  /** Speaks of a move: 位次有什么变化. */
  readonly moved: boolean;
}

/** 名次跟二季度比咋样, 位次与上年相比如何. */
const SET_AGAINST = /(?:跟|与|和|同|较|比)[^，]{2,12}?(?:相比|比较|比起来|比)(?:起来)?(?:咋样|怎么样|怎样|如何)/;

/** Which of the patterns the folded question shows; several may. */
export function shapeOf(plain: string): Shape {
  return {
    reason: REASON.test(plain),
    yesno: YES_NO.test(plain),
    when: WHEN.test(plain),
    who: WHO.test(plain),
    rank: RANK.test(unlimited(plain)),
    change: CHANGE.test(plain),
    amount: AMOUNT.test(plain),
    which: WHICH.test(plain),
    moved: (/变化|变动|升|降|前移|后移/.test(plain) || SET_AGAINST.test(plain)) && !/最/.test(plain),
  };
}

/** The one ask that a shape comes to: reason before yes/no before time before the rest. */
export function askOf(shape: Shape): Ask {
  if (shape.reason) return "reason";
  if (shape.yesno) return "yesno";
  if (shape.when) return "when";
  if (shape.rank && !(shape.change && shape.moved)) return "rank";
  if (shape.change) return "change";
  if (shape.amount) return "amount";
  if (shape.who) return "who";
  if (shape.which) return "which";
  return "open";
}

const UNIT_OF_QUESTION =
  /(?:多少|几)(?<unit>个百分点|个千分点|个基点|个位次|个工作日|万元|亿元|平方公里|公里|平方米|立方米|公斤|千克|小时|分钟|[个项件座家处台起人位名条种类只张所部份次栋户眼册辆艘批支倍成年月天岁分米吨元块届集章期年级层斤])/;

const KINDS_OF_UNIT: Readonly<Record<string, readonly QuantityKind[]>> = {
  个百分点: ["points"],
  个千分点: ["points"],
  个基点: ["points"],
  个位次: ["places", "rank"],
  元: ["money"],
  块: ["money"],
  万元: ["money"],
  亿元: ["money"],
  倍: ["times"],
  成: ["percent"],
  分: ["score"],
  岁: ["duration"],
  年: ["duration", "date"],
  月: ["duration", "date"],
  天: ["duration"],
  小时: ["duration"],
  分钟: ["duration"],
  个工作日: ["duration"],
  位: ["rank", "places", "count"],
  名: ["rank", "count"],
};

/** 多少钱, 追回多少工资, 经费是多少, 罚了多少: asks for a sum of money. */
const ASKS_MONEY = new RegExp(
  `多少钱|费用|(?:花|赔|赔偿|罚|投资)了?多少(?![个家人件起户次])|多少.{0,4}(?:${alternation(moneyNouns)})(?!案|线索|投诉|事件|问题|隐患|企业|单位|人|举报|行为|监察|纠纷)|(?:${alternation(moneyNouns)})(?:总额|金额|加起来|加在一起|合计|一共|总共)?(?:是|有|为)?多少`,
);

/** 要多久, 多长时间, 几天: asks how long something takes. */
const HOW_LONG = /多久(?!以?前)|多长时间|多少时间|多长的时间/;

/** Which kinds of number the wording allows, and the unit it asks for: 多少座 → count, 座; 多少钱 → money. */
export function expected(plain: string, ask: Ask): { kinds: readonly QuantityKind[]; unit: string } {
  // 几个县（市、区）一共安排了多少万元: 多少 asks, 几个 only counts
  const unit =
    (UNIT_OF_QUESTION.exec(plain.slice(Math.max(0, plain.indexOf("多少")))) ?? UNIT_OF_QUESTION.exec(plain))?.groups?.[
      "unit"
    ] ?? "";
  if (/多久|多长时间/.test(plain) && ask === "amount") return { kinds: ["duration"], unit: "" };
  if (/百分之几/.test(plain)) return { kinds: ["percent"], unit: "" };
  const byUnit = KINDS_OF_UNIT[unit];
  if (ask === "when") return { kinds: ["date", "duration"], unit: "" };
  if (ask === "rank") return { kinds: ["rank"], unit: "" };
  if ((unit === "" || byUnit?.includes("money")) && ASKS_MONEY.test(plain)) return { kinds: ["money"], unit: "" };
  if (
    /百分之几|比例|比率|占比|比重|[^效频功]率(?!先)|占多大|占多少|几成|百分比/.test(plain) &&
    !/百分点/.test(plain) &&
    ask !== "change" &&
    !byUnit
  )
    return { kinds: ["percent"], unit: "" };
  if (/多少分|得分|分数|几分/.test(plain) && ask !== "change" && (unit === "" || unit === "分"))
    return { kinds: ["score", "bare"], unit: "分" };
  if (byUnit) return { kinds: byUnit, unit };
  // 抢通要多久: a stretch of time
  if (HOW_LONG.test(plain) && ask === "amount") return { kinds: ["duration"], unit: "" };
  if (unit) return { kinds: ["count", "measure"], unit };
  return { kinds: [], unit: "" };
}

/** Which end of a ranking is asked for, and how many of it: 前三名 → first 3; 垫底 → last 1. */
export function endOf(plain: string): { side: "first" | "last"; count: number } | null {
  const said = unlimited(plain);
  const several = /(?<side>前|后|末|倒数)(?<count>[0-9一二两三四五六七八九十]{1,3})(?:个|名|位|强)/.exec(said)?.groups;
  if (several) return { side: several["side"] === "前" ? "first" : "last", count: countOf(several["count"] ?? "") };
  if (new RegExp(alternation(lastRanks)).test(said)) return { side: "last", count: 1 };
  if (
    new RegExp(`${alternation(firstRanks.filter((word) => word !== "第1"))}|第1(?![0-9])`).test(said) &&
    !/第一[轮批次章节条方产季阶档等类级梯]/.test(said)
  )
    return { side: "first", count: 1 };
  return null;
}

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = "零一二三四五六七八九十";
  return text === "两" ? 2 : Math.max(1, digits.indexOf(text.at(-1) ?? ""));
}

/** What has to be worked out rather than read off. */
export function computeOf(plain: string): "sum" | "rest" | "difference" | "previous" | "target" | "average" | null {
  if (
    /加起来|加在一起|加一起|加一块|加在一块|相加|合起来|总共(?:能|可)|(?:一共|总共|合计|共计)(?:能|安排|发放|奖励|下达|拨付|补助|扣减|给)|(?:资金|经费|奖金|补助|奖励)(?:合计|共计|一共|总共)(?:是|有|为)?(?:多少|几)|两(?:轮|批|次|期|年).{0,20}(?:一共|总共|合计|共)/.test(
      plain,
    )
  )
    return "sum";
  if (
    /(?:还|仍)?(?:剩|余)(?:下|余)?(?:多少|几|的)?|(?:还|尚|仍)(?:有|差)(?:多少|几).{0,12}(?:没|未)|(?:(?<![罚收抄充])没有?|未)[^，]{1,16}的?(?:还)?(?:有|是)?(?:多少|几)|(?:还|尚)(?:没有?|未).{1,12}(?:多少|几)/.test(
      plain,
    )
  )
    return "rest";
  if (/相差|差(?:了)?(?:多少|几)|差距|(?:比|较|跟|与).{1,24}(?:多|少|高|低)(?:出|了)?.{0,6}(?:多少|几)/.test(plain))
    return "difference";
  if (
    /(?<![比较与同跟])(?:上一?年|去年|前一年|上年度|上一年度|上年|20\d\d年)(?:比[例率重]|[^比]){0,24}(?:是|为|有)?(?:多少|几)|(?:多少|第几).{0,6}(?:上一?年|去年)/.test(
      plain,
    )
  )
    return "previous";
  if (/目标(?:值|任务)?(?:是|为|定)?(?:多少|几)/.test(plain)) return "target";
  return null;
}

const UP = new RegExp(`(?:${RISE}|高多少|多多少)`);
const DOWN = new RegExp(`(?:${FALL}|低多少|少多少)`);

/** Whether the question speaks of a rise or of a fall; null where of neither or both. */
export function directionOf(plain: string): "up" | "down" | null {
  const up = UP.test(plain);
  const down = DOWN.test(plain);
  return up === down ? null : up ? "up" : "down";
}

/** 什么等次, 考核结果: asks for grades without naming one. */
const ASKS_GRADE = new RegExp(
  `${alternation(gradeNouns.filter((noun) => noun !== "结果"))}|(?:考核|考评|评估|评价|评比|测评|评定|评审)(?:的)?(?:结果|情况|成绩|怎么样|如何|咋样|得?怎样)|(?<!测)评(?:了|上|的|为|到|得)?(?:个|了)?(?:什么|啥|哪)|得了?(?:个)?(?:什么|啥)(?:等|评)|(?:[评定列划属是归升降](?:为|入|于|成|到)?了?)几[类档]|哪一等|哪一?档|几档|哪一类|哪一?级|(?<![0-9一二两三四五六七八九十层])几级|几等|评级|评得`,
);
/** 局长叫什么名字, 负责人是谁: asks for a person's name. */
const ASKS_PERSON =
  /(?:长|主任|书记|负责人|领导|秘书|专家|人员|工人|职工|员工|学生|患者|同志|主席|委员|代表)(?:叫什么|叫啥|的?名字|的?姓名|姓什么|姓甚)|(?:[局厅部处科市县区州镇乡省校院行]长|主任|书记)(?:是谁|是哪一?位|是什么人)[?？]*$/;

/** Whether the question asks for grades without naming one. */
export function asksGrade(plain: string): boolean {
  return ASKS_GRADE.test(plain);
}

/** Whether the question asks for a person's name. */
export function asksPerson(plain: string): boolean {
  return ASKS_PERSON.test(plain);
}

/** The units of all the numbers that a question asks for: 发生多少起、死亡多少人 → 起, 人. */
export function askedUnits(plain: string): string[] {
  return [...plain.matchAll(new RegExp(UNIT_OF_QUESTION, "g"))].flatMap((found) => found.groups?.["unit"] ?? []);
}
