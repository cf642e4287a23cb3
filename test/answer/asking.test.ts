/** The ways people ask: short, colloquial, misspelt, in Cantonese, English and pinyin, in turns. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { conversing, engineOf } from "../support/engine.js";
import { grainNotice } from "./notice.js";

const engine = engineOf({ grain: grainNotice });
const ask = (question: string): Answer => engine.ask(question).answer;
const converse = conversing(engine);

describe("sayings", () => {
  it.each([
    ["抽检合格率降了几个点", "0.4个百分点"],
    ["帮我瞅瞅岚河市评了个啥", "优秀"],
    ["邊啲市係優秀", "岚河市"],
    ["白沙州評咗咩等級", "良好"],
    ["储备粮轮换计划 批次 总数", "45批次"],
    ["粮食总产量第几位", "第14位"],
    ["丰泽市没评上优秀吧", "是，丰泽市为良好"],
    ["岚河市评上优秀没有", "是，岚河市为优秀"],
    ["良好等次有几个市（州不算）", "3个"],
    ["小麦产量比玉米产量少多少", "92.3万吨"],
  ])("%s is answered with %s", (question, said) => {
    expect(ask(question).direct).toContain(said);
  });

  it("tells no place within a grade", () => {
    expect(ask("青禾州在优秀等次里排第几名").status).toBe("not_found");
  });

  it("takes no compound with 最 for an order", () => {
    expect(ask("云川省最低工资标准是多少").status).toBe("not_found");
  });

  it("gives no count of those that something was done to where all are asked for", () => {
    expect(ask("粮库总共有多少座").direct).not.toContain("26座");
  });
});

describe("slips", () => {
  it.each([
    ["粮食总产亮增幅", "2.1%"],
    ["苍吾市评了什么", "优秀"],
    ["抽检合格律多少", "98.7%"],
  ])("%s is read as meant: %s", (question, said) => {
    expect(ask(question).direct).toContain(said);
  });
});

describe("turns", () => {
  it.each([
    [["优秀的有哪些", "其他的呢"], "丰泽市"],
    [["优秀的有哪些", "有丰泽吗"], "不是，丰泽市为良好"],
    [["岚河市是什么等次", "白沙州呢", "它俩一样吗"], "岚河市"],
    [["储备粮轮换计划多少批次", "没完成的呢"], "3"],
    [["小麦产量是多少", "玉米呢", "加起来多少"], "285.1万吨"],
    [["哪个市排名第一", "得分多少"], "96.2分"],
    [["What grade did Lanhe get?", "and Fengze?"], "良好"],
  ])("%j ends with %s", (turns, said) => {
    expect(converse(...turns).direct).toContain(said);
  });

  it("a follow-up without words of its own is not answered with something else", () => {
    expect(converse("新建高标准农田多少亩", "占百分之几").status).toBe("not_found");
  });
});
