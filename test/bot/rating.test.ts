import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answeredQuestion } from "../../src/bot/features/rating.js";
import type { Asked, Observer, Rated } from "../../src/observe/observer.js";
import { GROUP, type Person, World } from "../support/world.js";

let world: World;
let person: Person;
let asked: Asked[];
let rated: Rated[];

beforeEach(async () => {
  asked = [];
  rated = [];
  const observer: Observer = {
    asked: (event) => void asked.push(event),
    rated: (event) => void rated.push(event),
    wantsRatings: true,
  };
  world = await World.start({ dependencies: () => ({ observer }) });
  person = world.person();
});

afterEach(() => world.stop());

describe("an answer", () => {
  it("can be rated once, by question and without a name", async () => {
    await person.writes("哪些单位是优秀？");
    expect(person.buttons().slice(-2)).toEqual(["👍", "👎"]);
    expect(await person.taps("👎")).toBe("谢谢您的反馈！");
    expect(rated).toEqual([{ question: "哪些单位是优秀？", good: false }]);
    expect(person.buttons()).not.toContain("👍");
    expect(person.buttons()).toContain("哪些单位是良好？");
  });

  it("to a tapped question is rated by that question", async () => {
    await person.writes("哪些单位是优秀？");
    await person.taps("哪些单位是良好？");
    await person.taps("👍");
    expect(rated).toEqual([{ question: "哪些单位是良好？", good: true }]);
  });

  it("in a group is rated by the question without the command", async () => {
    await person.writes("/ask@tongbao_bot 哪些单位是优秀？", { chat: GROUP });
    await person.taps("👍", person.lastIn(GROUP));
    expect(rated).toEqual([{ question: "哪些单位是优秀？", good: true }]);
  });

  it("that is none cannot be rated", async () => {
    await person.writes("今天天气怎么样？");
    expect(person.buttons()).not.toContain("👍");
  });
});

describe("the operators", () => {
  it("are told of each question with its outcome and the time it took", async () => {
    await person.writes("哪些单位是优秀？");
    await person.writes("今天天气怎么样？");
    await person.searches("优秀");
    await person.callsAsGuest("@tongbao_bot 哪些单位是优秀？");
    expect(asked.map(({ status, way }) => [status, way])).toEqual([
      ["answered", "chat"],
      ["not_found", "chat"],
      ["answered", "inline"],
      ["answered", "guest"],
    ]);
    expect(asked.every(({ elapsedMs }) => elapsedMs >= 0)).toBe(true);
  });
});

describe("the question of an answer", () => {
  it.each([
    ["▸ 哪些单位是良好？\n\n石桥县", undefined, "哪些单位是良好？"],
    ["石桥县", "哪些单位是良好？", "哪些单位是良好？"],
    ["石桥县", "@tongbao_bot 哪些单位是良好？", "哪些单位是良好？"],
    ["石桥县", "/start q_abc", ""],
    ["石桥县", undefined, ""],
  ])("of %j in reply to %j is %j", (text, question, expected) => {
    const reply_to_message = question === undefined ? undefined : ({ text: question } as Message);
    expect(answeredQuestion({ text, reply_to_message } as Message)).toBe(expected);
  });
});
