import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogues } from "../../src/bot/messages/choose.js";
import { cutAfter, cutBefore, mayCut, shortened } from "../../src/bot/render/cut.js";
import { answerHtml, MESSAGE_UNITS } from "../../src/bot/render/html.js";
import { layOut } from "../../src/bot/render/layout.js";
import { escaped, html, Markup, unescaped, visibleText } from "../../src/bot/render/markup.js";
import { parsed } from "../../src/bot/render/parse.js";
import { answerPlain, terminalText, unpainted } from "../../src/bot/render/plain.js";
import { answerRich } from "../../src/bot/render/rich.js";
import { linesOf, WINDOW, windowAfter, windowAround, windowBefore } from "../../src/bot/render/window.js";
import { readNotice } from "../../src/corpus/read.js";
import { checkRich } from "../support/bot-api-rules.js";
import { answerOf, fakeEngine, quotationOf } from "../support/fake-engine.js";
import { parseHtml } from "../support/telegram-html.js";

const t = catalogues["zh-Hans"];

/** Text such as people and notices write, with everything that could hurt a message in it. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."优秀城市，。；：、“”《》（）%０１２3.4万项\n\t<>&\"'/=🏭 　"),
    fc.constantFrom("<b>", "</b>", "&amp;", "&lt;", "\u0000", "\u202E", "\uD83D", "14,216", "93.4%"),
    fc.string({ unit: "grapheme", maxLength: 2 }),
  ),
  maxLength: 400,
});

const noticeOf = (text: string) => readNotice({ id: "one", file: "one.txt", text });

describe("markup", () => {
  it("escapes what stands in it, and unescapes back to the text without control characters", () => {
    expect(html`<b>${'a<b>&"c'}</b>`.source).toBe("<b>a&lt;b&gt;&amp;&quot;c</b>");
    fc.assert(
      fc.property(anyText, (text) => {
        const { source } = html`<i>${text}</i>`;
        expect(parseHtml(source).text).toBe(unescaped(escaped(text)).trim());
      }),
    );
  });

  it("is parsed by the bot as Telegram parses it", () => {
    fc.assert(
      fc.property(anyText, anyText, (bold, quoted) => {
        const { source } = html`x<b>${bold}</b>\n<blockquote expandable>a${quoted}<b>b</b></blockquote>z`;
        expect(parsed(source)).toEqual(parseHtml(source));
      }),
    );
  });

  it("counts what Telegram counts", () => {
    expect(visibleText(new Markup("<b>1 &lt; 2</b>"))).toBe("1 < 2");
  });
});

describe("a message in the terminal", () => {
  it("has a bar beside each line of a quotation, however narrow the terminal is", () => {
    const { source } =
      html`<b>优秀</b>\n\n<blockquote expandable>延边州、<b>四平市、长春市为优秀</b>。</blockquote>\n完`;
    expect(terminalText(parsed(source), unpainted, 12)).toBe("优秀\n\n│ 延边州、四\n│ 平市、长春\n│ 市为优秀。\n完");
    expect(terminalText(parsed(source))).toBe("优秀\n\n│ 延边州、四平市、长春市为优秀。\n完");
  });
});

describe("cutting", () => {
  it.each([
    ["共14216个案件", 4, 1],
    ["达到93.4%，居", 5, 2],
    ["细颗粒物PM2.5浓度", 6, 4],
    ["增长三分之一以上", 4, 2],
    ["优秀等次", 2, 2],
  ])("%s is not cut inside what belongs together", (text, at, place) => {
    expect(cutBefore(text, at)).toBe(place);
  });

  it("finds a place before and after, never in a surrogate pair", () => {
    fc.assert(
      fc.property(anyText, fc.nat(400), (text, at) => {
        const before = cutBefore(text, at);
        const after = cutAfter(text, at);
        expect(before).toBeLessThanOrEqual(Math.max(at, 0));
        expect(after).toBeGreaterThanOrEqual(Math.min(at, text.length));
        for (const place of [before, after]) {
          const pair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, place - 1)));
          expect(pair && place > 0 && place < text.length).toBe(false);
        }
      }),
    );
    expect(mayCut("3.14", 1)).toBe(false);
  });

  it("shortens to the length that is asked for", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 300 }), (text, most) => {
        expect(shortened(text, most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("windows", () => {
  /** A notice of paragraphs, some of them far longer than a window, some without any mark. */
  const anyNotice = fc
    .array(
      fc.oneof(
        fc.array(fc.constantFrom("完成整改26项，", "结案14200个；", "空气质量好转。", "达到93.4%，", "一、成效"), {
          maxLength: 150,
        }),
        fc.array(fc.constantFrom("好", "14216", "a"), { minLength: 1, maxLength: 900 }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((paragraphs) =>
      noticeOf(`关于考评情况的通报\n${paragraphs.map((parts) => `　　${parts.join("")}`).join("\n")}\n`),
    );

  it("read a notice to its end, skip nothing and repeat nothing", () => {
    fc.assert(
      fc.property(anyNotice, (notice) => {
        let at = 0;
        let read = "";
        for (let window = windowAfter(notice, 0); window !== null; window = windowAfter(notice, at)) {
          expect(window.end).toBeGreaterThan(window.start);
          expect(window.end - window.start).toBeLessThanOrEqual(WINDOW + 60);
          expect(notice.text.slice(at, window.start).trim()).toBe("");
          read += notice.text.slice(window.start, window.end);
          at = window.end;
        }
        expect(read.replace(/\s/g, "")).toBe(notice.text.replace(/\s/g, ""));
      }),
      { numRuns: 60 },
    );
  });

  it("read back to the beginning likewise", () => {
    fc.assert(
      fc.property(anyNotice, (notice) => {
        let at = notice.text.length;
        let read = "";
        for (let window = windowBefore(notice, at); window !== null; window = windowBefore(notice, at)) {
          expect(window.end).toBeGreaterThan(window.start);
          read = notice.text.slice(window.start, window.end) + read;
          at = window.start;
        }
        expect(read.replace(/\s/g, "")).toBe(notice.text.replace(/\s/g, ""));
      }),
      { numRuns: 60 },
    );
  });

  it("show the evidence, and cut no number", () => {
    fc.assert(
      fc.property(anyNotice, fc.nat(), fc.integer({ min: 1, max: 40 }), (notice, where, length) => {
        const passage = notice.passages[where % notice.passages.length];
        if (passage === undefined) return;
        const start = passage.start + (where % (passage.end - passage.start));
        const window = windowAround(notice, passage, { start, end: Math.min(passage.end, start + length) });
        expect(window.start).toBeLessThanOrEqual(start);
        expect(window.end).toBeGreaterThan(start);
        expect(window.end - window.start).toBeLessThanOrEqual(WINDOW + 60);
        for (const edge of [window.start, window.end]) {
          if (edge <= passage.start || edge >= passage.end) continue;
          const inNumber = /\d/.test(notice.text.charAt(edge - 1)) && /[\d.]/.test(notice.text.charAt(edge));
          // A row of digits longer than any number is the one thing that has to be cut.
          expect(inNumber && !/\d{40}/.test(passageText(notice.text, passage))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("mark the evidence and nothing else", () => {
    const notice = noticeOf("通报\n　　延边州为优秀，白山市为良好。\n");
    const start = notice.text.indexOf("延边州");
    const [line] = linesOf(notice, { start, end: notice.text.length }, [{ start, end: start + 6 }]);
    expect(line).toEqual([
      { text: "延边州为优秀", marked: true },
      { text: "，白山市为良好。", marked: false },
    ]);
  });
});

function passageText(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

describe("an answer", () => {
  const engine = fakeEngine();
  const [notice] = engine.corpus.notices;
  const figure = (indicator: string, text: string, change: string | null) => ({
    indicator,
    text,
    change,
    value: 1,
    unit: "",
    quote: "",
    at: { notice: "north-lake", span: { start: 0, end: 1 } },
  });
  const anyAnswer = fc
    .record({
      direct: anyText,
      kind: fc.constantFrom("figure", "grade", "list", "refusal", "smalltalk", "ask_back", "passage"),
      figures: fc.array(fc.tuple(anyText, anyText, fc.option(anyText)), { maxLength: 12 }),
      computed: fc.array(anyText, { maxLength: 6 }),
      missing: fc.array(anyText, { maxLength: 3 }),
      quoted: fc.array(fc.constantFrom("青山县政府", "91.5%", "58项", "3.5万吨"), { maxLength: 4 }),
    })
    .map((given) =>
      answerOf({
        ...given,
        direct: given.direct.repeat(4),
        status: given.kind === "refusal" ? "not_found" : "answered",
        figures: given.figures.map(([indicator, text, change]) => figure(indicator, text.slice(0, 40), change)),
        computed: given.computed.map((formula) => ({ text: "1", formula: formula.slice(0, 80) })),
        quotations: notice === undefined ? [] : given.quoted.map((words) => quotationOf(notice, words)),
      }),
    );

  it("is always within Telegram's limits and well formed, in all languages", () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom("zh-Hans", "zh-Hant", "en"), (answer, language) => {
        const words = catalogues[language];
        const layout = layOut(answer, engine, words);
        const markup = answerHtml(layout, words, "https://t.me/x?start=y");
        expect(parseHtml(markup.source).text.length).toBeLessThanOrEqual(MESSAGE_UNITS);
        expect(answerPlain(layout, words).includes("<b>") && !/<b>/.test(JSON.stringify(answer))).toBe(false);
        const rich = answerRich(layout, words, "https://t.me/x?start=y");
        if (layout.lead.trim() !== "" && layout.extracts.length > 0)
          expect(() => checkRich(rich as never)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it("is within the limit even where each part of it is as long as can be", () => {
    if (notice === undefined) throw new Error("no notice");
    const long = "数".repeat(5000);
    const quoted = ["青山县政府", "91.5%", "58项"].map((words) => quotationOf(notice, words));
    const names = quoted.map((one) => ({ text: "x", at: { notice: notice.id, span: one.evidence[0] ?? one.span } }));
    const answer = answerOf({
      direct: long,
      names,
      figures: Array.from({ length: 20 }, (_, index) => figure(`${index}${long}`, `${index}${long}`, long)),
      computed: Array.from({ length: 9 }, () => ({ text: "1", formula: long })),
      quotations: quoted,
    });
    const { length } = parseHtml(answerHtml(layOut(answer, engine, t), t, null).source).text;
    expect(length).toBeGreaterThan(2000);
    expect(length).toBeLessThanOrEqual(MESSAGE_UNITS - 100);
  });

  it("shows each quotation that holds a figure or name of the answer, and no other", () => {
    if (notice === undefined) throw new Error("no notice");
    const quoted = ["青山县政府", "91.5%", "58项"].map((words) => quotationOf(notice, words));
    const at = { notice: notice.id, span: quoted[2]?.evidence[0] ?? { start: 0, end: 0 } };
    const answer = answerOf({ direct: "58项", names: [{ text: "58项", at }], quotations: quoted });
    const shown = layOut(answer, engine, t).extracts.map((extract) => extract.section);
    expect(shown).toEqual(["一、考评结果", "二、主要成效 > （一）督察整改有力推进"]);
  });
});
