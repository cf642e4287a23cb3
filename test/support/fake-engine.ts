/**
 * A small engine with hand-made answers over a notice that is read as any other: so that the bot's tests say what the
 * bot does and stand still when the engine learns.
 */
import { createHash } from "node:crypto";
import type { Answer, Quotation, ShownFigure } from "../../src/answer/answer.js";
import type { Engine } from "../../src/answer/engine.js";
import type { Notice, Span } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";
import { readFacts } from "../../src/facts/read.js";

/** A made-up notice of the genre. */
export const NORTH_LAKE = `北湖市人民政府关于
2022年度生态环境保护目标责任制考评情况的通报
北政函〔2023〕8号

各县（市、区）人民政府，北湖新区管委会：
　　根据《北湖市生态环境保护目标责任制实施方案》规定，市政府对各地2022年度工作进行了考评。现通报如下：
　　一、考评结果
　　经全面考评，青山县政府、柳河市政府为优秀等次，北湖新区管委会、石桥县政府、双河区政府为良好等次。
　　二、主要成效
　　2022年，全市空气质量优良天数比率达到91.5%，居全省第3位，同比上升2个位次；细颗粒物（PM2.5）浓度为27微克/立方米，同比下降3微克/立方米。全市地表水优良水体比例达到80.2%，高于年度考核目标4.1个百分点。
　　（一）督察整改有力推进。截至2022年底，第一轮督察反馈的60项问题，整改销号58项，2项长期整改任务正在按序时推进，交办的1200个群众投诉举报案件，结案销号1188个，结案销号率为99%；第二轮督察反馈的30项问题，完成整改21项，交办的800个群众投诉举报案件，结案销号760个，结案销号率为95%。
　　（二）污染治理持续深入。青山县、柳河市成功申报清洁取暖试点城市；完成18座污水处理厂扩能建设，新增处理能力3.5万吨/日。
　　三、存在问题
　　环境基础设施仍然存在短板，部分县城污水收集率不高。
　　四、下一步工作要求
　　各地要提高站位，压实责任，巩固提升生态环境质量。

　　北湖市人民政府
　　2023年3月18日
`;

/** Where `words` stand in a notice; they must stand there once or more. */
export function spanOf(notice: Notice, words: string): Span {
  const start = notice.text.indexOf(words);
  if (start < 0) throw new Error(`the notice does not hold ${words}`);
  return { start, end: start + words.length };
}

/** A quotation of the passage that holds `words`. */
export function quotationOf(notice: Notice, words: string): Quotation {
  const evidence = spanOf(notice, words);
  const passage = notice.passages.find((one) => one.start <= evidence.start && evidence.end <= one.end);
  if (passage === undefined) throw new Error(`no passage holds ${words}`);
  const section = notice.sections[passage.section]?.path ?? "";
  return { notice: notice.id, section, passage: passage.index, span: passage, evidence: [evidence] };
}

/** An answer with what is not given left empty. */
export function answerOf(given: Partial<Answer> & Pick<Answer, "direct">): Answer {
  return {
    kind: "passage",
    status: "answered",
    language: "zh-Hans",
    figures: [],
    names: [],
    quotations: [],
    computed: [],
    choices: [],
    suggestions: [],
    missing: [],
    ...given,
  };
}

/** A figure whose words stand in the notice. */
export function figureOf(notice: Notice, indicator: string, text: string, change: string | null = null): ShownFigure {
  const span = spanOf(notice, text);
  const value = Number.parseFloat(text);
  return {
    indicator,
    text,
    value,
    unit: text.replace(/^[\d.]+/, ""),
    change,
    quote: text,
    at: { notice: notice.id, span },
  };
}

/** Questions that the made-up engine knows, without their closing marks. */
function answersOver(notice: Notice): ReadonlyMap<string, Answer> {
  if (!notice.text.includes("青山县政府、柳河市政府为优秀等次")) return new Map();
  const grades = "青山县政府、柳河市政府为优秀等次";
  const good = "北湖新区管委会、石桥县政府、双河区政府为良好等次";
  const excellent = answerOf({
    kind: "grade",
    direct: "青山县、柳河市",
    names: ["青山县", "柳河市"].map((text) => ({ text, at: { notice: notice.id, span: spanOf(notice, text) } })),
    quotations: [quotationOf(notice, grades)],
    suggestions: ["哪些单位是良好？", "PM2.5浓度是多少？"],
  });
  const pm = answerOf({
    kind: "figure",
    direct: "27微克/立方米，同比下降3微克/立方米",
    figures: [figureOf(notice, "细颗粒物（PM2.5）浓度", "27微克/立方米", "同比下降3微克/立方米")],
    quotations: [quotationOf(notice, "细颗粒物（PM2.5）浓度为27微克/立方米，同比下降3微克/立方米")],
    suggestions: ["优良天数比率是多少？", "哪些单位是优秀？"],
  });
  return new Map([
    ["哪些单位是优秀", excellent],
    ["哪些縣市是優秀", { ...excellent, language: "zh-Hant" }],
    ["Which places were rated excellent", { ...excellent, language: "en" }],
    [
      "哪些单位是良好",
      answerOf({
        kind: "grade",
        direct: "北湖新区管委会、石桥县、双河区",
        quotations: [quotationOf(notice, good)],
        suggestions: ["哪些单位是优秀？"],
      }),
    ],
    ["PM2.5浓度是多少", pm],
    [
      "去年PM2.5是多少",
      answerOf({
        kind: "figure",
        direct: "30微克/立方米",
        computed: [{ text: "30", formula: "27 + 3 = 30" }],
        quotations: pm.quotations,
      }),
    ],
    [
      "优良天数比率是多少",
      answerOf({
        kind: "figure",
        direct: "91.5%",
        figures: [figureOf(notice, "优良天数比率", "91.5%"), figureOf(notice, "地表水优良水体比例", "80.2%")],
        quotations: [quotationOf(notice, "空气质量优良天数比率达到91.5%")],
      }),
    ],
    [
      "第一轮督察整改了多少",
      answerOf({
        kind: "figure",
        direct: "58项",
        figures: [figureOf(notice, "第一轮督察反馈问题整改销号", "58项")],
        quotations: [quotationOf(notice, "第一轮督察反馈的60项问题，整改销号58项")],
        suggestions: ["哪些单位是优秀？"],
      }),
    ],
    [
      "北湖怎么样",
      answerOf({
        kind: "ask_back",
        status: "ask_back",
        direct: "“北湖”指北湖市还是北湖新区？",
        choices: ["哪些单位是优秀？", "哪些单位是良好？"],
      }),
    ],
  ]);
}

const CLOSING = /[？?。！!\s]+$/;

/** What the made-up engine says to anything else. */
function refusal(text: string): Answer {
  const asked = text.trim();
  return asked === "" || !/\p{L}/u.test(asked)
    ? answerOf({
        kind: "smalltalk",
        status: "not_found",
        direct: "您好，请问您想了解什么？",
        suggestions: ["哪些单位是优秀？", "PM2.5浓度是多少？", "优良天数比率是多少？"],
      })
    : answerOf({
        kind: "refusal",
        status: "not_found",
        direct: `通报没有提到${asked.slice(0, 20)}。`,
        missing: [asked.slice(0, 20)],
        suggestions: ["哪些单位是优秀？", "PM2.5浓度是多少？"],
      });
}

/** Makes the engine. Another text makes another corpus, with another version. */
export function fakeEngine(texts: readonly string[] = [NORTH_LAKE]): Engine {
  const notices = texts.map((text, index) =>
    readNotice({ id: index === 0 ? "north-lake" : `north-lake-${index + 1}`, file: "north-lake.txt", text }),
  );
  const version = createHash("sha256").update(texts.join("\n")).digest("hex");
  const [first] = notices;
  const known = first === undefined ? new Map<string, Answer>() : answersOver(first);
  return {
    corpus: { notices, version },
    facts: notices.map((notice) => readFacts(notice).facts),
    warm() {},
    ask(text, conversation) {
      const question = text.trim().replace(CLOSING, "");
      const followUp = question === "那良好的呢" && (conversation?.turns.length ?? 0) > 0 ? "哪些单位是良好" : question;
      const answer = known.get(followUp) ?? refusal(text);
      return { answer, conversation: { turns: [text.slice(0, 200)] }, defects: [], standsAlone: false };
    },
  };
}
