import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/answer/engine.js";
import { catalogues } from "../../src/bot/messages/choose.js";
import { visibleText } from "../../src/bot/render/markup.js";
import { type Chart, chartsIn } from "../../src/bot/render/picture/charts.js";
import { type PictureChoice, pictureIn } from "../../src/bot/render/picture/choose.js";
import { drawPicture, sketch } from "../../src/bot/render/picture/picture.js";
import { emWidth, MARGIN, WIDTH, wrapped } from "../../src/bot/render/picture/sheet.js";
import { readNotice } from "../../src/corpus/read.js";
import { readFacts } from "../../src/facts/read.js";
import { answerOf, fakeEngine, figureOf, quotationOf } from "../support/fake-engine.js";

const t = catalogues["zh-Hans"];
const engine = fakeEngine();

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}

const notice = at(engine.corpus.notices, 0);
const facts = at(engine.facts, 0);

/** The charts of a notice that is one sentence long. */
function chartsOf(sentence: string): readonly Chart[] {
  const one = readNotice({ id: "one", file: "one.txt", text: `通报\n　　${sentence}\n` });
  return one.passages.flatMap((passage) => chartsIn(one, readFacts(one).facts, passage.index));
}

/** All pictures that a notice gives. */
function choicesIn(of: Engine): PictureChoice[] {
  const board = { notice: 0, what: "board", passage: 0, nth: 0 } as const;
  const charts = at(of.corpus.notices, 0).passages.flatMap((passage) =>
    chartsIn(at(of.corpus.notices, 0), at(of.facts, 0), passage.index).map(
      (_chart, nth) => ({ notice: 0, what: "chart", passage: passage.index, nth }) as const,
    ),
  );
  return [board, ...charts];
}

describe("what belongs together", () => {
  it("is a whole with parts that add up to it", () => {
    expect(chartsOf("督察反馈的118项问题，整改销号114项，4项任务正在推进。")[0]).toMatchObject({
      kind: "parts",
      rows: [
        {
          whole: { text: "118项" },
          parts: [
            { label: "整改销号", text: "114项" },
            { label: "任务正在推进", text: "4项" },
          ],
          rate: null,
        },
      ],
    });
  });

  it("is a whole with a part and the rate that the two give", () => {
    expect(chartsOf("受理信访投诉10508件，办结10492件，办结率99.8%。")[0]).toMatchObject({
      kind: "parts",
      rows: [{ whole: { text: "10508件" }, parts: [{ text: "10492件" }], rate: "99.8%" }],
    });
  });

  it("is not a list of equals that happens to add up", () => {
    expect(chartsOf("安排甲县50万元、乙县30万元、丙县20万元。")).toEqual([]);
  });

  it("is a value with its target, computed where only the margin is printed, and then said to be", () => {
    expect(chartsOf("地表水优良水体比例达到81.8%，高于国家年度考核目标6.6个百分点。")[0]).toMatchObject({
      kind: "target",
      rows: [{ now: { text: "81.8%", computed: false }, other: { text: "75.2%", computed: true } }],
    });
  });

  it("is a value with the one before, in the unit in which it changed", () => {
    expect(chartsOf("细颗粒物（PM2.5）浓度为25微克/立方米，同比下降1微克/立方米。")[0]).toMatchObject({
      kind: "change",
      rows: [{ now: { text: "25微克/立方米" }, other: { text: "26微克/立方米", computed: true } }],
    });
  });

  it("is a value with the one before, as printed, where both are", () => {
    expect(chartsOf("平均到场时间由9.4分钟缩短到8.1分钟。")[0]).toMatchObject({
      kind: "change",
      rows: [{ now: { text: "8.1分钟" }, other: { text: "9.4分钟", computed: false } }],
    });
  });

  it("is nothing where a change in per cent leaves the earlier value open", () => {
    expect(chartsOf("网上办件量为2592万件，同比增长15.2%。")).toEqual([]);
  });

  it("is shares of which each has its own whole, if there are three", () => {
    expect(chartsOf("按期办结率98.1%，群众满意率96.4%。")).toEqual([]);
    expect(chartsOf("按期办结率98.1%，群众满意率96.4%，网上可办率93.4%。")[0]?.kind).toBe("rates");
  });
});

describe("the picture of an answer", () => {
  it("is the board for grades, and the chart that shows the figure for a figure", () => {
    const grade = answerOf({ kind: "grade", direct: "x", quotations: [quotationOf(notice, "青山县政府、柳河市政府")] });
    expect(pictureIn(engine, grade)).toEqual({ notice: 0, what: "board", passage: 0, nth: 0 });
    const words = "整改销号58项";
    const figure = answerOf({
      kind: "figure",
      direct: "58项",
      figures: [figureOf(notice, "整改销号", "58项")],
      quotations: [quotationOf(notice, words)],
    });
    const choice = pictureIn(engine, figure);
    expect(choice?.what).toBe("chart");
    const chart = chartsIn(notice, facts, choice?.passage ?? 0)[choice?.nth ?? 0];
    expect(chart?.shows.map((id) => facts.figures[id]?.text)).toContain("58项");
  });

  it("is none where there is nothing to draw", () => {
    const words = "巩固提升生态环境质量";
    expect(pictureIn(engine, answerOf({ direct: words, quotations: [quotationOf(notice, words)] }))).toBeNull();
  });
});

describe("a picture", () => {
  const choices = choicesIn(engine);

  it("comes in several kinds from the made-up notice", () => {
    const kinds = notice.passages.flatMap((one) => chartsIn(notice, facts, one.index).map((chart) => chart.kind));
    expect(new Set(kinds)).toEqual(new Set(["parts", "target", "change"]));
  });

  it.each(["zh-Hans", "zh-Hant", "en"] as const)("keeps within its margins and overlaps nothing, in %s", (language) => {
    for (const choice of choices) {
      const { sheet } = sketch(engine, choice, catalogues[language]) ?? { sheet: null };
      if (sheet === null) throw new Error("no sheet");
      for (const { x, y, text, size, bold, align } of sheet.words) {
        const width = emWidth(text, bold) * size;
        const [left, right] = align === "left" ? [x, x + width] : [x - width, x];
        expect(left, text).toBeGreaterThanOrEqual(MARGIN - 1);
        expect(right, text).toBeLessThanOrEqual(WIDTH - MARGIN + 1.5 * size);
        expect(y + size / 2).toBeLessThanOrEqual(sheet.height);
        for (const other of sheet.words) {
          if (other.text === text || Math.abs(other.y - y) >= (other.size + size) / 2.2) continue;
          const otherWidth = emWidth(other.text, other.bold) * other.size;
          const [from, to] = other.align === "left" ? [other.x, other.x + otherWidth] : [other.x - otherWidth, other.x];
          expect(right <= from || to <= left, `${text} / ${other.text}`).toBe(true);
        }
      }
      for (const rect of sheet.rects) expect(rect.x + rect.width).toBeLessThanOrEqual(WIDTH - MARGIN + 0.01);
    }
  });

  it("prints each number as the notice does, and says of the others that they are computed", () => {
    for (const choice of choices) {
      const { sheet } = sketch(engine, choice, t) ?? { sheet: null };
      const words = sheet?.words ?? [];
      const computed = words.some((one) => one.text.includes("推算"));
      for (const { text } of words) {
        for (const [number] of text.matchAll(/\d+(?:\.\d+)?[%项个微]?/g)) {
          const printed = notice.text.includes(number) || /^\d个$/.test(number);
          expect(printed || computed, `${number} in ${text}`).toBe(true);
        }
      }
    }
  });

  it("has the same in words as its caption, with the source, within Telegram's limit", () => {
    for (const choice of choices) {
      const caption = visibleText(
        sketch(engine, choice, t)?.caption ??
          (() => {
            throw new Error("no caption");
          })(),
      );
      expect(caption.length).toBeLessThanOrEqual(1024);
      expect(caption).toContain("出处：《北湖市");
    }
    expect(visibleText(sketch(engine, at(choices, 0), t)?.caption ?? at([], 0))).toMatch(
      /^评级一览\n优秀.*：青山县、柳河市\n良好.*：北湖新区/,
    );
  });

  describe("as PNG", () => {
    let first: Uint8Array;

    beforeAll(async () => {
      first = (await drawPicture(engine, at(choices, 0), t))?.png ?? new Uint8Array();
    });

    it("is 1,050 pixels wide", () => {
      const png = Buffer.from(first);
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(1050);
    });

    it("is drawn once", async () => {
      expect((await drawPicture(fakeEngine(), at(choices, 0), t))?.png).toBe(first);
    });
  });
});

describe("wrapped", () => {
  it("breaks lines without cutting a number, and opens none with a closing mark", () => {
    expect(wrapped("同比下降14216个，结案", 10, 60, 5)).toEqual(["同比下降", "14216个，", "结案"]);
    expect(wrapped("一二三四五六七八九十", 10, 40, 2)).toEqual(["一二三四", "五六七…"]);
  });
});
