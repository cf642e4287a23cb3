#!/usr/bin/env node
/**
 * The entry: settings → corpus → engine → bot → the way in which questions come. Everything is put together here and
 * nowhere else.
 */
import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { createEngine } from "./answer/create.js";
import type { Engine } from "./answer/engine.js";
import { createBot } from "./bot/bot.js";
import { type Paint, unpainted } from "./bot/render/plain.js";
import { memoryStores } from "./bot/state/memory.js";
import { loadCorpus } from "./corpus/load.js";
import type { Corpus } from "./corpus/notice.js";
import { CorpusError } from "./corpus/problems.js";
import { remembering } from "./live/remembering.js";
import { createLog, withoutSecrets } from "./log.js";
import { sizeOf } from "./observe/size.js";
import {
  type Environment,
  environmentWith,
  nothingToRead,
  type PollingSettings,
  readSettings,
  SettingsError,
  type TerminalSettings,
  type WebhookSettings,
} from "./settings.js";
import { TokenRefused } from "./ways/insist.js";
import { chatInTerminal } from "./ways/terminal.js";
import { TERMINAL_ME } from "./ways/terminal-screen.js";

/** What the program is given by the process it runs in. */
export interface Surroundings {
  readonly environment: Environment;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
  /** Calls back when the process is asked to load the corpus again (SIGHUP). */
  readonly onHangup?: (act: () => void) => void;
  /** Calls back with errors that nobody waited for. */
  readonly onStray?: (act: (error: unknown) => void) => void;
}

/** Errors whose message says all that there is to say: no stack is printed for them. */
function isExpected(error: unknown): error is Error {
  return error instanceof SettingsError || error instanceof CorpusError || error instanceof TokenRefused;
}

/** Runs the program; gives the exit code. */
export async function run(surroundings: Surroundings): Promise<number> {
  const { environment, errors } = surroundings;
  const secrets = [environment["BOT_TOKEN"] ?? "", environment["WEBHOOK_SECRET"] ?? ""];
  try {
    const settings = readSettings(environment);
    switch (settings.way) {
      case "terminal":
        return await inTerminal(settings, surroundings);
      case "polling":
      case "webhook":
        return await asService(settings, surroundings);
    }
  } catch (error) {
    const said = isExpected(error) ? error.message : `unexpected: ${error instanceof Error ? error.stack : error}`;
    errors.write(`${withoutSecrets(said, secrets)}\n`);
    return 1;
  }
}

/** Reads the corpus and makes it askable. */
async function loadEngine(directory: string): Promise<Engine> {
  return createEngine(await loadCorpus(directory));
}

/** Colours for a terminal that has them and whose owner has not turned them off (https://no-color.org). */
function paintFor({ environment, output }: Surroundings): Paint {
  const plain = output.isTTY !== true || (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  if (plain) return unpainted;
  return {
    bold: (text) => styleText("bold", text),
    dim: (text) => styleText("gray", text),
    marked: (text) => styleText(["bold", "yellow"], text),
    underlined: (text) => styleText("underline", text),
  };
}

/** A chat in the terminal. */
async function inTerminal(settings: TerminalSettings, surroundings: Surroundings): Promise<number> {
  const { input, output, errors } = surroundings;
  const interactive = input.isTTY === true;
  const paint = paintFor(surroundings);
  if (interactive) {
    output.write(
      `${paint.dim("没有设置 BOT_TOKEN，在终端里问答；输入 exit 或按 Ctrl-D 离开。\nNo BOT_TOKEN, so this is a chat in the terminal; exit or Ctrl-D leaves.")}\n`,
    );
    output.write(`${paint.dim("正在读取通报… loading…")}\n`);
  }
  const engine = await loadEngine(settings.corpus);
  const log = await createLog({
    level: settings.logLevel === "info" ? "error" : settings.logLevel,
    pretty: errors.isTTY === true,
    secrets: [],
    write: (line) => void errors.write(line),
  });
  const { notices, passages, figures } = sizeOf(engine);
  if (interactive) {
    output.write(`${paint.dim(`已读取 ${notices} 份通报，${passages} 段，${figures} 个数据。`)}\n\n`);
  }
  const bot = createBot(
    { token: "0:terminal", me: TERMINAL_ME },
    { engine: () => engine, stores: memoryStores(), log },
  );
  const directory = join(tmpdir(), `tongbao-${process.getuid?.() ?? "terminal"}`);
  const answered = await chatInTerminal(bot, { input, output, interactive, paint, directory });
  if (!interactive && answered === 0) {
    errors.write(`${nothingToRead()}\n`);
    return 1;
  }
  return 0;
}

/** Milliseconds after loading in which the first updates come before what can wait. */
const IDLE_AFTER_MS = 2_000;

/** The engine, which will build the rest when there is nothing else to do. */
function warmWhenIdle(engine: Engine): Engine {
  setTimeout(() => engine.warm(), IDLE_AFTER_MS).unref();
  return engine;
}

/** The bot as a service, through Telegram. */
async function asService(settings: PollingSettings | WebhookSettings, surroundings: Surroundings): Promise<number> {
  const { errors, ending, onHangup, onStray } = surroundings;
  const secrets = [settings.token, ...(settings.way === "webhook" ? [settings.secret] : [])];
  const log = await createLog({
    level: settings.logLevel,
    pretty: errors.isTTY === true,
    secrets,
    write: (line) => void errors.write(line),
  });
  onStray?.((error) => log.error({ err: error }, "an error that nobody waited for"));
  const loading = {
    load: () => loadCorpus(settings.corpus),
    build: (corpus: Corpus) => warmWhenIdle(remembering(createEngine(corpus))),
  };
  const { serve } = await import("./service.js");
  await serve({ settings, log, loading, ending, ...(onHangup === undefined ? {} : { onHangup }) });
  return 0;
}

/** Milliseconds after the end in which connections may still close by themselves. */
const LINGER_MS = 2_000;

/** Runs with the process's own surroundings. */
async function start(): Promise<void> {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  process.exitCode = await run({
    environment: environmentWith(process.cwd(), process.env),
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    ending: ending.signal,
    onHangup: (act) => void process.on("SIGHUP", act),
    onStray: (act) => void process.on("unhandledRejection", act),
  });
  // What was cut off may still hold the process.
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

const entry = process.argv[1];
if (entry !== undefined && realpathSync(entry) === fileURLToPath(import.meta.url)) await start();
