import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NoticeFacts } from "../../src/facts/read.js";
import { factsOf } from "./expected.js";

const WORDS =
  "甲阳市 乙阴县 省水利厅 、 和 ， ； 。 ： \n 1 12.3% 5个 3万元 第2位 2022年 1—9月 优秀 良好 为 分别 其中 同比 比上年 下降 上升 由 到 占 的 （ ） “ ” 《 》 等3个市 合格率 死亡 整改 评定为 优秀单位（2个）： 前三位 依次是 | \t 一、 （一） 没有 其余 高于 目标 各 得分".split(
    " ",
  );

/** Everything that points into the text points at what it says, and figures point at one another both ways. */
function isSound({ analysis, facts }: NoticeFacts): boolean {
  const { text } = analysis.notice;
  const figures = facts.figures.every(
    (figure, i) =>
      figure.id === i &&
      figure.text === text.slice(figure.span.start, figure.span.end) &&
      figure.indicatorSpans.every((span) => 0 <= span.start && span.start <= span.end && span.end <= text.length) &&
      (figure.of === null || facts.figures[figure.of]?.related.includes(i) === true) &&
      figure.related.every((id) => facts.figures[id]?.of === i),
  );
  const groups = facts.groups.every(
    (group, i) =>
      group.id === i &&
      group.members.every((member) => member.name === text.slice(member.span.start, member.span.end)) &&
      group.statement.start <= group.statement.end,
  );
  return figures && groups && facts.outline.every((item) => item.span.start < item.span.end);
}

describe("facts of any text", () => {
  it("point at what the text says", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }), (words) =>
        isSound(factsOf(`考核情况的通报\n\n各市人民政府：\n\n　　${words.join("")}\n`)),
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    "1234567890",
    "12 ",
    "、",
    "为优秀",
    "市",
    "甲市和",
    "下降12%，",
    "（",
    "“",
    "根据《",
    "优秀：",
    "由1提高到",
    "占",
    "第1名",
    "等3个市",
    "分别",
    "1个；",
    "其中已共",
    "完成整改",
    "不合格",
    "族自治县、",
    "有限公司",
    "甲|",
    "1月",
  ])("are read off a line of 4,096 characters that is %j over and over", (piece) => {
    const line = piece.repeat(4096).slice(0, 4096);
    expect(isSound(factsOf(line))).toBe(true);
    expect(isSound(factsOf(`考核情况的通报\n\n各市人民政府：\n\n　　一、结果\n\n　　${line}。\n`))).toBe(true);
  });
});
