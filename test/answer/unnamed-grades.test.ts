import { expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { readNotice } from "../../src/corpus/read.js";

const TEXT = `澄江省人民政府关于2023年度考核情况的通报

各市人民政府：

　　一、考核结果

　　省公安厅、省教育厅为A级，其余15个成员单位为B级，没有考核结果为D级的单位。

澄江省人民政府
2024年5月16日
`;

const engine = createEngine({
  notices: [readNotice({ id: "chengjiang", file: "chengjiang.txt", text: TEXT })],
  version: "1",
});
const answerTo = (question: string) => engine.ask(question).answer;

it("tells a grade whose members the notice does not name in the notice's words, and its number", () => {
  expect(answerTo("B级的有哪些").direct).toContain("其余15个成员单位为B级");
  expect(answerTo("B级的有几个").direct).toMatch(/^15个/);
});

it("says that no one has a grade only where the notice says so", () => {
  expect(answerTo("D级的有哪些").direct).toBe("没有D级的");
});
