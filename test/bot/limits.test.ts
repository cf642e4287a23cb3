import { afterEach, describe, expect, it, vi } from "vitest";
import { GROUP, World } from "../support/world.js";

let world: World;

afterEach(async () => {
  vi.useRealTimers();
  await world.stop();
});

async function start(perUser: number, total = 0, exempt: readonly number[] = []): Promise<void> {
  world = await World.start({ dependencies: () => ({ limits: { perUser, total, exempt } }) });
}

const TOO_MUCH = "您问得太快了，请过一分钟再问。";

describe("a user who asks too much", () => {
  it("is told so once in a friendly line, then not answered, and answered again a minute later", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    await start(2);
    const person = world.person();
    for (let nth = 0; nth < 6; nth++) await person.writes("哪些单位是优秀？");
    const said = person.seen.filter((one) => one.message.from?.is_bot).map((one) => one.message.text ?? "");
    expect(said).toHaveLength(3);
    expect(said[2]).toBe(TOO_MUCH);
    vi.advanceTimersByTime(60_000);
    await person.writes("哪些单位是良好？");
    expect(person.last).toContain("石桥县");
  });

  it("does not keep others from asking", async () => {
    await start(1);
    const [one, other] = [world.person(), world.person()];
    await one.writes("哪些单位是优秀？");
    await one.writes("哪些单位是优秀？");
    await other.writes("哪些单位是优秀？");
    expect([one.last, other.last.slice(0, 7)]).toEqual([TOO_MUCH, "青山县、柳河市"]);
  });

  it("is told in the language of the client", async () => {
    await start(1);
    const person = world.person({ language_code: "en" });
    await person.writes("哪些单位是优秀？");
    await person.writes("哪些单位是优秀？");
    expect(person.last).toBe("That was a lot of questions. Please ask again in a minute.");
  });

  it("still gets every tap acknowledged", async () => {
    await start(1);
    const person = world.person();
    await person.writes("哪些单位是优秀？");
    for (let nth = 0; nth < 3; nth++) expect(await person.taps("哪些单位是良好？")).toBe(TOO_MUCH);
  });

  it("may be an administrator, who is not limited", async () => {
    const person = { id: 77 };
    await start(1, 1, [person.id]);
    const admin = world.person(person);
    for (let nth = 0; nth < 3; nth++) await admin.writes("哪些单位是优秀？");
    expect(admin.last).toContain("青山县");
  });

  it("is not whoever talks in a group without meaning the bot", async () => {
    await start(1);
    const person = world.person();
    for (let nth = 0; nth < 5; nth++) await person.writes("吃了吗？", { chat: GROUP });
    await person.writes("/ask 哪些单位是优秀？", { chat: GROUP });
    expect(person.lastIn(GROUP).text).toContain("青山县");
  });
});

describe("all users together", () => {
  it("are told once each that many are asking", async () => {
    await start(0, 2);
    const people = [world.person(), world.person(), world.person()];
    for (const person of people) await person.writes("哪些单位是优秀？");
    await people[2]?.writes("哪些单位是优秀？");
    expect(people[2]?.seen.filter((one) => one.message.from?.is_bot).map((one) => one.message.text)).toEqual([
      "现在提问的人很多，请过一会儿再问。",
    ]);
  });
});
