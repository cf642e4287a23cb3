import { describe, expect, it } from "vitest";
import { readLabel } from "../../src/corpus/labels.js";

describe("readLabel", () => {
  it.each([
    ["一、考评结果", "一、", "一、"],
    ["十二　、其他", "十二　、", "一、"],
    ["一.考评结果", "一.", "一、"],
    ["（一）强化目标约束。", "（一）", "（一）"],
    ["(十一) 其他", "(十一)", "（一）"],
    ["㈠其他", "㈠", "（一）"],
    ["1.霜河市", "1.", "1."],
    ["1．2022年全省", "1．", "1."],
    ["12、基本情况", "12、", "1."],
    ["（3）其他", "（3）", "（1）"],
    ["3）其他", "3）", "（1）"],
    ["①其他", "①", "①"],
    ["2.1 总体情况", "2.1", "1.1"],
    ["第一章 总则", "第一章", "chapter"],
    ["第二节", "第二节", "section"],
    ["第三部分：其他", "第三部分", "part"],
    ["## 二、主要做法", "二、", "markdown"],
    ["### 做法", "", "markdown"],
  ])("reads the numbering of %s", (line, text, style) => {
    expect(readLabel(line)).toMatchObject({ text, style });
  });

  it.each([
    "1.5倍以上",
    "12.5万元",
    "2.1万个取水口",
    "一是责任落实",
    "三、四季度增长",
    "第一中学",
    "第一章程草案",
    "12345热线",
    "2022年，全省",
    "（2023年4月25日）",
    "（此件公开发布）",
    "#话题#",
    "长春市",
    "",
  ])("finds no numbering in %j", (line) => {
    expect(readLabel(line)).toBeNull();
  });

  it("tells where the words start", () => {
    const line = "## （一） 强化约束";
    const label = readLabel(line);
    expect(line.slice(label?.bodyStart)).toBe("强化约束");
    expect(line.slice(label?.start)).toBe("（一） 强化约束");
  });
});
