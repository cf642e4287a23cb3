/**
 * How people ask for a part of a list or a table: the highest, the second, those below 90, those that did not move, the
 * rest, those of both kinds. Data only; {@link ../../answer/sets/wording.ts} makes patterns of it.
 */
import { z } from "zod";
import { words } from "./words.js";

/** 最…: the word after 最 and which end of the numbers it means. */
export const mostWords = words("高 多 大 长 快 强 重 严重 密集");
/** … and the other end. */
export const leastWords = words("低 少 小 短 慢 弱 轻");
/** 最…: the word after 最 and which end of an order from good to bad it means. */
export const bestWords = words("好 优 佳 靠前 领先 干净 优秀 先进");
/** … and the other end. */
export const worstWords = words("差 糟 糟糕 坏 靠后 落后 不好 脏 烂");

/** Words with 最 in them that compare nothing. */
export const fixedSuperlatives = words(
  "最低工资 最低标准 最高标准 最低缴费 最低生活保障 最低限度 最低收购价 最低保障 最高人民法院 最高人民检察院 最高法 最高检 最高限价 最低限价 最低气温 最高气温 最大限度 最大程度 最惠国 最新",
);

/** The first place, without a number. */
export const firstPlaces = words("榜首 首位 头名 冠军 状元 排头 居首 首名 打头");
/** The last place, without a number. */
export const lastPlaces = words(
  "最后一名 最后一位 最后一个 垫底 末位 末名 最末 末尾 吊车尾 倒数第一 倒数第1 排最后 排在最后",
);

/** One time after the other: 连着两个季度垫底. */
export const streakWords = words("连着 连续 接连 一直 每次 多次");

const sideSchema = z.enum(["above", "atLeast", "below", "atMost"]);

/** Which side of a bound is meant, and whether the bound itself belongs to it. */
export type BoundSide = z.infer<typeof sideSchema>;

const bounds = z.array(z.object({ side: sideSchema, words: z.array(z.string().min(1)).min(1) }));

/** Words before a number that make a bound of it: 低于90分, 没到90分, 不低于60分. */
export const boundsBefore = bounds.parse([
  {
    side: "atLeast",
    words: words("不低于 不少于 不小于 没低于 未低于 没有低于 大于等于 达到了 达到 达 至少 满 够"),
  },
  {
    side: "atMost",
    words: words("不高于 不超过 不多于 不大于 没超过 未超过 没有超过 没超 未超 小于等于 至多"),
  },
  {
    side: "below",
    words: words(
      "没有达到 没达到 未达到 达不到 没有到 没到 未到 不到 不足 不满 没满 未满 不够 没过 没有过 低于 少于 小于 不及 跌破 比不上 未达 没达",
    ),
  },
  { side: "above", words: words("高于 超过了 超过 超出 超 大于 多于 突破了 突破 高过 过了") },
]);

/** Words behind a number that make a bound of it: 90分以上, 60分以下. */
export const boundsBehind = bounds.parse([
  { side: "atLeast", words: words("及以上 以上 之上 或以上 往上") },
  { side: "below", words: words("以下 之下 往下") },
  { side: "atMost", words: words("及以下 以内 之内") },
]);

/** Did not move: 位次没变, 与上年持平. */
export const unmovedWords = words(
  "没有变化 没变化 没有变动 没变动 没有升降 没有变 没变 未变化 未变 没有动 没动 不变 持平 原地不动 原地踏步 不升不降 保持不变 一样",
);
/** Rose, as people say it, beside {@link riseWords}. */
export const roseWords = words("不降反升 前进 进步 上去 往上走 爬升 涨 升");
/** Fell, as people say it, beside {@link fallWords}. */
export const fellWords = words("后退 退步 倒退 掉下来 掉下去 掉下 往下掉 掉 跌落 跌 下来 下去 退 降");

/** 除了…剩下的, 其余: those not named. */
export const restWords = words("剩下 剩余 其余 其他 其它 余下 另外 以外 之外 此外 别的");
/** The same grade as …: 跟白城市同一个等次. */
export const sameWords = words("同一个 同一 同等 同级 同档 同样 一样 相同 一致 并列 同属 同为");

/**
 * Words for one kind of place or body and how the names of that kind end, so that 有几个是州 can be told by the names
 * alone. 市 and 区 also mean places of any kind (哪些市); they pick out a kind only where the question says 其中, 里面, 是.
 */
export const nameClasses = z
  .array(
    z.object({
      /** As the question has it. */
      name: z.string().min(1),
      /** How such names end. */
      ends: z.array(z.string().min(1)).min(1),
      /** Names that end so and are of another kind: 高新区管委会 is no 区 … */
      not: z.array(z.string()).default([]),
      /** Also a word for places of any kind. */
      general: z.boolean().default(false),
    }),
  )
  .parse([
    { name: "自治州", ends: ["自治州", "州"] },
    { name: "自治县", ends: ["自治县"] },
    { name: "州", ends: ["州"] },
    { name: "盟", ends: ["盟"] },
    { name: "旗", ends: ["旗"] },
    { name: "县", ends: ["县"], not: ["地区"] },
    { name: "新区", ends: ["新区"] },
    { name: "管委会", ends: ["管委会", "管理委员会"] },
    { name: "开发区", ends: ["开发区", "经开区", "高新区", "开发区管委会", "高新区管委会", "经开区管委会"] },
    { name: "林场", ends: ["林场"] },
    { name: "乡镇", ends: ["乡", "镇"] },
    { name: "街道", ends: ["街道", "街道办事处"] },
    { name: "乡", ends: ["乡"] },
    { name: "镇", ends: ["镇"] },
    { name: "厅", ends: ["厅"] },
    { name: "局", ends: ["局"] },
    { name: "委", ends: ["委", "委员会"], not: ["管委会", "管理委员会"] },
    { name: "学校", ends: ["学校", "中学", "小学", "高中", "初中", "幼儿园"] },
    { name: "小学", ends: ["小学"] },
    { name: "中学", ends: ["中学"] },
    { name: "公司", ends: ["公司", "集团", "厂"] },
    { name: "村", ends: ["村"] },
    { name: "社区", ends: ["社区"] },
    { name: "市", ends: ["市"], general: true },
    { name: "区", ends: ["区"], not: ["地区", "开发区", "高新区", "经开区"], general: true },
  ]);

/** What the rows of a table or the names of a list are, by the word that the question uses for them. */
export const rowClasses = z.array(z.object({ asked: z.array(z.string().min(1)), names: z.instanceof(RegExp) })).parse([
  {
    asked: words("哪个月 哪些月 哪几个月 哪月 几月 月份 什么月"),
    names: /^(?:\d{1,2}|十?[一二三四五六七八九]|十)月份?$/,
  },
  { asked: words("哪个季度 哪些季度"), names: /季度$/ },
  { asked: words("哪年 哪一年 哪些年"), names: /^(?:19|20)\d\d年?度?$/ },
  { asked: words("乡镇 镇街 镇（街道） 乡镇（街道） 街道"), names: /(?:乡|镇|街道|街道办事处)$/ },
  {
    asked: words("部门 厅局 省直 市直 县直 区直 委办局 哪个厅 哪个局 哪些厅 哪些局"),
    names: /(?:厅|局|委|办|院|部|署|处|支队|总队|中心|委员会|办公室|会|银行|公司|社)$/,
  },
  {
    asked: words(
      "地区 区域 城市 市州 州市 县区 区县 县市 市县 地市 哪个市 哪些市 哪个县 哪些县 哪个区 哪个州 几个市 几个县 哪座城 哪个地方 哪些地方 县（市、区） 市（州）",
    ),
    names: /(?:市|州|县|区|盟|旗|省|镇|乡|街道|管委会|林场|^[\u4e00-\u9fff]{2,4})$/,
  },
  { asked: words("企业 公司 厂家"), names: /(?:公司|集团|厂|社|合作社|店)$/ },
  { asked: words("项目 工程 工地"), names: /(?:项目|工程|小区|标段|[^省市县区州盟旗镇乡])$/ },
  { asked: words("学校 中小学"), names: /(?:学校|中学|小学|高中|初中|幼儿园|学院|大学)$/ },
]);

/** Ends of what is measured of which more is better, whoever measures it; rates that may be either are not here. */
export const goodMeasures = words(`
  得分 总分 分数 成绩 评分 分值 平均分 完成率 整改率 合格率 办结率 达标率 覆盖率 满意率 满意度 普及率 优良率 优良天数比例 优良天数比率 优良天数 到位率 开工率 处理率 销号率 安检率
  登记率 办理率 通过率 优秀率 及格率 上线率 回收率 修复率 知晓率 参与率 建成率 治理率
`);
/** … of which less is better. */
export const badMeasures = words(`
  不合格率 漏损率 死亡率 死亡人数 受伤人数 伤亡人数 投诉率 超标率 事故率 发生率 事故起数 差评率 逾期率 违法率 欠薪率 污染天数 重污染天数 浓度 不达标率 未完成率 未整改率 失信率
`);

/**
 * Grades from best to worst across the sets of {@link gradeSets}, for notices that mix them (优秀, 合格, 较差): words on one
 * line are equally good.
 */
export const gradeScale: readonly (readonly string[])[] = [
  words("特等奖 一等奖"),
  words("优秀 优 先进 好"),
  words("优良"),
  words("良好 良 较好 称职"),
  words("合格 达标 一般 中等 中 满意 通过 完成"),
  words("基本合格 基本达标 基本称职 基本满意 基本通过 基本完成"),
  words("较差"),
  words("不合格 不达标 未达标 不称职 不满意 未通过 未完成 差"),
];
