/** The phrases that ask for a quantity, most telling first. Each runs on a folded question; `slot` is what asks. */
import { z } from "zod";

const kind = z.enum([
  "count",
  "measure",
  "money",
  "percent",
  "points",
  "times",
  "score",
  "rank",
  "places",
  "ordinal",
  "date",
  "duration",
  "contact",
  "bare",
]);

const row = z.object({
  name: z.string(),
  /** A question that the pattern matches. */
  example: z.string(),
  pattern: z.instanceof(RegExp),
  kinds: z.array(kind),
  /** For dates: the part that is asked for. */
  date: z.enum(["year", "month", "day", "century", "time"]).optional(),
  /** See `dimensions.ts`. */
  dimension: z.string().optional(),
  /** Whether the unit stands after the slot: 多少|公里. */
  unitFollows: z.boolean().default(false),
});

/** A phrase that asks for a quantity. */
export type AskedQuantity = z.infer<typeof row>;

const ERA =
  "西元|公元|公历|民国|昭和|明治|大正|平成|令和|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|嘉靖|万历|贞观";

/** All of them, in the order in which they are tried. */
export const askedQuantities: readonly AskedQuantity[] = z.array(row).parse([
  {
    name: "age",
    example: "他几岁出道",
    pattern: /(?<slot>几岁|多少岁|多大(?:年纪|年龄|岁数|岁))/u,
    kinds: ["duration"],
    dimension: "age",
  },
  {
    name: "century",
    example: "于几世纪传入",
    pattern: /(?<slot>(?:几|哪个?|哪一个?|何)世纪)/u,
    kinds: ["date"],
    date: "century",
  },
  {
    name: "decade",
    example: "在哪个年代",
    pattern: /(?<slot>(?:哪个?|哪一个?|什么|几零|几十)年代)/u,
    kinds: ["date"],
    date: "time",
  },
  {
    name: "year",
    example: "成立于哪一年",
    pattern: /(?<slot>(?:哪|哪个|哪一个?|何|那一)年(?:份|度)?(?![级制]))/u,
    kinds: ["date"],
    date: "year",
  },
  {
    name: "era-year",
    example: "于西元几年",
    pattern: new RegExp(`(?:${ERA})(?<slot>(?:几|多少)年)`, "u"),
    kinds: ["date"],
    date: "year",
  },
  {
    name: "at-year",
    example: "于几年创立",
    pattern: /(?:于|是)(?<slot>几年)(?![级内之])/u,
    kinds: ["date"],
    date: "year",
  },
  {
    name: "month",
    example: "2011年的几月",
    pattern: /(?<slot>(?:几|哪个?|哪一个?|何)月份?(?:的?(?:几|哪|何)[日号])?)/u,
    kinds: ["date"],
    date: "month",
  },
  {
    name: "days",
    example: "上映不得少于几日",
    pattern: /(?:于|过|了|共|达)(?<slot>几)日/u,
    kinds: ["duration"],
    unitFollows: true,
  },
  {
    name: "day",
    example: "哪一天开幕",
    pattern: /(?<slot>(?:哪|哪一|何)(?:天|日)|几[日号](?=$|[?？。,，]))/u,
    kinds: ["date"],
    date: "day",
  },
  {
    name: "ago",
    example: "多久以前住在那里",
    pattern: /(?<slot>多久(?:以前|之前|前))/u,
    kinds: ["date", "duration"],
    date: "time",
  },
  {
    name: "time",
    example: "什么时候去世",
    pattern:
      /(?<slot>什么时[候间刻]|甚么时[候间]|哪个?(?:时候|时间|时期|日期)|哪一个?(?:时候|时间|时期|日期)|何时|几时|什么时期|什么日期|几点)/u,
    kinds: ["date"],
    date: "time",
  },
  {
    name: "duration-in",
    example: "花了多少年",
    pattern:
      /(?<slot>多少|几)(?=多?(?:年(?![轻级代])|个?月(?![台饼份球])|天(?![桥线])|日(?!本)|周(?![岁边刊])|个?星期|个?小时|分钟|秒|个?世纪|个?季度|个?工作日|个?礼拜|周年|个?钟头))/u,
    kinds: ["duration"],
    unitFollows: true,
  },
  {
    name: "duration",
    example: "持续了多久",
    pattern: /(?<slot>多久|多长的?时间|多少时间|多长时间)/u,
    kinds: ["duration"],
  },
  {
    name: "share",
    example: "占百分之几",
    pattern:
      /(?<slot>百分之(?:几|多少)(?:十|几十)?|多少(?:%|个?百分比|个?百分点|的?比例|的?比率|成)|(?:多大|多高|什么)的?(?:比例|比率|比重)|几成|几分之几|几个百分点)/u,
    kinds: ["percent", "points"],
    dimension: "share",
  },
  {
    name: "rank",
    example: "全国排名第几",
    pattern:
      /(?<slot>第(?:几|多少)(?=[大高长小低名位多]|$|[?？。,，的])|(?<=排名|名列|位列|位居|排行|排在|排第|名次)(?:为|是|第)?(?:几|多少)(?:名|位)?)/u,
    kinds: ["rank", "ordinal", "count"],
  },
  {
    name: "ordinal",
    example: "是第几张专辑",
    pattern: /第(?<slot>几|多少)/u,
    kinds: ["ordinal", "rank"],
    unitFollows: true,
  },
  { name: "times", example: "是体高的多少倍", pattern: /(?<slot>(?:几|多少)倍)/u, kinds: ["times", "bare"] },
  {
    name: "price",
    example: "花了多少钱",
    pattern: /(?<slot>多少(?:钱|资金|金额|经费|赔偿|银两))/u,
    kinds: ["money"],
    dimension: "money",
  },
  {
    name: "adjective",
    example: "隧道有多长",
    pattern: /(?<slot>多(?<adjective>[长高宽深厚远重快]))/u,
    kinds: ["measure", "duration", "count"],
  },
  {
    name: "size",
    example: "面积有多大",
    pattern: /(?<slot>多大(?!学))/u,
    kinds: ["measure", "count", "percent", "duration", "times"],
  },
  {
    name: "number-of",
    example: "有多少座桥梁",
    pattern: /(?<slot>(?:多少|几|若干)(?:[十百千万亿]{0,3}))/u,
    kinds: [],
    unitFollows: true,
  },
]);
