import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Notice, Span } from "../../src/corpus/notice.js";
import { textOf } from "../../src/corpus/notice.js";
import { passages, paths, read, words } from "./outline.js";

describe("readNotice on the notice in the corpus", () => {
  const notice = read(readFileSync("corpus/jilin-2022.txt", "utf8"));

  it("joins a title that runs over lines", () => {
    expect(notice.title).toBe("吉林省人民政府关于2022年度政府生态环境保护目标责任制考评情况的通报");
    expect(words(notice, "titleSpan")).toMatch(/^吉林省人民政府关于 \n\n2022年度.*\n\n目标责任制考评情况的通报$/u);
  });

  it("reads the frame", () => {
    expect(words(notice, "number")).toBe("吉政函〔2023〕16号");
    expect(words(notice, "recipients")).toMatch(/^各市（州）人民政府，.*各直属机构$/u);
    expect(words(notice, "issuer")).toBe("吉林省人民政府");
    expect(words(notice, "date")).toBe("2023年4月25日");
    expect(notice.remarks.map((span) => textOf(notice, span))).toEqual(["（此件公开发布）"]);
    expect(notice.form).toBe("official");
  });

  it("nests run-in headings under the headings with lines of their own", () => {
    expect(paths(notice)).toEqual([
      "一、考评结果",
      "二、主要成效",
      "二、主要成效 > （一）生态强省建设迈出坚实步伐",
      "二、主要成效 > （二）生态环保督察问题高质高效整改",
      "二、主要成效 > （三）污染防治攻坚持续纵深推进",
      "二、主要成效 > （四）生态安全屏障得到有效巩固",
      "二、主要成效 > （五）环境治理体系日臻健全完善",
      "三、存在问题",
      "四、下一步工作要求",
    ]);
  });

  it("gives every paragraph to its section, and the signature to none", () => {
    const sections = notice.passages.map((passage) => notice.sections[passage.section]?.label);
    expect(sections.slice(5)).toEqual([
      "一、",
      "一、",
      "二、",
      "二、",
      "（一）",
      "（二）",
      "（三）",
      "（四）",
      "（五）",
      "三、",
      "三、",
      "四、",
      "四、",
      "",
      "",
      "",
    ]);
  });
});

describe("readNotice", () => {
  it("takes a line without a number that leads paragraphs or names for a heading", () => {
    const notice = read(
      [
        "　　　　　　　　　　　　　　　　　　　明环委〔2022〕3号",
        "",
        "　　　　关于2021年度河湖长制工作",
        "　　　　　　考核结果的通报",
        "　　　　　（2022年3月1日）",
        "各县（区）河长办、",
        "市级河湖长制成员单位：",
        "　　市河长办进行了考核，现将结果通报如下。",
        "优秀等次",
        "",
        "清溪县",
        "白石区",
        "",
        "存在问题",
        "",
        "　　河道管护不够到位。",
        "　　附件：1．考核评分表",
        "　　　　　2．整改清单",
        "　　　　　　　　　　　　明州市河长制",
        "　　　　　　　　　　　　工作委员会办公室",
        "　　　　　　　　　　　　二〇二二年三月二日",
        "附件1",
        "考核评分表",
        "单位\t得分\t等次",
        "清溪县\t95.1\t优秀",
        "白石区\t\t优秀",
        "附件2：整改清单",
        "1.南浦区清理河道垃圾。",
        "2.北山县拆除违建。",
        "抄送：省河长办",
      ].join("\n"),
    );
    expect(notice.title).toBe("关于2021年度河湖长制工作考核结果的通报");
    expect(words(notice, "number")).toBe("明环委〔2022〕3号");
    expect(words(notice, "recipients")).toBe("各县（区）河长办、\n市级河湖长制成员单位");
    expect(words(notice, "issuer")).toBe("明州市河长制\n　　　　　　　　　　　　工作委员会办公室");
    expect(words(notice, "date")).toBe("二〇二二年三月二日");
    expect(paths(notice)).toEqual(["优秀等次", "存在问题", "附件1 考核评分表", "附件2 整改清单"]);
    expect(passages(notice).slice(3)).toEqual([
      "frame: 各县（区）河长办、⏎市级河湖长制成员单位：",
      "paragraph: 市河长办进行了考核，现将结果通报如下。",
      "heading: 优秀等次",
      "item: 清溪县",
      "item: 白石区",
      "heading: 存在问题",
      "paragraph: 河道管护不够到位。",
      "frame: 附件：1．考核评分表",
      "frame: 2．整改清单",
      "frame: 明州市河长制",
      "frame: 工作委员会办公室",
      "frame: 二〇二二年三月二日",
      "heading: 附件1",
      "heading: 考核评分表",
      "table: 单位\t得分\t等次⏎清溪县\t95.1\t优秀⏎白石区\t\t优秀",
      "heading: 附件2：整改清单",
      "paragraph: 1.南浦区清理河道垃圾。",
      "paragraph: 2.北山县拆除违建。",
      "frame: 抄送：省河长办",
    ]);
  });

  it("reads markdown", () => {
    const notice = read(
      [
        "# 江陵区2023年营商环境评价结果的通报",
        "> 区发展改革局",
        "## 一、评价结果",
        "| 镇街 | 得分 |",
        "| --- | ---: |",
        "| 东湖街道 | 96.1 |",
        "## 主要做法",
        "- 东湖街道：推行“一窗通办”",
        "### 1. 数据共享",
        "全区共享数据1.2万条。",
        "## 工作要求",
        "（一）提高认识。各镇街要高度重视。",
      ].join("\r\n"),
    );
    expect(notice.title).toBe("江陵区2023年营商环境评价结果的通报");
    expect(paths(notice)).toEqual([
      "一、评价结果",
      "主要做法",
      "主要做法 > 1.数据共享",
      "工作要求",
      "工作要求 > （一）提高认识",
    ]);
    const table = notice.passages.find(({ kind }) => kind === "table");
    expect(table?.rows.map((row) => textOf(notice, row))).toEqual(["| 镇街 | 得分 |", "| 东湖街道 | 96.1 |"]);
    expect(table?.sentences[1]?.clauses.map((cell) => textOf(notice, cell))).toEqual(["东湖街道", "96.1"]);
    expect(passages(notice)).toContain("item: - 东湖街道：推行“一窗通办”");
  });

  it("reads Arabic numbering as the top level where there is no other, and names below it as a list", () => {
    const notice = read(
      [
        "临港市教育局",
        "关于表彰2023年度先进学校的决定",
        "各学校：",
        "1、基本情况",
        "2023年，全市学校共有120所。",
        "2、表彰名单",
        "第一中学",
        "实验小学",
        "　　临港市教育局　　2024年4月2日",
      ].join("\n"),
    );
    expect(notice.title).toBe("临港市教育局关于表彰2023年度先进学校的决定");
    expect(notice.sections.map(({ level }) => level)).toEqual([0, 1, 1]);
    expect(passages(notice).slice(-3)).toEqual([
      "item: 第一中学",
      "item: 实验小学",
      "frame: 临港市教育局　　2024年4月2日",
    ]);
    expect(words(notice, "issuer")).toBe("临港市教育局");
    expect(words(notice, "date")).toBe("2024年4月2日");
  });

  it("reads a page copied from the web: data before the title, chapters, remarks after the date", () => {
    const notice = read(
      [
        "索引号：000014349/2023-00016",
        "发布时间：2023-06-01",
        "海东市人民政府办公室关于全市政务公开工作情况的通报",
        "海政办函[2023] 7 号      签发人：王某",
        "第一章 总体情况",
        "第一节 公开数量",
        "全年公开信息3.2万条。",
        "第二章 存在问题",
        "部分县区更新不及时。",
        "海东市人民政府办公室",
        "2023年6月1日",
        "（联系人：赵某；联系电话：0000-7654321）",
        "海东市人民政府办公室 2023年6月2日印发",
      ].join("\n"),
    );
    expect(notice.title).toBe("海东市人民政府办公室关于全市政务公开工作情况的通报");
    expect(words(notice, "number")).toBe("海政办函[2023] 7 号");
    expect(paths(notice)).toEqual(["第一章 总体情况", "第一章 总体情况 > 第一节 公开数量", "第二章 存在问题"]);
    expect(notice.remarks).toHaveLength(4);
    expect(words(notice, "date")).toBe("2023年6月1日");
  });

  it("reads the head of the paper above 文号 as the issuer where nothing is signed", () => {
    const notice = read(
      "云岭省人民政府文件\n云政发〔2024〕1号\n关于表彰先进的决定\n各市人民政府：\n　　决定如下。\n　　一、表彰甲市。",
    );
    expect(words(notice, "issuer")).toBe("云岭省人民政府");
    expect(notice.title).toBe("关于表彰先进的决定");
  });

  it("reads an issuer set to the right though no date follows", () => {
    const notice = read("关于检查的通知\n各部门：\n请做好准备。\n　　　　　　　　　　市安全生产委员会");
    expect(words(notice, "issuer")).toBe("市安全生产委员会");
    expect(notice.date).toBeNull();
  });

  it("keeps an enumerated statement out of the section before it", () => {
    const notice = read(
      "一、要求\n（一）严格时限。各市要整改。\n（二）2023年，全市事故起数要下降8％，死亡人数要下降5％。\n（三）抓好落实。各市要落实。",
    );
    expect(paths(notice)).toEqual(["一、要求", "一、要求 > （一）严格时限", "一、要求 > （三）抓好落实"]);
    expect(notice.passages.map((passage) => notice.sections[passage.section]?.label)).toEqual([
      "一、",
      "（一）",
      "一、",
      "（三）",
    ]);
  });

  it("takes numbered lines that follow one another for a list, not for headings", () => {
    const notice = read(
      "通报\n\n一、名单\n1.长春市\n2.四平市\n3.延边州\n二、问题\n（一）管护不到位。\n1.甲市未清理。\n2.乙市未清理。",
    );
    expect(paths(notice)).toEqual(["一、名单", "二、问题", "二、问题 > （一）管护不到位"]);
    expect(passages(notice).slice(2, 5)).toEqual(["item: 1.长春市", "item: 2.四平市", "item: 3.延边州"]);
  });

  it.each([
    ["wide spaces", "排名　　地区　得分\n1　　　曦城市　96.35\n10　　查干诺盟　86.74"],
    ["bars", "排名 | 地区 | 得分\n1 | 曦城市 | 96.35\n10 | 查干诺盟 | 86.74"],
    ["tabs", "排名\t地区\t得分\n1\t曦城市\t96.35\n10\t查干诺盟\t86.74"],
    ["single spaces", "排名 地区 得分\n1 曦城市 96.35\n10 查干诺盟 86.74"],
  ])("reads a table with columns parted by %s as one passage", (_, table) => {
    const notice = read(`某省排名的通报\n各地区排名如下：\n${table}\n以上为排名。`);
    expect(notice.passages.map(({ kind }) => kind)).toEqual(["frame", "paragraph", "table", "paragraph"]);
    expect(notice.passages[2]?.sentences[2]?.clauses.map((cell) => textOf(notice, cell))).toEqual([
      "10",
      "查干诺盟",
      "86.74",
    ]);
  });

  it("takes no paragraph with odd spaces in it for a table's row", () => {
    const notice = read("通报\n　　全省　四市　参加了评估。\n　　全市　三县　参加了评估。");
    expect(notice.passages.map(({ kind }) => kind)).toEqual(["frame", "paragraph", "paragraph"]);
  });

  it.each([
    ["锣鼓经\n\n锣鼓经是记谱方法，以文字模拟声音。", "锣鼓经"],
    ["《飞碟》（2004年电影）\n\n这是一部电影。上映于2004年。", "《飞碟》（2004年电影）"],
    ["谁是最可爱的人？\n\n他们是战士。", "谁是最可爱的人？"],
    ["绝密文件\n\n这是一部电影。", "绝密文件"],
    ["The Book of Songs\n\nA book. It is old.", "The Book of Songs"],
    ["只有一段话，没有标题，也没有落款。", ""],
    ["第一段是话。\n\n第二段也是话。", ""],
  ])("reads what has no marks of the genre as title and paragraphs: %j", (text, title) => {
    const notice = read(text);
    expect(notice.form).toBe("plain");
    expect(notice.title).toBe(title);
    expect(notice.sections).toHaveLength(1);
    expect(notice.passages.filter(({ kind }) => kind === "paragraph").length).toBeGreaterThan(0);
  });

  it("reads an empty text as a notice without parts", () => {
    expect(read("")).toMatchObject({ title: "", titleSpan: null, blocks: [], passages: [], form: "plain" });
  });

  it("reads very long runs of any line without running out of stack", () => {
    for (const line of [
      "附件：表",
      "联系人：某",
      "（此件公开发布）",
      "某市人民政府",
      "2023年4月25日",
      "一、情况",
      "甲",
      "（",
      "“。”",
    ]) {
      const text = `某通报\n各县：\n正文。\n${`${line}\n`.repeat(20_000)}某市人民政府\n2023年4月25日\n`;
      expect(read(text).blocks).toHaveLength(20_005);
    }
  });

  it("covers the text with blocks and keeps every part inside the one around it, whatever the text", () => {
    fc.assert(
      fc.property(anyNotice(), (text) => checkStructure(read(text))),
      { numRuns: 500 },
    );
  });

  it("keeps its structure on the real notice cut, doubled and shuffled", () => {
    const lines = readFileSync("corpus/jilin-2022.txt", "utf8").split("\n");
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), (some) => checkStructure(read(some.join("\n")))),
      { numRuns: 60 },
    );
  });
});

function checkStructure(notice: Notice): void {
  let at = 0;
  for (const block of notice.blocks) {
    expect(block.start).toBe(at);
    expectInside(block.content, block);
    expect(block.kind === "blank").toBe(block.content.start === block.content.end);
    expect(notice.sections[block.section]).toBeDefined();
    at = block.end;
  }
  expect(at).toBe(notice.text.length);
  notice.sections.forEach((section, index) => {
    expectInside(section, { start: 0, end: notice.text.length });
    if (section.heading !== null) expectInside(section.heading, section);
    if (section.parent === null) {
      expect(section.level).toBe(index === 0 ? 0 : 1);
    } else {
      const parent = notice.sections[section.parent];
      expect(parent?.level).toBe(section.level - 1);
      expectInside(section, parent ?? { start: 0, end: 0 });
    }
  });
  let last = 0;
  let words = 0;
  notice.passages.forEach((passage, index) => {
    expect(passage.index).toBe(index);
    expect(passage.start).toBeGreaterThanOrEqual(last);
    expectInside(passage, { start: 0, end: notice.text.length });
    for (const row of passage.rows) expectInside(row, passage);
    let sentenceEnd = passage.start;
    for (const sentence of passage.sentences) {
      expect(sentence.start).toBeGreaterThanOrEqual(sentenceEnd);
      expectInside(sentence, passage);
      let clauseEnd = sentence.start;
      for (const clause of sentence.clauses) {
        expect(clause.start).toBeGreaterThanOrEqual(clauseEnd);
        expectInside(clause, sentence);
        clauseEnd = clause.end;
      }
      sentenceEnd = sentence.end;
    }
    last = passage.end;
    words += lengthOfWords(notice.text.slice(passage.start, passage.end));
  });
  // nothing that is printed is left out of the passages
  expect(words).toBe(lengthOfWords(notice.text));
}

function lengthOfWords(text: string): number {
  // the mark of a markdown title is no part of the title
  return text.replace(/[#\s\u0085\u200b-\u200d\u2060\ufeff]/gu, "").length;
}

function expectInside(inner: Span, outer: Span): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeGreaterThanOrEqual(inner.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
}

/** Texts made of the genre's pieces in any order, and any text at all. */
function anyNotice(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    "某省人民政府关于",
    "考核情况的通报",
    "某政函〔2023〕16号",
    "各市人民政府：",
    "一、考核结果",
    "（一）强化约束。到2025年达到5%。",
    "1.甲市",
    "（二）",
    "一是加强领导。二是落实。",
    "甲市",
    "乙市政府",
    "优秀单位（4个）：甲、乙",
    "a\tb",
    "1　　甲　　2",
    "| a | b |",
    "|--|--|",
    "## 二、做法",
    "# 标题",
    "附件",
    "附件：1.表",
    "附件1：表",
    "某省人民政府",
    "2023年4月25日",
    "某市教育局　　2023年4月25日",
    "（此件公开发布）",
    "抄送：某",
    "",
    "　　",
    "　",
    "。",
    "“",
    "（",
    "》",
    "现将情况通报如下：",
    "比率为93.4%，居第9位；下降1,234个。",
    "：",
    "第一章 总则",
    "\ud800",
  );
  const line = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(""));
  const ending = fc.constantFrom("\n", "\r\n", "\n\n", "\r", "\u2028");
  const lines = fc.array(fc.tuple(line, ending), { maxLength: 25 }).map((all) => all.flat().join(""));
  return fc.oneof(
    { weight: 4, arbitrary: lines },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  );
}
