import { afterEach, describe, expect, it } from "vitest";
import type { Shape } from "../support/bot-api.js";
import { GROUP, World } from "../support/world.js";

let world: World;

afterEach(async () => {
  await world.stop();
});

/** The blocks of a rich message by their type, with their text. */
function blocks(message: { rich_message?: { blocks: readonly { type: string }[] } }): string[] {
  return message.rich_message?.blocks.map((block) => block.type) ?? [];
}

describe.each<Shape>(["rich", "plain", "slow"])("with a Bot API of the shape %s", (shape) => {
  it("a whole conversation goes through, and nothing that is sent is refused but rich messages", async () => {
    world = await World.start({ shape });
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/start");
    await person.taps("优秀");
    await person.taps("良好");
    await person.taps("下文");
    expect(person.last).toMatch(/^▸ 哪些单位是良好？\n\n北湖新区管委会、石桥县、双河区\n\n二、主要成效/);
    await person.taps("图");
    const picture = person.lastIn();
    expect(picture.caption).toMatch(/^评级一览\n优秀.*：青山县、柳河市/);
    expect(picture.photo).toHaveLength(1);
    await person.writes("/lang en");
    const question = await person.writes("Which places were rated excellent?");
    expect(person.last).toContain("Source: 《");
    await person.edits(question, "PM2.5浓度是多少");
    expect(person.last).toMatch(/^27微克/);
    const inline = await person.searches("优秀");
    expect((inline["results"] as unknown[]).length).toBeGreaterThan(0);
    await person.writes("@tongbao_bot 哪些单位是优秀？", { chat: GROUP });
    expect(person.lastIn(GROUP).text).toMatch(/^青山县、柳河市/);
    await person.writes("/style rich");
    await person.writes("优良天数比率是多少");
    const rich = person.lastIn();
    expect(shape === "plain" ? rich.text : blocks(rich)[0]).toMatch(shape === "plain" ? /^91\.5%\n/ : /^heading$/);
    expect(world.api.refused.map((call) => call.method)).toEqual(shape === "plain" ? ["sendRichMessage"] : []);
  });
});

describe("rich messages", () => {
  it("have a heading, a table of figures, an expandable quotation with the evidence marked, and a footer", async () => {
    world = await World.start();
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/style");
    await person.taps("富文本");
    expect(person.last).toContain("可能显示不出来");
    await person.writes("优良天数比率是多少");
    const message = person.lastIn();
    expect(blocks(message)).toEqual(["heading", "table", "expandable_blockquote", "footer"]);
    const sent = JSON.stringify(message.rich_message);
    expect(sent).toContain('{"type":"marked","text":"空气质量优良天数比率达到91.5%"}');
    expect(sent).toContain('"text":"80.2%","align":"right"');
    expect(sent).toContain('{"type":"url","text":"链接","url":"https://t.me/tongbao_bot?start=');
  });

  it("keep their head while one reads on", async () => {
    world = await World.start();
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/style rich");
    await person.writes("优良天数比率是多少");
    const before = person.lastIn();
    await person.taps("下文");
    const after = person.lastIn();
    expect(after.message_id).toBe(before.message_id);
    expect(blocks(after)).toEqual(["heading", "table", "expandable_blockquote", "footer"]);
    expect(JSON.stringify(after.rich_message)).toContain("督察整改有力推进");
  });

  it("are not tried again where the server refused them, until somebody asks for them again", async () => {
    world = await World.start({ shape: "plain" });
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/style rich");
    await person.writes("哪些单位是优秀？");
    await person.writes("PM2.5浓度是多少");
    expect(person.last).toMatch(/^27微克/);
    expect(world.api.of("sendRichMessage")).toHaveLength(1);
    await person.writes("/style rich");
    expect(person.last).toContain("当前的 Telegram 服务器还不支持富文本");
    await person.writes("PM2.5浓度是多少");
    expect(world.api.of("sendRichMessage")).toHaveLength(2);
  });

  it("are refused with 400, too, without the answer being lost", async () => {
    world = await World.start();
    world.api.fault = (method) =>
      method === "sendRichMessage" ? { status: 400, description: "Bad Request: no" } : null;
    const person = world.person({ language_code: "zh-hans" });
    await person.writes("/style rich");
    await person.writes("哪些单位是优秀？");
    expect(person.last).toMatch(/^青山县、柳河市/);
  });
});

describe("the bot's profile", () => {
  it("is set for Chinese and English, and not again where it stands already", async () => {
    world = await World.start({ registers: true });
    await world.person().writes("/help");
    const commands = world.api.of("setMyCommands").map((call) => call.params["language_code"] ?? "");
    expect(commands).toEqual(["", "zh", "en"]);
    const description = world.api.of("setMyDescription")[0]?.params["description"];
    expect(description).toContain("只引用原文");
    expect(description).toContain("不提供建议");
    expect(world.api.refused).toEqual([]);
  });

  it("gives a chat in Traditional Chinese its own commands, once", async () => {
    world = await World.start();
    const person = world.person({ language_code: "zh-hant" });
    await person.writes("/start");
    await person.writes("/start");
    const [own, ...more] = world.api.of("setMyCommands");
    expect(own?.params["scope"]).toEqual({ type: "chat", chat_id: person.chat.id });
    expect(JSON.stringify(own?.params["commands"])).toContain("評級一覽");
    expect(more).toEqual([]);
  });
});
