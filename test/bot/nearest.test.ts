import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engineOf } from "../support/engine.js";
import { HUAN_2021, HUAN_2022 } from "../support/series.js";
import { World } from "../support/world.js";

let world: World;

beforeEach(async () => {
  world = await World.start({ engine: engineOf({ "huan-2022": HUAN_2022 }) });
});

afterEach(async () => {
  await world.stop();
  expect(world.api.refused).toEqual([]);
});

describe("what the notices do not say", () => {
  it("is named, with buttons for what they do hold that answer when tapped", async () => {
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("SO2浓度是多少");
    expect(person.last).toMatch(/^通报没有提到“SO2”；有细颗粒物（PM2.5）浓度、全省空气质量优良天数比率。/);
    expect(person.buttons()).toContain("细颗粒物浓度是多少？");
    await person.taps("细颗粒物浓度是多少？");
    expect(person.last).toContain("25微克/立方米");
  });

  it.each([
    ["zh-hant", "通報沒有提到SO2；有细颗粒物（PM2.5）浓度、"],
    ["en", "The notice does not mention SO2; nearest: 细颗粒物（PM2.5）浓度、"],
  ])("is told in the words of a chat in %s, the notice's names as printed", async (language_code, said) => {
    const person = world.person({ language_code });
    await person.writes(`/lang`);
    await person.taps(language_code === "en" ? "English" : "繁體");
    await person.writes("SO2浓度是多少");
    expect(person.last.startsWith(said)).toBe(true);
  });
});

describe("two notices of a series", () => {
  it("are answered from both, each quoted with its source and the formula shown", async () => {
    world.engine = engineOf({ "huan-2021": HUAN_2021, "huan-2022": HUAN_2022 });
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("2022年比2021年PM2.5降了多少");
    expect(person.last).toContain(
      "2021年度28微克/立方米，2022年度25微克/立方米，下降3微克/立方米（推算：28 − 25 = 3）",
    );
    expect(person.last).toContain("计算得出，原文未印：28 − 25 = 3");
    expect(person.last).toContain("云政函〔2022〕9号");
    expect(person.last).toContain("云政函〔2023〕7号");
  });
});
