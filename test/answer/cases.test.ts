import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { engineOf } from "../support/engine.js";

const text = readFileSync(new URL("../facts/notices/finance-cases.txt", import.meta.url), "utf8");
const engine = engineOf({ cases: text });
const said = (question: string): string => engine.ask(question).answer.direct;

describe("a notice of several parts", () => {
  it("dates each subject of a sentence with several dates", () => {
    expect(said("临江新区什么时候报送整改报告")).toContain("12月10日前");
    expect(said("临江新区什么时候报送整改报告")).not.toContain("11月20日");
    expect(said("白石县最迟几号交整改报告")).toContain("2024年11月20日前");
  });

  it("works out what another has from a distance, where nothing of its own is printed", () => {
    expect(said("临江新区得了多少分")).toMatch(/^68\.9分/);
    expect(said("白石县比临江新区低多少分")).toContain("7.5分");
    expect(said("上半年一般公共预算收入增速是多少")).toMatch(/^5\.4%/);
  });

  it("gives what was not done as printed, and does not take it from the whole", () => {
    expect(said("农贸市场没通过验收的有几个")).toMatch(/^12个/);
  });

  it("tells moves and places by name", () => {
    expect(said("荷川县排第几")).toContain("第3位");
    expect(said("荷川县名次比上年上升了几位")).toContain("上升3位");
    expect(said("哪些县名次上升了")).toBe("荷川县（上升3位）、梅山县（上升1位）");
  });

  it("knows whose case a paragraph tells", () => {
    expect(said("福满楼餐饮店被罚了多少钱")).toContain("3.6万元");
    expect(said("白石县第一中学食堂因为什么被罚")).toContain("未按规定留样");
  });

  it("shares the head of a list of unlike things, and counts what brackets take apart", () => {
    expect(said("社会保障和就业支出是多少")).toBe("社会保障和就业支出：21.6亿元");
    expect(said("餐饮单位有多少家")).toBe("餐饮单位：709家");
    expect(said("减负多少")).toContain("6.83亿元");
  });
});
