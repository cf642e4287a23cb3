/** Who is in both of two lists, or in one and not in the other: 既是清洁取暖试点又是无废城市试点的. */

import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import type { NamedAt } from "../candidate.js";
import { narrowing } from "../fit.js";
import { SHORT } from "../lengths.js";
import { type Holders, holdersOf, holds } from "../sets/holders.js";
import type { Source } from "../source.js";
import { type Draft, listed, partsOf, readingsOf } from "./draft.js";

/** 既是…又是…. */
export const BOTH =
  /既(?:是|在|被|获批?|属于|有|评为|拿到|得了?)?(?<one>[^，、？?]{2,24}?)[，、]?\s?(?:又|也|还)(?:是|在|被|获批?|属于|有|评为|拿到|得了?)?(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 同时入选…和…的. */
export const TOGETHER =
  /同时(?:是|在|入选|获批|获得|被评为|属于|拿到|进入)?了?(?<one>[^，？?]{2,24}?)(?:和|与|及|跟|、|又|以及)(?:是|在|入选|获批|获得|被评为|属于)?(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 是…但不是…的. */
export const BUT_NOT =
  /(?:是|入选|获批|评为|拿到|属于|评上)了?(?<one>[^，、？?]{2,24}?)[，、]?(?:但是?|却|而|可)(?:又|还)?(?:不是|没有?(?:入选|获批|评上|拿到|被评为|成为|是)?|未(?:入选|获批|获得|成为|被评为)?|不属于)(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 优秀的里面哪些是清洁取暖试点. */
export const AMONG =
  /(?<one>[^，？?]{2,24}?)(?:的(?:地方|城市|市州?|县区?|地区|单位)?)?(?:里面?|里头|当中|其中|之中|中)[，]?(?:有)?(?:哪些|哪几个|哪个|谁|几个|多少个?|有没有)(?:城市|地方|市|县|地区|单位)?(?:还|也|又|同时)?(?:是|被|获批?|入选|在|属于|有)了?(?<other>[^，？?]{2,24}?)(?=的|$|[？?，])/;
/** 既是清洁取暖试点又是无废城市试点的, 是试点但不是优秀的. */
export function both(question: Question, source: Source): Draft | null {
  for (const pattern of [BUT_NOT, BOTH, TOGETHER, AMONG]) {
    const found = pattern.exec(question.plain)?.groups;
    const one = found && holdersOf(question, source, found["one"] ?? "");
    const other = found && holdersOf(question, source, found["other"] ?? "");
    if (!one || !other || one.groups[0] === other.groups[0]) continue;
    return { ...inBoth(question, source, one, other, pattern === BUT_NOT), told: true };
  }
  return null;
}

function inBoth(question: Question, source: Source, one: Holders, other: Holders, except: boolean): Draft {
  const groups = [...one.groups, ...other.groups];
  const has = (holders: Holders, name: NamedAt): boolean => holds(holders.names, [name.text]);
  const names = one.names.filter((name) => has(other, name) !== except);
  const asked = narrowing(question, source);
  if (question.ask === "yesno" && asked.length) {
    const yes = asked.every((name) => holds(names, readingsOf(name)));
    const of = (holders: Holders): string => holders.names.map((name) => name.text).join("、");
    const direct = `${yes ? "是" : "不是"}，${one.label}：${of(one)}；${other.label}：${of(other)}`;
    return { kind: "list", direct: cut(direct, SHORT), names, parts: partsOf(groups), computed: [] };
  }
  return listed(question, names, groups, except ? "没有这样的" : "没有两样都是的");
}
