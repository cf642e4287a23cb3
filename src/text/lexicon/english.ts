/**
 * English for asking about Chinese government notices: what each word or phrase is in Chinese, sorted by what it does
 * in a sentence. Data only; `src/question/english/` reads questions with it.
 */
import { z } from "zod";
import { assessmentNouns, bodyNouns, documentNouns, placeNouns } from "./english/documents.js";
import { type EnglishEntry, lazily } from "./english/entry.js";
import { environmentNouns, waterNouns } from "./english/environment.js";
import { airMeasures, amountMeasures, economyMeasures, rateMeasures, waterMeasures } from "./english/measures.js";
import { safetyNouns, serviceNouns } from "./english/safety.js";
import { countingNouns, economyNouns, societyNouns } from "./english/society.js";
import { assessingVerbs, buildingVerbs, carryingOutVerbs, findingVerbs, otherVerbs } from "./english/verbs.js";

export type { EnglishEntry, EnglishList } from "./english/entry.js";
export * from "./english/grammar.js";
export { dates, ranks } from "./english/measures.js";
export * from "./english/places.js";
export { changes, falls, rises } from "./english/verbs.js";

/** Things that are asked for by 是什么 or 有哪些. */
export const nouns = lazily((): readonly EnglishEntry[] => [
  ...documentNouns(),
  ...assessmentNouns(),
  ...bodyNouns(),
  ...placeNouns(),
  ...environmentNouns(),
  ...waterNouns(),
  ...safetyNouns(),
  ...serviceNouns(),
  ...economyNouns(),
  ...societyNouns(),
  ...countingNouns(),
]);

/** Things whose amount is asked for, also where the question says "what is". */
export const measures = lazily((): readonly EnglishEntry[] => [
  ...airMeasures(),
  ...rateMeasures(),
  ...amountMeasures(),
  ...waterMeasures(),
  ...economyMeasures(),
]);

/** Verbs other than those of rising, falling and changing. */
export const verbs = lazily((): readonly EnglishEntry[] => [
  ...assessingVerbs(),
  ...findingVerbs(),
  ...carryingOutVerbs(),
  ...buildingVerbs(),
  ...otherVerbs(),
]);

/** A verb's Chinese where a certain noun stands with it: receive complaints is 受理投诉. */
export const collocations: readonly { readonly verb: string; readonly with: string; readonly chinese: string }[] = z
  .array(z.string().transform((row) => row.split(" + ")))
  .transform((rows) =>
    rows.flatMap(([verbs = "", nouns = "", chinese = ""]) =>
      verbs.split(",").flatMap((verb) => nouns.split(",").map((noun) => ({ verb, with: noun, chinese }))),
    ),
  )
  .parse([
    "receive,accept,report + 投诉,举报,诉求,案件 + 受理",
    "receive + 游客,旅客 + 接待",
    "fail + 检查,抽查,考核,抽检 + 未通过",
    "recover + 工资,欠薪 + 追回",
    "send + 组,人员 + 派出",
    "give out,distribute + 资金,物资 + 发放",
    "create + 岗位,就业 + 新增",
    "receive,report,record + 火灾 + 接报",
    "report,record,happen + 事故 + 发生",
    "report,reflect + 问题 + 反馈",
    "handle,process,deal with,resolve,solve,settle,finish,complete + 投诉,举报,诉求 + 办结",
    "resolve,solve,close,settle + 案件 + 结案",
    "resolve,solve,fix,address,deal with + 问题 + 整改",
    "close,settle + 问题 + 销号",
    "close,block,shut,shut down + 排污口 + 封堵",
    "close,shut + 企业,井 + 关停",
    "handle,punish + 违法案件,违法行为 + 查处",
    "handle + 案件,赔偿 + 办理",
    "issue + 证,许可 + 发放",
    "issue + 支撑文件,条例,方案 + 出台",
    "take + 措施,举措 + 采取",
    "eliminate,fix,find + 隐患 + 排查",
    "improve,rise,go up + 优秀,良好,合格 + 上升",
    "fall,drop,decline,slip + 优秀,良好,合格 + 下降",
    "build,construct + 消防站 + 新建",
  ]);

/**
 * How things are counted in Chinese: 多少起事故, 多少件案件. Only those that notices always count so; others are asked
 * for without.
 */
export const classifiers: readonly { readonly ending: string; readonly classifier: string }[] = z
  .record(z.string().length(1), z.string())
  .transform((rows) =>
    Object.entries(rows).flatMap(([classifier, endings]) =>
      endings.split(" ").map((ending) => ({ ending, classifier })),
    ),
  )
  .parse({ 件: "案件", 起: "事故 火灾" });

/** Chinese that comes out word by word and is said otherwise in notices. */
export const rewordings: readonly { readonly from: string; readonly to: string }[] = z
  .array(z.object({ from: z.string(), to: z.string() }))
  .parse([
    ...["投诉", "举报", "诉求", "信访"].flatMap((noun) =>
      ["", "的"].map((joint) => ({ from: `${noun}${joint}完成率`, to: `${noun}办结率` })),
    ),
    // tops the road maintenance ranking
    { from: "排名第一排名", to: "排名第一" },
  ]);
