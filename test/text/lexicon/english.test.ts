import { describe, expect, it } from "vitest";
import { createDictionary } from "../../../src/question/english/dictionary.js";
import { entries } from "../../../src/text/lexicon/english/entry.js";
import * as english from "../../../src/text/lexicon/english.js";

describe("the English lexicon", () => {
  it("is well formed throughout: lower case, no phrase twice in a list", () => {
    const lists = Object.values(english).filter((value) => typeof value === "function");
    expect(lists.length).toBeGreaterThan(20);
    for (const list of lists) expect(list().length).toBeGreaterThan(0);
  });

  it("has nouns in singular and plural, verbs in all their forms", () => {
    const dictionary = createDictionary();
    const roles = (phrase: string) => dictionary.get(phrase)?.map((sense) => sense.role);
    expect(roles("city")).toEqual(["noun"]);
    expect(dictionary.get("cities")?.[0]).toMatchObject({ chinese: ["城市"], plural: true });
    expect(roles("fell")).toEqual(["fall"]);
    expect(dictionary.get("carried out")?.[0]).toMatchObject({ english: "carry out", participle: true });
    expect(roles("issue")).toEqual(["noun", "verb"]);
    expect(dictionary.get("department of water resources")?.[0]?.chinese).toContain("水利厅");
    expect(dictionary.get("unicorn")).toBeUndefined();
  });
});

describe("entries", () => {
  it("reads phrases, their irregular forms and the Chinese to choose from", () => {
    expect(entries("fall/fell/fallen, drop = 下降|减少; the = .")()).toEqual([
      { forms: ["fall", "fell", "fallen"], chinese: ["下降", "减少"] },
      { forms: ["drop"], chinese: ["下降", "减少"] },
      { forms: ["the"], chinese: [""] },
    ]);
  });

  it("refuses a phrase that stands twice and one that is not lower case", () => {
    expect(entries("a = 一; a = 二")).toThrow('"a\\" stands twice in a list');
    expect(entries("Excellent = 优秀")).toThrow("an English phrase is lower case, without hyphens");
  });
});
