import { describe, expect, it } from "vitest";
import { factsOf } from "./expected.js";

const figuresIn = (table: string) => factsOf(`考核情况的通报\n\n各地情况如下：\n\n${table}\n`).facts.figures;

const brief = (table: string): string[] =>
  figuresIn(table).map(
    ({ text, role, indicator, scope, value, unit }) => `${scope ?? "-"} ${indicator} ${role} ${text} ${value} ${unit}`,
  );

describe("figures of tables", () => {
  it("takes the row's name for whom and the column's title for what, its unit from the title", () => {
    expect(
      brief("序号 | 地区 | 完成投资（亿元） | 完成率\n1 | 蓬江区 | 126.4 | 128.6%\n2 | 开平市 |  | 76.4%"),
    ).toEqual([
      "蓬江区 完成投资（亿元） value 126.4 126.4 亿元",
      "蓬江区 完成率 value 128.6% 128.6 %",
      "开平市 完成率 value 76.4% 76.4 %",
    ]);
  });

  it("ties a column of changes to the value before it, with its sign as direction", () => {
    const figures = figuresIn("月份\t办件量\t环比增速\n1月\t412.6\t-3.8%\n2月\t318.4\t22.8%");
    expect(figures.map(({ role, direction, basis, of }) => [role, direction, basis, of])).toEqual([
      ["value", null, null, null],
      ["change", "down", "环比", 0],
      ["value", null, null, null],
      ["change", "up", "环比", 2],
    ]);
  });

  it("reads moves in a ranking that are words", () => {
    const [up, still] = figuresIn("排名 | 地区 | 较上季度位次\n1 | 曦城市 | 上升2位\n2 | 苇川市 | 持平").filter(
      (figure) => figure.role === "change",
    );
    expect(up).toMatchObject({ kind: "places", value: 2, direction: "up", scope: "曦城市" });
    expect(still).toMatchObject({ value: null, direction: null, scope: "苇川市" });
  });

  it("turns a table round whose columns are places", () => {
    expect(brief("指标 | 长春市 | 四平市\n优良天数比率 | 93.4% | 91.0%")).toEqual([
      "长春市 优良天数比率 value 93.4% 93.4 %",
      "四平市 优良天数比率 value 91.0% 91 %",
    ]);
  });

  it("reads columns that repeat as one table below the other", () => {
    expect(
      brief("地区 | 得分 | 地区 | 得分\n甲阳市 | 95 | 丙阳市 | 93\n乙阴市 | 94 | 丁阴市 | 92").map(
        (line) => line.split(" ")[0],
      ),
    ).toEqual(["甲阳市", "乙阴市", "丙阳市", "丁阴市"]);
  });

  it("takes a row of totals for the whole", () => {
    expect(brief("地区 | 事故起数\n石城区 | 42\n合计 | 163").at(-1)).toBe("- 事故起数 value 163 163 ");
  });
});
