import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../src/main.js";
import { BotApi, TOKEN } from "./support/bot-api.js";
import { NORTH_LAKE } from "./support/fake-engine.js";

let corpus: string;
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "tongbao-"));
  corpus = mkdtempSync(join(tmpdir(), "tongbao-"));
  writeFileSync(join(corpus, "north-lake.txt"), NORTH_LAKE);
});

afterEach(() => {
  rmSync(corpus, { recursive: true });
  rmSync(data, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

async function outcome(
  environment: Record<string, string>,
  lines: readonly string[],
  ending: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const written = { output: "", errors: "" };
  const stream = (name: "output" | "errors"): PassThrough => {
    const pass = new PassThrough();
    pass.on("data", (chunk) => {
      written[name] += String(chunk);
    });
    return pass;
  };
  const code = await run({
    environment: { CORPUS_DIR: corpus, ...("BOT_TOKEN" in environment ? { DATA_DIR: data } : {}), ...environment },
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output: stream("output"),
    errors: stream("errors"),
    ending,
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...written };
}

describe("the program", () => {
  it("answers the lines of a pipe and ends", async () => {
    const { code, output, errors } = await outcome({}, ["PM2.5浓度是多少？"]);
    expect(output).toContain("› PM2.5浓度是多少？\n");
    expect(output).toContain("27微克/立方米");
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  it("misses the token where there is nothing to read either", async () => {
    const { code, errors } = await outcome({}, []);
    expect(code).toBe(1);
    expect(errors).toMatch(/^BOT_TOKEN: missing, and standard input is not a terminal .*\n$/);
  });

  it("tells of a wrong setting in a line, without a stack", async () => {
    const { code, errors } = await outcome({ BOT_TOKEN: "1:secret-token", LOG_LEVEL: "loud" }, []);
    expect(code).toBe(1);
    expect(errors).toMatch(/^LOG_LEVEL: got "loud"; expected one of .*\n$/);
    expect(errors).not.toContain("secret-token");
  });

  it("tells of a corpus that cannot be read, with the file, without a stack", async () => {
    writeFileSync(join(corpus, "broken.txt"), Buffer.from([0xff, 0xfe, 0x41]));
    const { code, errors } = await outcome({}, ["PM2.5浓度是多少？"]);
    expect(code).toBe(1);
    expect(errors).toContain("broken.txt");
    expect(errors).not.toContain("    at ");
    const missing = await outcome({ CORPUS_DIR: "/nonexistent" }, ["？"]);
    expect(missing.code).toBe(1);
    expect(missing.errors).toContain("/nonexistent");
  });

  it("ends with 1 and a sentence where Telegram refuses the token, which is not printed", async () => {
    const api = await BotApi.start();
    const { code, errors } = await outcome({ BOT_TOKEN: "4242:wrong-token", BOT_API_ROOT: api.root }, []);
    await api.stop();
    expect(code).toBe(1);
    expect(errors).toMatch(/^BOT_TOKEN: refused by http/);
    expect(errors).not.toContain("wrong-token");
    expect(errors).not.toContain("    at ");
  });

  it("polls with a token, registers commands and descriptions once, and ends when asked to", async () => {
    const api = await BotApi.start();
    const ending = new AbortController();
    const running = outcome({ BOT_TOKEN: TOKEN, BOT_API_ROOT: `${api.root}/` }, [], ending.signal);
    const person = { id: 7, is_bot: false, first_name: "小王" };
    const message = {
      message_id: api.newMessageId(),
      from: person,
      chat: { id: 7, type: "private", first_name: "小王" },
      date: 1,
      text: "PM2.5浓度是多少？",
    } as const;
    await api.deliver({ message });
    ending.abort();
    const { code, errors } = await running;
    await api.stop();
    expect(code).toBe(0);
    expect(api.in(7).at(-1)?.message.text).toContain("27微克/立方米");
    expect(api.refused).toEqual([]);
    const languages = api.of("setMyCommands").map((call) => call.params["language_code"]);
    expect(languages).toEqual([undefined, "zh", "en"]);
    expect(api.of("setMyDescription")).toHaveLength(3);
    const [ready] = errors
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(ready).toMatchObject({ msg: "tongbao is ready", way: "polling", notices: 1, bot: "tongbao_bot" });
    expect(errors).not.toContain(TOKEN);
  });
});
