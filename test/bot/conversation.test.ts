import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLink } from "../../src/bot/links.js";
import { memoryStores } from "../../src/bot/state/memory.js";
import { fakeEngine, NORTH_LAKE } from "../support/fake-engine.js";
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

/** The code of the link in a message. */
function codeIn(message: { entities?: readonly { type: string; url?: string }[] }): string {
  const url = message.entities?.find((one) => one.type === "text_link")?.url ?? "";
  return new URL(url).searchParams.get("start") ?? "";
}

describe("a conversation", () => {
  it("goes from /start over a tapped question to a tapped grade and on in the text", async () => {
    await person.writes("/start");
    expect(person.last).toMatch(/^您好！我是通报问答机器人。\n\n我根据《北湖市人民政府关于2022年度/);
    expect(person.buttons().length).toBe(3);
    await person.taps("优秀");
    expect(person.last).toMatch(/^▸ 哪些单位是优秀？\n\n青山县、柳河市\n\n经全面考评/);
    await person.taps("良好");
    const answer = person.lastIn();
    expect(answer.text).toMatch(/^▸ 哪些单位是良好？\n\n北湖新区管委会、石桥县、双河区\n\n经全面考评/);
    await person.taps("下文");
    const read = person.lastIn();
    expect(read.message_id).toBe(answer.message_id);
    expect(read.text).toMatch(
      /^▸ 哪些单位是良好？\n\n北湖新区管委会、石桥县、双河区\n\n二、主要成效\n2022年，全市空气质量/,
    );
    await person.taps("上文");
    expect(person.lastIn().text).toContain("一、考评结果\n经全面考评");
    expect(person.buttons()).toContain("哪些单位是优秀？");
  });

  it("reads a notice from its beginning to its end and back, skipping nothing", async () => {
    await person.writes("/outline");
    await person.taps("一、考评结果");
    const shown: string[] = [];
    for (;;) {
      shown.push(person.last.slice(0, person.last.indexOf("\n出处：")));
      if (!person.buttons().some((label) => label.includes("下文"))) break;
      await person.taps("下文");
    }
    const bare = (text: string): string => text.replace(/[\s…]/g, "");
    const whole = bare(NORTH_LAKE.slice(NORTH_LAKE.indexOf("一、考评结果")));
    expect(bare(shown.join(""))).toBe(whole);
    expect(person.last).toContain("读到 100%");
  });

  it("goes on after a restart that forgot everything, with the buttons of before", async () => {
    await person.writes("哪些单位是优秀？");
    const old = person.lastIn();
    await world.stop();
    world = await World.start({ stores: memoryStores() });
    person = world.person({ ...person.user });
    world.api.put(old);
    await person.taps("良好", old);
    expect(person.last).toMatch(/北湖新区管委会、石桥县、双河区/);
    await person.taps("下文", old);
    expect(person.lastIn().message_id).not.toBe(0);
  });

  it("tells of a button whose corpus is gone, and of one that nobody made", async () => {
    await person.writes("哪些单位是优秀？");
    const answer = person.lastIn();
    world.engine = fakeEngine([NORTH_LAKE.replace("巩固提升", "提升")]);
    expect(await person.taps("下文", answer)).toBe("通报已经更新，这个按钮失效了，请重新提问。");
    for (const data of [
      "",
      "x",
      "r",
      "r.......",
      "q.zzzzzzzzzzzz",
      "__proto__",
      "constructor.1",
      "p.1.2.3",
      "f.abcdef.0.-1",
    ]) {
      expect(await person.tapsData(data, answer)).toBe("通报已经更新，这个按钮失效了，请重新提问。");
    }
    await person.taps("良好", answer);
    expect(person.last).toMatch(/北湖新区管委会/);
  });

  it("has in each answer a link that shows the same answer to anyone", async () => {
    await person.writes("哪些单位是优秀？");
    const answer = person.lastIn();
    const code = codeIn(answer);
    expect(code).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    const other = world.person({ language_code: "zh-hans" });
    await other.writes(`/start ${code}`);
    expect(other.last.replace("▸ 哪些单位是优秀\n\n", "")).toBe(answer.text);
  });

  it("opens the place of a link to a follow-up's answer, which no question by itself gives", async () => {
    await person.writes("哪些单位是优秀？");
    await person.writes("那良好的呢？");
    const other = world.person();
    await other.writes(`/start ${codeIn(person.lastIn())}`);
    expect(other.last).toMatch(/^北湖新区管委会、石桥县政府、双河区政府为良好等次\n\n经全面考评/);
  });

  it("finds a link's place again where other parts of the notice changed, and says so where it is gone", async () => {
    await person.writes("哪些单位是优秀？");
    const code = codeIn(person.lastIn());
    world.engine = fakeEngine([NORTH_LAKE.replace("　　根据《", "　　新加的一段。\n　　根据《")]);
    expect(readLink(world.engine.corpus, code)?.to).toBe("place");
    world.engine = fakeEngine([
      NORTH_LAKE.replace("青山县政府、柳河市政府为优秀", "青山县政府为优秀").replace("柳河市政府为", ""),
    ]);
    const other = world.person();
    await other.writes(`/start ${code}`);
    expect(other.last).toMatch(/^这个链接指向的内容已经不在收录的通报里了。/);
    await other.writes("/start friend");
    expect(other.last).toMatch(/^您好！/);
  });
});

describe("commands", () => {
  it("/ratings shows all groups as a board", async () => {
    await person.writes("/ratings");
    expect(person.last).toMatch(
      /^评级一览\n\n优秀.*（2个）\n青山县、柳河市\n\n良好.*（3个）\n北湖新区管委会、石桥县、双河区/,
    );
  });

  it("/figures shows figures by section, in pages", async () => {
    await person.writes("/figures");
    expect(person.last).toMatch(/^主要数据 · 第 1\/\d 页\n二、主要成效\n\n/);
    expect(person.last).toContain("91.5%");
    const first = person.lastIn().message_id;
    await person.taps("下一页");
    expect(person.lastIn().message_id).toBe(first);
    expect(person.last).toContain("（一）督察整改有力推进");
    await person.taps("上一页");
    expect(person.last).toContain("第 1/");
  });

  it("/outline shows the sections; a tap reads one, and leads back", async () => {
    await person.writes("/outline");
    expect(person.buttons()).toContain("三、存在问题");
    await person.taps("三、存在问题");
    expect(person.last).toMatch(/^三、存在问题\n环境基础设施仍然存在短板/);
    await person.taps("目录");
    expect(person.last).toMatch(/^目录\n/);
  });

  it("/outline's sections have links of their own, which open them for anyone", async () => {
    await person.writes("/outline");
    await person.taps("三、存在问题");
    const { text } = person.lastIn();
    const other = world.person({ language_code: "zh-hans" });
    await other.writes(`/start ${codeIn(person.lastIn())}`);
    expect(other.lastIn().text).toBe(text);
  });

  it("/source gives 文号, issuer, date, and the text as a document", async () => {
    await person.writes("/source");
    expect(person.last).toMatch(/\n文号：北政函〔2023〕8号\n发文机关：北湖市人民政府\n成文日期：2023年3月18日\n/);
    expect(await person.seen.at(-1)?.file?.text()).toBe(NORTH_LAKE);
    expect(person.lastIn().document?.file_name).toBe("north-lake.txt");
  });

  it("/help says how to ask, in one message", async () => {
    await person.writes("/help");
    expect(person.last).toMatch(/^怎么提问\n/);
    expect(person.last).toContain("/ratings 评级一览");
    expect(person.last).not.toContain("/notices");
    expect(person.seen).toHaveLength(2);
  });

  it("with several notices, let one be chosen", async () => {
    world.engine = fakeEngine([NORTH_LAKE, NORTH_LAKE.replaceAll("2022年", "2021年")]);
    await person.writes("/notices");
    expect(person.last).toMatch(/^收录了 2 份通报/);
    await person.taps("2021年度");
    expect(person.buttons()).toEqual(["评级", "数据", "目录", "全文", "全部通报"]);
    await person.taps("评级");
    expect(person.last).toMatch(/^评级一览\n\n优秀/);
    await person.writes("/ratings 2021");
    expect(person.last).toContain("2021年度");
    await person.writes("/figures");
    expect(person.last).toBe("主要数据\n想看哪一份？");
  });
});

describe("languages", () => {
  it("follow the user's Telegram, and quotations stay as printed", async () => {
    const traditional = world.person({ language_code: "zh-TW" });
    await traditional.writes("哪些单位是优秀？");
    expect(traditional.last).toMatch(/青山县政府、柳河市政府为优秀等次/);
    expect(traditional.last).toContain("出處：《北湖市人民政府关于");
    const english = world.person({ language_code: "en-GB" });
    await english.writes("/help");
    expect(english.last).toMatch(/^How to ask\n/);
  });

  it("can be chosen with /lang and by button, and the chat's commands follow", async () => {
    await person.writes("/lang");
    await person.taps("English");
    expect(person.last).toBe("The interface is now in English. Quotations stay as they are printed.");
    await person.writes("哪些单位是优秀？");
    expect(person.last).toContain("Source: 《");
    expect(person.buttons()).toContain("After ▶");
    const own = world.api.of("setMyCommands").at(-1)?.params as { scope: unknown; commands: { description: string }[] };
    expect(own.scope).toEqual({ type: "chat", chat_id: person.chat.id });
    expect(own.commands.find(({ description }) => description === "All ratings at a glance")).toBeDefined();
    await person.writes("/lang 繁體");
    expect(person.last).toBe("介面語言已改為繁體中文。引文仍按原文。");
  });

  it("are English around the Chinese quotation for an English question", async () => {
    await person.writes("Which places were rated excellent?");
    expect(person.last).toMatch(/^青山县、柳河市\n\n经全面考评/);
    expect(person.last).toContain("Source: 《");
    expect(person.buttons()[1]).toBe("After ▶");
  });

  it("are Traditional around the answer to a question in Traditional Chinese", async () => {
    await person.writes("哪些縣市是優秀？");
    expect(person.last).toContain("出處：《");
  });

  it("name what the notice does not say in the reader's language", async () => {
    await person.writes("/lang en");
    await person.writes("PM10");
    expect(person.last).toBe("The notice does not mention PM10.");
    expect(person.buttons()).toEqual(["哪些单位是优秀？", "PM2.5浓度是多少？"]);
  });
});

describe("in a group", () => {
  const chat = GROUP;

  it("the bot stays quiet unless it is asked", async () => {
    await person.writes("哪些单位是优秀？", { chat });
    await person.writes("/ratings@other_bot", { chat });
    await person.writes("/nonsense", { chat });
    await person.writes("@somebody 哪些单位是优秀？", { chat });
    await person.writes("", { chat, fields: { sticker: { file_id: "a" } as never } });
    expect(world.api.of("sendMessage")).toEqual([]);
  });

  it("it answers a mention, /ask and a reply to it, as a reply to the asker and in the same topic", async () => {
    const question = await person.writes("@tongbao_bot 哪些单位是优秀？", { chat, topic: 7 });
    const answer = person.lastIn(chat);
    expect(answer.text).toMatch(/^青山县、柳河市/);
    expect(answer.reply_to_message?.message_id).toBe(question.message_id);
    expect(answer.message_thread_id).toBe(7);
    expect(world.api.of("sendMessage").at(-1)?.params["reply_parameters"]).toMatchObject({
      allow_sending_without_reply: true,
    });
    await person.writes("PM2.5浓度是多少", { chat, replyTo: answer });
    expect(person.lastIn(chat).text).toMatch(/^27微克/);
    await person.writes("/ask 哪些单位是良好？", { chat });
    expect(person.lastIn(chat).text).toMatch(/^北湖新区/);
    await person.writes("/ask@tongbao_bot", { chat });
    expect(person.lastIn(chat).text).toBe("请在命令后面写上问题，例如：/ask@tongbao_bot 哪些城市是优秀？");
  });

  it("it answers the message that a bare mention or /ask replies to", async () => {
    const other = world.person();
    const said = await other.writes("哪些单位是优秀？", { chat });
    await person.writes("@tongbao_bot", { chat, replyTo: said });
    expect(person.lastIn(chat).text).toMatch(/^青山县/);
    await person.writes("/ask", { chat, replyTo: said });
    expect(world.api.of("sendMessage")).toHaveLength(2);
  });

  it("it remembers what each person asked", async () => {
    const other = world.person();
    await person.writes("/ask 哪些单位是优秀？", { chat });
    await other.writes("/ask 那良好的呢？", { chat });
    expect(person.lastIn(chat).text).toMatch(/^通报没有提到那良好的呢/);
    await person.writes("/ask 那良好的呢？", { chat });
    expect(person.lastIn(chat).text).toMatch(/^北湖新区/);
  });
});

describe("in other chats", () => {
  it("an inline query gives complete answers with their source", async () => {
    const found = (await person.searches("优秀")) as {
      results: { title: string; input_message_content: { message_text: string } }[];
    };
    expect(found).toMatchObject({ cache_time: 300, is_personal: true });
    const texts = found.results.map((one) => one.input_message_content.message_text);
    expect(texts[0]).toContain("青山县、柳河市");
    for (const text of texts) expect(text).toContain("出处：《北湖市");
    expect(found.results[0]).toMatchObject({ reply_markup: { inline_keyboard: [[{ text: "在机器人中打开" }]] } });
  });

  it("an inline query that is no question finds the sentences that hold it", async () => {
    const { results } = (await person.searches("基础设施")) as { results: { title: string; description: string }[] };
    expect(results.map((one) => [one.title, one.description])).toEqual([
      ["环境基础设施仍然存在短板，部分县城污水收集率不高。", "原文 · 三、存在问题"],
    ]);
  });

  it("an empty inline query gives the highlights, and one without result a way into the bot", async () => {
    const empty = await person.searches("");
    expect((empty["results"] as unknown[]).length).toBeGreaterThan(2);
    const none = await person.searches("量子计算");
    expect(none).toMatchObject({ results: [], cache_time: 30, button: { text: "通报里没有找到，点这里换个问法" } });
    const { start_parameter } = none["button"] as { start_parameter: string };
    await person.writes(`/start ${start_parameter}`);
    expect(person.last).toMatch(/通报没有提到量子计算。/);
  });

  it("an answer to a follow-up can be shared, too", async () => {
    await person.writes("哪些单位是优秀？");
    await person.writes("那良好的呢？");
    const share = person
      .lastIn()
      .reply_markup?.inline_keyboard.flat()
      .find((one) => "switch_inline_query" in one);
    const query = share !== undefined && "switch_inline_query" in share ? share.switch_inline_query : "";
    const { results } = (await person.searches(query)) as { results: { title: string }[] };
    expect(results.map((one) => one.title)).toEqual(["北湖新区管委会、石桥县政府、双河区政府为良好等次"]);
  });

  it("a guest call is answered once, complete and sourced", async () => {
    const text = await person.callsAsGuest("@tongbao_bot 哪些单位是优秀？");
    expect(text).toContain("<b>青山县、柳河市</b>");
    expect(text).toContain("出处：《北湖市");
    expect(world.api.of("answerGuestQuery")).toHaveLength(1);
    expect(await person.callsAsGuest("@tongbao_bot 😀")).not.toBe("");
  });
});
