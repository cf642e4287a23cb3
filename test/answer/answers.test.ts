import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { textOf } from "../../src/corpus/notice.js";
import { type Conversation, noConversation } from "../../src/question/conversation.js";
import { conversing, engineOf } from "../support/engine.js";
import { grainNotice } from "./notice.js";

const engine = engineOf({ grain: grainNotice });
const ask = (question: string): Answer => engine.ask(question).answer;
const converse = conversing(engine);

describe("grades", () => {
  it("lists all members of a grade and nobody else", () => {
    expect(ask("哪些市州被评为优秀？").direct).toBe("优秀：岚河市、苍梧市、青禾州");
    expect(ask("良好名单").names.map((name) => name.text)).toEqual(["丰泽市", "云川市", "石岭市", "白沙州"]);
  });

  it("tells one place's grade, by its full or its short name", () => {
    expect(ask("白沙州是什么等次？").direct).toBe("白沙州：良好");
    expect(ask("苍梧考核结果咋样").direct).toBe("苍梧市：优秀");
  });

  it("answers a true premise with yes and corrects a false one", () => {
    expect(ask("岚河市是优秀吗？").direct).toBe("是，岚河市为优秀");
    expect(ask("丰泽市是不是优秀等次？").direct).toBe("不是，丰泽市为良好");
  });

  it("counts members and marks the count as computed", () => {
    const answer = ask("良好等次有几个？");
    expect(answer.direct).toMatch(/^4个：/);
    expect(answer.computed).toEqual([{ text: "4", formula: "数名单得 4" }]);
  });

  it("gives the grades other than the one named", () => {
    expect(ask("哪些地方没评上优秀").direct).toBe("良好：丰泽市、云川市、石岭市、白沙州");
  });

  it("tells who moved between grades, and the grade of the year before", () => {
    expect(ask("跟2022年度比，哪些地方的等次变了").direct).toBe("青禾州由良好上升为优秀");
    expect(converse("青禾州是什么等次？", "上一年度呢？").direct).toBe("青禾州：良好");
  });

  it("refuses a grade that was not given and a year that is not reported", () => {
    expect(ask("不合格等次的有哪些市州").status).toBe("not_found");
    expect(ask("2020年度优秀的有哪些").status).toBe("not_found");
  });
});

describe("figures", () => {
  it("gives value and change of the indicator asked about", () => {
    const answer = ask("粮食质量抽检合格率是多少");
    expect(answer.figures[0]?.text).toBe("98.7%");
    expect(answer.direct).toContain("同比下降0.4个百分点");
    expect(answer.figures[1]?.text).toBe("0.4个百分点");
  });

  it("tells figures of one sentence apart by what they measure", () => {
    expect(ask("玉米产量是多少").figures[0]?.text).toBe("188.7万吨");
    expect(ask("小麦产量").figures[0]?.text).toBe("96.4万吨");
    expect(ask("全省粮食总产量").figures[0]?.text).toBe("412.6万吨");
  });

  it("answers a question about change with the change, about rank with the rank", () => {
    expect(ask("粮食总产量同比增长多少").figures[0]?.text).toMatch(/2\.1%|8\.3万吨/);
    expect(ask("粮食总产量在全国排第几").figures[0]?.text).toBe("第14位");
    expect(ask("优质粮食种植比例比国家考核目标高多少").figures[0]?.text).toBe("3.5个百分点");
  });

  it("keeps what is to be reached apart from what was", () => {
    expect(ask("到2025年粮食总产量要达到多少").figures[0]?.text).toContain("430万吨");
    expect(ask("粮食总产量是多少").figures[0]?.text).toBe("412.6万吨");
  });

  it("gives a place's own figure, and refuses a place that has none", () => {
    expect(ask("石岭市得了多少分").figures[0]?.text).toBe("78.5分");
    expect(ask("苍梧市得了多少分").status).toBe("not_found");
    expect(ask("岚河市的粮食总产量是多少").status).toBe("not_found");
  });

  it("refuses an indicator that the notice does not have and names it", () => {
    const answer = ask("粮食出口量是多少");
    expect(answer.status).toBe("not_found");
    expect(answer.missing.join()).toContain("出口");
  });
});

describe("computed answers", () => {
  it("works back to last year's value and says how", () => {
    const answer = ask("上一年粮食质量抽检合格率是多少");
    expect(answer.direct).toContain("99.1%");
    expect(answer.computed[0]?.formula).toBe("98.7 + 0.4 = 99.1");
  });

  it("works out the target behind a margin and what is left of a total", () => {
    expect(ask("推算一下优质粮食种植比例的国家考核目标是多少").direct).toContain("58.0%");
    expect(ask("储备粮轮换计划还有多少批次没完成").direct).toMatch(/^3/);
  });

  it("compares two places by their own figures", () => {
    const answer = ask("岚河市和石岭市得分差多少");
    expect(answer.direct).toContain("17.7");
  });
});

describe("lists, events, documents", () => {
  it("lists who received a designation", () => {
    expect(ask("粮食产业强县建设试点有哪些").direct).toBe("丰泽市、石岭市");
  });

  it("answers whether something happened with the notice's own negation", () => {
    expect(ask("全省发生过重大粮食质量安全事故吗").direct).toMatch(/^没有：全省未发生/);
  });

  it("gives the notice's own data", () => {
    expect(ask("文号是什么").direct).toBe("云政办函〔2024〕12号");
    expect(ask("这份通报是什么时候发的").direct).toBe("2024年4月18日");
    expect(ask("通报是谁发的").direct).toBe("云川省人民政府办公厅");
    expect(ask("考核依据是什么").direct).toContain("云川省粮食安全责任制考核办法");
  });

  it("lists the points of a section", () => {
    expect(ask("存在哪些问题").direct.split("\n")).toEqual([
      "部分地区仓储设施老化",
      "监管力量仍然薄弱",
      "基层检验人员不足",
    ]);
    expect(ask("下一步有哪些工作要求").direct.split("\n")).toEqual(["补齐仓储短板", "加强质量监管"]);
  });

  it("tells by when and during what time", () => {
    expect(ask("老旧粮库最晚什么时候改造完成").figures[0]?.text).toContain("2024年12月31日");
    expect(ask("考核是哪天到哪天进行的").direct).toContain("2024年2月1日至3月15日");
  });

  it("names the first and the last of a ranking", () => {
    expect(ask("谁排名第一").direct).toContain("岚河市");
    expect(ask("哪个市垫底").direct).toContain("石岭市");
  });
});

describe("conversations", () => {
  it("takes what a follow-up leaves out from the question before", () => {
    expect(converse("优秀等次的有哪些？", "那良好的呢？").direct).toBe("良好：丰泽市、云川市、石岭市、白沙州");
    expect(converse("玉米产量是多少？", "小麦呢？").figures[0]?.text).toBe("96.4万吨");
    expect(converse("粮食质量抽检合格率是多少？", "同比呢？").figures[0]?.text).toBe("0.4个百分点");
    expect(converse("石岭市得了多少分？", "岚河市呢？").figures[0]?.text).toBe("96.2分");
  });

  it("takes nothing into a question that is complete", () => {
    expect(converse("石岭市得了多少分？", "全省粮食总产量是多少？").figures[0]?.text).toBe("412.6万吨");
  });

  it("remembers a few turns only", () => {
    let conversation: Conversation = noConversation;
    for (let i = 0; i < 20; i++) ({ conversation } = engine.ask("那良好的呢？", conversation));
    expect(conversation.turns.length).toBeLessThanOrEqual(4);
  });
});

describe("every answer", () => {
  const questions = [
    "哪些市州被评为优秀？",
    "玉米产量是多少",
    "石岭市",
    "存在哪些问题",
    "谁排名第一",
    "文号",
    "储备粮轮换计划还有多少批次没完成",
  ];

  it.each(questions)("quotes passages of the notice word for word, evidence inside: %s", (question) => {
    const answer = ask(question);
    const [notice] = engine.corpus.notices;
    expect(answer.status).toBe("answered");
    expect(answer.quotations.length).toBeGreaterThan(0);
    for (const quotation of answer.quotations) {
      if (!notice) throw new Error("no notice");
      expect(grainNotice).toContain(textOf(notice, quotation.span));
      for (const span of quotation.evidence) {
        expect(span.start).toBeGreaterThanOrEqual(quotation.span.start);
        expect(span.end).toBeLessThanOrEqual(quotation.span.end);
        expect(span.end).toBeGreaterThan(span.start);
      }
    }
  });

  it("offers only questions that have an answer", () => {
    for (const question of questions) {
      for (const next of ask(question).suggestions) expect(`${next} ${ask(next).status}`).toBe(`${next} answered`);
    }
    expect(ask("玉米产量是多少").suggestions.length).toBeGreaterThan(0);
  });

  it.each([
    "",
    "   ",
    "😀🎉",
    "\u0000\u0007",
    "<b>优秀</b>",
    "？？？",
    "你好",
    "谢谢",
    "优".repeat(40),
    "9".repeat(40),
  ])("has a polite reply to input that asks nothing: %j", (input) => {
    const answer = ask(input);
    expect(answer.direct.length).toBeGreaterThan(0);
    expect(["answered", "not_found", "ask_back"]).toContain(answer.status);
  });
});

describe("long input", () => {
  it("has a reply to 4,096 characters of anything", () => {
    for (const unit of ["优", "9", "的", "、", "为优秀等次", "一", "多少", "第一轮", "a", " ", "（"]) {
      const answer = ask(unit.repeat(Math.ceil(4096 / unit.length)));
      expect(answer.direct.length).toBeLessThanOrEqual(600);
    }
  });
});

describe("several notices", () => {
  const earlier = grainNotice
    .replaceAll("2023年", "2022年")
    .replaceAll("2024年", "2023年")
    .replace("与2022年度相比", "与2021年度相比")
    .replace("〔2024〕12号", "〔2023〕9号")
    .replace("412.6万吨", "404.3万吨")
    .replace("岚河市、苍梧市、青禾州为优秀", "岚河市、苍梧市为优秀");
  const both = engineOf({ "grain-2022": earlier, "grain-2023": grainNotice });

  it("answers from the notice of the year asked about", () => {
    expect(both.ask("2022年全省粮食总产量是多少").answer.figures[0]?.text).toBe("404.3万吨");
    expect(both.ask("2023年全省粮食总产量是多少").answer.figures[0]?.text).toBe("412.6万吨");
  });

  it("gives both answers, labelled, where two notices fit equally", () => {
    const { direct } = both.ask("文号是什么").answer;
    expect(direct).toContain("〔2023〕9号");
    expect(direct).toContain("〔2024〕12号");
    expect(direct.split("\n")).toHaveLength(2);
  });

  it("asks back where a short name has two readings that both have an answer", () => {
    const { answer } = engine.ask("云川考核结果");
    expect(answer.status).toBe("ask_back");
    expect(answer.choices).toEqual(["云川省考核结果", "云川市考核结果"]);
    for (const choice of answer.choices) expect(ask(choice).status).toBe("answered");
  });
});

describe("plain texts", () => {
  const plain = engineOf({
    a: "青岩湖\n\n青岩湖位于云川省中部，面积约为32平方公里，最深处28米。湖中有三座小岛，是候鸟的越冬地。\n",
    b: "桂花糕\n\n桂花糕是一种传统糕点，以糯米粉、糖和桂花制成，已有三百多年历史。\n",
  });

  it("answers from the passage that covers the question", () => {
    const { answer } = plain.ask("青岩湖的面积是多少？");
    expect(answer.status).toBe("answered");
    expect(answer.quotations[0]?.notice).toBe("a");
  });

  it("refuses what none of them is about", () => {
    expect(plain.ask("火星上有多少个火山？").answer.status).toBe("not_found");
  });
});
