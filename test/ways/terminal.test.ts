import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/answer/engine.js";
import { createBot } from "../../src/bot/bot.js";
import { type Paint, unpainted } from "../../src/bot/render/plain.js";
import { memoryStores } from "../../src/bot/state/memory.js";
import { chatInTerminal } from "../../src/ways/terminal.js";
import { TERMINAL_ME } from "../../src/ways/terminal-screen.js";
import { engineOf } from "../support/engine.js";
import { fakeEngine, NORTH_LAKE } from "../support/fake-engine.js";
import { HUAN_2022 } from "../support/series.js";

const engine = fakeEngine();
const directory = mkdtempSync(join(tmpdir(), "tongbao-"));

async function chat(
  lines: readonly string[],
  paint: Paint = unpainted,
  interactive = false,
  asked: Engine = engine,
): Promise<string> {
  const bot = createBot(
    { token: "0:terminal", me: TERMINAL_ME },
    { engine: () => asked, stores: memoryStores(), log: pino({ level: "silent" }) },
  );
  const output = new PassThrough();
  const input = Readable.from(lines.map((line) => `${line}\n`));
  await chatInTerminal(bot, { input, output, interactive, paint, directory });
  output.end();
  const chunks: Buffer[] = [];
  for await (const chunk of output) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

describe("the chat in the terminal", () => {
  it("answers each line as Telegram would, with a bar beside the quotation and numbered buttons", async () => {
    const said = await chat(["哪些单位是优秀？"]);
    expect(said).toContain("› 哪些单位是优秀？\n青山县、柳河市\n\n│ 经全面考评，青山县政府、柳河市政府为优秀等次");
    expect(said).toContain("出处：《北湖市人民政府关于2022年度生态环境保护目标责任制考评情况的通报》");
    expect(said).toMatch(/ {2}\[1\] ◀ 上文 +\[2\] 下文 ▶/);
    expect(said).toMatch(/\n {2}\[\d\] 哪些单位是良好？\n/);
  });

  it("offers what the notices hold in place of what they do not, by number", async () => {
    const said = await chat(["SO2浓度是多少"], unpainted, false, engineOf({ huan: HUAN_2022 }));
    expect(said).toContain("通报没有提到“SO2”；有细颗粒物（PM2.5）浓度、全省空气质量优良天数比率。");
    expect(said).toMatch(/\[\d\] 细颗粒物浓度是多少？/);
  });

  it("takes a number for the button of that number", async () => {
    const first = await chat(["哪些单位是优秀？"]);
    const number = /\[(\d)\] 哪些单位是良好？/.exec(first)?.[1] ?? "";
    expect(await chat(["哪些单位是优秀？", number])).toContain("▸ 哪些单位是良好？\n\n北湖新区管委会、石桥县、双河区");
  });

  it("reads on with 下文 and keeps the answer above it", async () => {
    const said = await chat(["哪些单位是优秀？", "2"]);
    expect(said.slice(said.indexOf("› 2"))).toMatch(/^› 2\n青山县、柳河市\n\n│ 二、主要成效\n│ 2022年，全市空气质量/);
  });

  it("remembers the conversation", async () => {
    expect(await chat(["哪些单位是优秀？", "那良好的呢？"])).toContain(
      "› 那良好的呢？\n北湖新区管委会、石桥县、双河区",
    );
  });

  it("shows with 分享 what another chat would be sent", async () => {
    const first = await chat(["哪些单位是优秀？"]);
    const number = /\[(\d)\] ↗ 分享/.exec(first)?.[1] ?? "";
    const shared = (await chat(["哪些单位是优秀？", number])).split(`› ${number}\n`)[1];
    expect(shared).toContain("青山县、柳河市\n\n│ 经全面考评");
  });

  it("writes the text of /source to a file", async () => {
    const said = await chat(["/source"]);
    expect(said).toContain("文号：北政函〔2023〕8号");
    const path = /→ (.+)$/m.exec(said)?.[1] ?? "";
    expect(readFileSync(path, "utf8")).toBe(NORTH_LAKE);
  });

  it("understands commands", async () => {
    expect(await chat(["/lang en", "/ratings"])).toContain("Ratings");
  });

  it("stops at exit", async () => {
    expect(await chat(["exit", "哪些单位是优秀？"])).toBe("");
  });

  it("counts what it answered, blank lines aside", async () => {
    const bot = createBot(
      { token: "0:terminal", me: TERMINAL_ME },
      { engine: () => engine, stores: memoryStores(), log: pino({ level: "silent" }) },
    );
    const terminal = { output: new PassThrough(), interactive: false, paint: unpainted, directory };
    expect(await chatInTerminal(bot, { ...terminal, input: Readable.from(["\n", "  \n"]) })).toBe(0);
  });

  it("makes the answer bold, the evidence marked and the source dim where the terminal can", async () => {
    const paint: Paint = {
      bold: (text) => `<b>${text}</b>`,
      dim: (text) => `<d>${text}</d>`,
      marked: (text) => `<m>${text}</m>`,
      underlined: (text) => text,
    };
    const said = await chat(["哪些单位是优秀？"], paint);
    expect(said).toContain("<b>青山县、柳河市</b>\n\n<d>│</d> 经全面考评，<m>青山县政府、柳河市政府为优秀等次</m>，");
    expect(said).toContain("<d>出处：");
  });

  it("greets somebody who types, with questions to choose from", async () => {
    const said = await chat([], unpainted, true);
    expect(said).toContain("您好！我是通报问答机器人。");
    expect(said).toContain("[1] 哪些单位是优秀？");
  });
});
