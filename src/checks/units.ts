/** Whether two quantities are in the same unit, however it is written: 微克/立方米 and μg/m³, 件 and 个. */
import { fold } from "../text/fold.js";
import type { Compared } from "./agreement.js";

/** Units that are written in several ways; the first of each is the one that is compared. */
const sameUnits: readonly (readonly string[])[] = [
  ["微克/立方米", "μg/m3", "ug/m3", "µg/m3", "微克每立方米"],
  ["毫克/立方米", "mg/m3"],
  ["毫克/升", "mg/l"],
  ["平方米", "平米", "m2", "㎡", "平方"],
  ["平方公里", "平方千米", "km2"],
  ["立方米", "立方", "m3", "方"],
  ["公里", "千米", "km"],
  ["千克", "公斤", "kg"],
  ["米", "m"],
  ["吨", "t"],
  ["日", "天"],
  ["小时", "钟头", "h"],
  ["月", "个月"],
  ["个百分点", "百分点", "个"],
  ["位次", "个位次", "位", "名", "个名次", "名次", "个"],
  ["元", "元人民币", "人民币", "人民币元"],
  ["千瓦时", "度", "kwh"],
  ["分", ""],
];

/** Counters of persons, households and of what was done so many times; every other counter counts things. */
const personCounters = new Set(["人", "名", "位", "员工", "职工", "学生", "人口"]);
const apart = new Map([
  ["户", "household"],
  ["户次", "household"],
  ["人次", "visit"],
]);

/** Whether two quantities are in one unit; `beside` is the claim's clause: 每日 there stands for /日. */
export function sameUnit(claim: Compared, printed: Compared, beside: string): boolean {
  if (
    (claim.kind === "percent" && printed.kind === "points") ||
    (claim.kind === "points" && printed.kind === "percent")
  )
    return false;
  const a = plainUnit(claim.unit);
  const b = plainUnit(printed.unit);
  if (a === b || a === "" || b === "") return true;
  if (sameUnits.some((row) => row.includes(a) && row.includes(b))) return true;
  // 死亡的人少了3个
  if (a === "个" && counter(b) === "person" && beside.includes("人")) return true;
  if (claim.kind === "count" && printed.kind === "count") return sameCounter(a, b);
  // 每日新增处理能力20万吨 for 19.85万吨/日
  const [whole = "", per = ""] = b.split("/");
  return whole === a && per !== "" && (namesPer(per).some((word) => beside.includes(word)) || !beside.includes("每"));
}

/** 每日, 日均, 每天 for /日. */
function namesPer(per: string): string[] {
  return (per === "日" ? ["日", "天"] : [per]).flatMap((one) => [`每${one}`, `${one}均`]);
}

/** Whether two measures are in units of one dimension: 公里 and 米, not ppm and 微克/立方米. */
export function alikeInUnit(claim: Compared, printed: Compared): boolean {
  if (claim.kind !== "measure" || printed.kind !== "measure") return true;
  const [a = "", b = ""] = [claim, printed].map(({ unit }) => plainUnit(unit));
  // 下降2微克 is short for 微克/立方米
  if (a === b.split("/")[0]) return true;
  return a === b || a === "" || b === "" || sameUnits.some((row) => row.includes(a ?? "") && row.includes(b ?? ""));
}

/** Whether two counters count the same sort: 件 and 个 things, 人 and 名 persons. */
export function sameCounter(a: string, b: string): boolean {
  return counter(plainUnit(a)) === counter(plainUnit(b));
}

function counter(unit: string): string {
  return personCounters.has(unit) ? "person" : (apart.get(unit) ?? "thing");
}

function plainUnit(unit: string): string {
  return fold(unit)
    .text.replace(/^余/, "")
    .replace(/^个(?=.)/, "");
}
