import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.js";

describe("fold", () => {
  it.each([
    ["ＰＭ２．５浓度", "pm2.5浓度"],
    ["PM 2.5 浓度　是 多少", "pm2.5浓度是多少"],
    ["哪些城市被評為優秀等次", "哪些城市被评为优秀等次"],
    ["後來，乾隆皇帝吃餅乾", "后来,乾隆皇帝吃饼干"],
    ["「無廢城市」與“无废城市”", '"无废城市"与"无废城市"'],
    ["2021—2025年 2021–2025年", "2021-2025年2021-2025年"],
    ["８１．８％", "81.8%"],
    ["25㎍/㎥", "25μg/m3"],
    ["吉政函〔2023〕16号", "吉政函〔2023〕16号"],
    ["长\u200b春市\ufeff", "长春市"],
    ["ＡＢＣ", "abc"],
    ["", ""],
    ["　\n\t", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    ["Which cities  are rated 'Excellent' ?", 'which cities are rated"excellent"?'],
    ["the grade in 2022 of it", "the grade in 2022 of it"],
    ["12 345", "12 345"],
    ["top 3 cities", "top3 cities"],
    ["25 km", "25km"],
    ["COD 排放", "cod排放"],
  ])("keeps a space only between Latin words: %j to %j", (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it("leads back to the original characters", () => {
    const text = "　空氣 質量 ＰＭ 2.5，㎡";
    const folded = fold(text);
    const back = (part: string) => {
      const start = folded.text.indexOf(part);
      const span = folded.toOriginal(start, start + part.length);
      return text.slice(span.start, span.end);
    };
    expect(folded.text).toBe("空气质量pm2.5,m2");
    expect(back("空气质量")).toBe("空氣 質量");
    expect(back("pm2.5")).toBe("ＰＭ 2.5");
    expect(back(",m2")).toBe("，㎡");
    expect(folded.toOriginal(4, 4)).toEqual({ start: 7, end: 7 });
  });

  it("leads back across characters outside the basic plane", () => {
    const text = "😀䮄魚鿎𠀀後";
    const folded = fold(text);
    const start = folded.text.indexOf("后");
    expect(text.slice(folded.toOriginal(start, start + 1).start)).toBe("後");
  });

  it("folds what is folded to itself, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  it("maps every range into the original, in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at < folded.text.length; at += 1) {
          const { start, end } = folded.toOriginal(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it("folds a part of the original to the same characters as the whole does there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."空氣質量优良天數ＡＢｃ，。（）２3．％「」"), { maxLength: 40 }),
        (characters) => {
          const text = characters.join("");
          const folded = fold(text);
          expect(folded.text.length).toBe(text.length);
          for (let at = 0; at < text.length; at += 1) {
            expect(folded.toOriginal(at, at + 1)).toEqual({ start: at, end: at + 1 });
          }
        },
      ),
    );
  });
});

function anyText(): fc.Arbitrary<string> {
  const genre = fc.constantFrom(
    ..."空氣質量優良 天数　PM2.5ＡＢ，。“”「」—–㎡％½\n\u200b\u0301\ufe0f\ud800é䮄𠀀😀ΣİŉßǅΆ",
  );
  return fc.oneof(
    fc.array(genre, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
}
