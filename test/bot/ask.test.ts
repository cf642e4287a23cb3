import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Person, World } from "../support/world.js";

let world: World;
let person: Person;

beforeEach(async () => {
  world = await World.start();
  person = world.person({ language_code: "zh-hans" });
});

afterEach(async () => {
  await world.stop();
  expect(world.api.refused).toEqual([]);
});

describe("a question", () => {
  it("is answered as a reply, with the answer, the passage and the source", async () => {
    const question = await person.writes("哪些单位是优秀？");
    const reply = person.lastIn();
    expect(reply.reply_to_message?.message_id).toBe(question.message_id);
    expect(reply.text).toBe(
      "青山县、柳河市\n\n经全面考评，青山县政府、柳河市政府为优秀等次，北湖新区管委会、石桥县政府、双河区政府为良好等次。\n" +
        "出处：《北湖市人民政府关于2022年度生态环境保护目标责任制考评情况的通报》（北政函〔2023〕8号） 一、考评结果 · 链接",
    );
  });
});
