import { describe, expect, it } from "vitest";
import { lazyWordFrequency, loadWordFrequency, parseWordFrequency, RARE_NATS } from "../../src/text/frequency.js";

describe("lazyWordFrequency", () => {
  it("says the same, and reads nothing before it is asked", () => {
    expect(lazyWordFrequency().surprise("现在")).toBe(loadWordFrequency().surprise("现在"));
    const missing = lazyWordFrequency("/nowhere");
    expect(() => missing.surprise("现在")).toThrow("ENOENT");
    expect(() => missing.warm()).toThrow("ENOENT");
  });
});

describe("loadWordFrequency", () => {
  it("tells common words from rare and unknown ones", () => {
    const { surprise } = loadWordFrequency();
    expect(surprise("的")).toBeCloseTo(5.24, 2);
    expect(surprise("现在")).toBeGreaterThan(surprise("的"));
    expect(surprise("现在")).toBeLessThan(RARE_NATS);
    expect(surprise("结案率")).toBe(RARE_NATS);
  });

  it("throws where there is no dictionary", () => {
    expect(() => loadWordFrequency("/nowhere")).toThrow("ENOENT");
  });
});

describe("parseWordFrequency", () => {
  const parse = (text: string) => parseWordFrequency(new TextEncoder().encode(text));

  it("gives −ln of a word's share of all counts", () => {
    const { surprise } = parse("的 3000 uj\n一 1000 m\n");
    expect(surprise("的")).toBeCloseTo(Math.log(4 / 3), 9);
    expect(surprise("一")).toBeCloseTo(Math.log(4), 9);
  });

  it("counts rare words into the total, passes over lines of another form, and needs no last line feed", () => {
    const { surprise } = parse("的 3000 uj\n罕见 400 a\n\n坏行\n一 600 m");
    expect(surprise("的")).toBeCloseTo(Math.log(4 / 3), 9);
    expect(surprise("一")).toBeCloseTo(Math.log(4000 / 600), 9);
    expect(surprise("罕见")).toBe(RARE_NATS);
    expect(surprise("坏行")).toBe(RARE_NATS);
  });
});
