import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GROUP, type Person, World } from "../support/world.js";

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

  it("has its answer and the evidence in bold, the passage as a quotation that opens, and no link preview", async () => {
    await person.writes("哪些单位是优秀？");
    const { text = "", entities = [] } = person.lastIn();
    const of = (type: string): string[] =>
      entities.filter((one) => one.type === type).map((one) => text.slice(one.offset, one.offset + one.length));
    expect(of("bold")).toEqual(["青山县、柳河市", "青山县政府、柳河市政府为优秀等次"]);
    expect(of("expandable_blockquote")[0]).toMatch(/^经全面考评，.*为良好等次。$/);
    expect(world.api.of("sendMessage")[0]?.params["link_preview_options"]).toEqual({ is_disabled: true });
  });

  it("has its figures with all that is printed of change, rank and margin", async () => {
    await person.writes("优良天数比率是多少");
    expect(person.last.split("\n").slice(2, 6)).toEqual([
      "优良天数比率",
      expect.stringMatching(/^　91\.5%　居全省第3位/),
      "地表水优良水体比例",
      "　80.2%　高于年度考核目标4.1个百分点",
    ]);
  });

  it("has a figure on two lines where the columns would not fit on a phone", async () => {
    await person.writes("PM2.5浓度是多少");
    expect(person.last).toContain("细颗粒物（PM2.5）浓度\n　27微克/立方米　同比下降3微克/立方米\n\n");
  });

  it("shows the formula of a number that the notice does not print", async () => {
    await person.writes("去年PM2.5是多少");
    expect(person.last).toContain("30微克/立方米\n\n计算得出，原文未印：27 + 3 = 30\n\n");
  });

  it("offers to read on, to draw, to share and to ask on", async () => {
    await person.writes("PM2.5浓度是多少");
    expect(person.buttons()).toEqual([
      "◀ 上文",
      "下文 ▶",
      expect.stringContaining("图"),
      expect.stringContaining("分享"),
      "优良天数比率是多少？",
      "哪些单位是优秀？",
    ]);
  });

  it("that has two readings gets a button for each and no guess", async () => {
    await person.writes("北湖怎么样");
    expect(person.last).toBe("“北湖”指北湖市还是北湖新区？");
    expect(person.buttons()).toEqual(["哪些单位是优秀？", "哪些单位是良好？"]);
    await person.taps("良好");
    expect(person.last).toMatch(/^▸ 哪些单位是良好？\n\n北湖新区管委会、石桥县、双河区\n\n/);
  });

  it("can be a follow-up", async () => {
    await person.writes("哪些单位是优秀？");
    await person.writes("那良好的呢？");
    expect(person.last).toMatch(/^北湖新区管委会、石桥县、双河区\n/);
  });

  it("that is edited has its answer edited in place, with the conversation of its time", async () => {
    await person.writes("哪些单位是优秀？");
    const second = await person.writes("PM2.5浓度是多少");
    const answers = person.seen.length;
    await person.edits(second, "那良好的呢？");
    expect(person.seen).toHaveLength(answers);
    expect(person.last).toMatch(/^北湖新区管委会/);
    expect(person.seen.at(-1)?.edits).toBe(1);
  });

  it("whose answer is the same after an edit is left alone", async () => {
    const question = await person.writes("哪些单位是优秀？");
    await person.edits(question, "哪些单位是优秀");
    expect(person.seen).toHaveLength(2);
    const [refusal] = world.api.calls.splice(
      world.api.calls.findIndex((call) => call.status !== 200),
      1,
    );
    // The share button and the link hold the question, so the message is only not modified where those are the same.
    expect([undefined, "Bad Request: message is not modified"]).toContain(refusal?.description);
  });

  it("may be forwarded, or stand under a picture", async () => {
    const photo = [{ file_id: "a", file_unique_id: "a", width: 1, height: 1 }];
    await person.writes("", { fields: { photo, caption: "哪些单位是优秀？" } });
    expect(person.last).toMatch(/^青山县、柳河市\n/);
    const forward_origin = { type: "hidden_user", sender_user_name: "某人", date: 1 } as const;
    await person.writes("PM2.5浓度是多少", { fields: { forward_origin } });
    expect(person.last).toMatch(/^27微克/);
  });
});

describe("bad input", () => {
  it.each([
    ["a single emoji", "😀"],
    ["emoji and marks only", "👍👍👍？？？"],
    ["control characters", "\u0000\u0007\u202E"],
    ["half a surrogate pair", "\uD83D"],
    ["HTML", '<b>优秀</i> <script>alert(1)</script> & "x"'],
    ["a prototype's name", "__proto__ constructor"],
    ["10,000 characters", "优".repeat(10_000)],
    ["4,096 characters", "？".repeat(4096)],
    ["a command that does not exist", "/nonsense"],
    ["only a slash", "/"],
  ])("such as %s gets a polite, useful reply and no error", async (_what, text) => {
    await person.writes(text);
    expect(person.last.length).toBeGreaterThan(5);
    expect(person.lastIn().reply_to_message?.text).toBe(text);
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("in the shape of HTML is shown as it was written", async () => {
    await person.writes("<b>优秀</b>吗");
    expect(person.last).toContain("<b>优秀</b>吗");
  });

  it("that is a picture, a sticker or a voice message is told, in one sentence, to come as text", async () => {
    const file = { file_id: "a", file_unique_id: "a" };
    const size = { ...file, width: 1, height: 1 };
    await person.writes("", { fields: { photo: [size] } });
    expect(person.last).toBe("请用文字提问，我看不了图片、表情和语音。");
    const sticker = { ...size, type: "regular", is_animated: false, is_video: false } as const;
    await person.writes("", { fields: { sticker } });
    await person.writes("", { fields: { voice: { ...file, duration: 1 } } });
    expect(person.seen).toHaveLength(6);
  });

  it("that is an album is told so once", async () => {
    const photo = [{ file_id: "a", file_unique_id: "a", width: 1, height: 1 }];
    await person.writes("", { fields: { photo, media_group_id: "1" } });
    await person.writes("", { fields: { photo, media_group_id: "1" } });
    expect(person.seen).toHaveLength(3);
  });

  it("that is a service message or a channel post is passed over", async () => {
    await person.writes("", { chat: GROUP, fields: { new_chat_title: "新名字" } });
    const post = { message_id: 1, date: 1, chat: { id: -5, type: "channel", title: "频道" }, text: "哪些单位是优秀？" };
    await world.api.deliver({ channel_post: post as never });
    await person.writes("哪些单位是优秀？", { fields: { via_bot: { id: 4242, is_bot: true, first_name: "x" } } });
    expect(world.api.calls.filter((call) => call.method.startsWith("send"))).toEqual([]);
  });
});

describe("a failure inside", () => {
  it("is told in a sentence, logged with the update's number and without the question", async () => {
    const { engine } = world;
    world.engine = {
      ...engine,
      ask: () => {
        throw new Error("broken on purpose");
      },
    };
    await person.writes("哪些单位是优秀？");
    expect(person.last).toBe("抱歉，刚才出了点问题，没能回答。请再问一次。");
    const logged = world.log.find((line) => line.includes("broken on purpose")) ?? "";
    expect(JSON.parse(logged)).toMatchObject({ level: 50, update: expect.any(Number) });
    expect(logged).not.toContain("优秀");
    world.engine = engine;
    await person.writes("哪些单位是优秀？");
    expect(person.last).toMatch(/^青山县/);
  });
});
