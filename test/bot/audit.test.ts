import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AdminDesk } from "../../src/bot/admin-desk.js";
import { engineOf } from "../support/engine.js";
import { type Person, World } from "../support/world.js";

const ADMIN = 500;
const many = Array.from(
  { length: 13 },
  (_, i) => `第${i + 1}类隐患${200 + i}处，整改${100 + i}处，剩余100处正在推进。`,
);
const text = (sentences: string): string => `云台省人民政府关于2023年度安全生产考核情况的通报
云政函〔2024〕7号

各市人民政府：
　　一、主要成效
　　${sentences}
　　云台省人民政府
　　2024年3月15日
`;
const SMALL = text(
  "全省1655个排污口，完成整治817个，剩余838个完成复核。交办案件14216个，结案销号14200个，结案销号率为98.89%。PM2.5浓度为25微克/立方米，同比下降1微克/立方米。",
);
/** What only reading and answering need. */
const desk: AdminDesk = {
  admins: [ADMIN],
  reload: () => Promise.reject(new Error("not here")),
  isStored: async () => false,
  freeName: async (name) => name,
  store: () => Promise.reject(new Error("not here")),
  fetch: () => Promise.reject(new Error("not here")),
  replay: async () => null,
};

let world: World;
let admin: Person;

beforeEach(async () => {
  world = await World.start({ engine: engineOf({ small: SMALL }), dependencies: () => ({ desk }) });
  admin = world.person({ id: ADMIN, language_code: "zh-hans" });
});

afterEach(async () => {
  await world.stop();
  expect(world.api.refused).toEqual([]);
});

describe("/audit", () => {
  it("lists a notice's sums to an administrator, what does not hold first, and what follows from its numbers", async () => {
    await admin.writes("/audit");
    expect(admin.last.split("\n")).toEqual([
      "核算",
      "《云台省人民政府关于2023年度安全生产考核情况的通报》",
      "2 处：1 ✓，1 ✗",
      "",
      "✗ 14200 ÷ 14216 = 99.89%（印作98.89%）",
      "✓ 817 + 838 = 1655（印作1655个）",
      "",
      "交办案件的其余：16个（推算：14216 − 14200 = 16）",
      "上年PM2.5浓度：26微克/立方米（推算：25 + 1 = 26）",
    ]);
  });

  it("turns pages", async () => {
    world.engine = engineOf({ many: text(many.join("")) });
    await admin.writes("/audit");
    expect(admin.last).toContain("核算 · 第 1/2 页");
    expect(admin.last.match(/✓ /g)).toHaveLength(12);
    await admin.taps("下一页");
    expect(admin.last).toContain("核算 · 第 2/2 页");
    expect(admin.last).toContain("112 + 100 = 212（印作212处）");
    expect(admin.buttons()).toEqual(["◀ 上一页"]);
  });

  it("lets one of several notices be chosen", async () => {
    world.engine = engineOf({ small: SMALL, other: text("PM2.5浓度为25微克/立方米。") });
    await admin.writes("/audit");
    expect(admin.buttons()).toHaveLength(2);
    await admin.taps("云台省", admin.lastIn());
    expect(admin.last).toContain("14200 ÷ 14216");
  });

  it("does not exist for anybody else, nor do its buttons", async () => {
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/audit");
    expect(person.last).toContain("没有这个命令");
    world.engine = engineOf({ many: text(many.join("")) });
    await admin.writes("/audit");
    const shown = admin.lastIn();
    await person.taps("下一页", shown);
    expect(admin.last).toContain("第 1/2 页");
    await admin.taps("下一页");
    expect(admin.last).toContain("第 2/2 页");
  });

  it("stands in the help of administrators only", async () => {
    await admin.writes("/help");
    expect(admin.last).toContain("/audit 核算通报里的数");
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/help");
    expect(person.last).not.toContain("/audit");
    expect(person.last).toContain("整改的数据对得上吗");
  });
});

describe("a question whether numbers agree", () => {
  it("is answered in the chat with the formula, its sentence and its place", async () => {
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("整治的数据对得上吗");
    expect(person.last).toContain("✓ 对得上：817 + 838 = 1655（全省排污口印作1655个）");
    expect(person.last).toContain("云政函〔2024〕7号");
  });
});
