/**
 * The bot as a service: corpus, engine, state, bot and the way in which updates come, put together and taken apart.
 * What runs for years beside the answering (watching, reloading, telling the operators) begins here.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bot } from "grammy";
import type { Logger } from "pino";
import { createDesk } from "./bot/admin-desk.js";
import { createBot } from "./bot/bot.js";
import { register } from "./bot/commands.js";
import type { BotContext } from "./bot/context.js";
import { brokenText } from "./bot/features/admin.js";
import { catalogues } from "./bot/messages/choose.js";
import { memoryGuard } from "./bot/state/guard.js";
import { memoryStores } from "./bot/state/memory.js";
import type { RedisOptions, SharedState } from "./bot/state/redis.js";
import { watchFolder } from "./corpus/watch.js";
import { LiveEngine, type Reload } from "./live/live-engine.js";
import type { Metrics } from "./observe/metrics.js";
import { everybody } from "./observe/observer.js";
import { QuestionLog } from "./observe/question-log.js";
import { sizeOf } from "./observe/size.js";
import type { PollingSettings, WebhookSettings } from "./settings.js";
import { pause } from "./ways/insist.js";
import { Intake } from "./ways/intake.js";
import { fileJournal } from "./ways/journal.js";
import { poll } from "./ways/polling.js";
import { CALL_SECONDS, retry } from "./ways/retries.js";
import { Front } from "./ways/server.js";
import { serveWebhook } from "./ways/webhook.js";

/** What the service is given by the process it runs in. */
export interface ServiceOptions {
  readonly settings: PollingSettings | WebhookSettings;
  readonly log: Logger;
  /** Reads the corpus and makes it askable, the first time and at every reload. */
  readonly loading: Parameters<typeof LiveEngine.start>[0];
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
  /** Calls back when the process is asked to load the corpus again (SIGHUP). */
  readonly onHangup?: (act: () => void) => void;
}

/** The name under which the bot's files stand in its data folder. */
const FILES = { inHand: "in-hand.jsonl", questions: "questions.jsonl" } as const;

/** Milliseconds in which administrators are not told of the same problem again, whichever copy finds it. */
const SAME_PROBLEM_MS = 60 * 60 * 1000;

/** The project's version, from the package.json of the folder that holds this file's folder, however deep. */
export function version(from: URL = new URL(".", import.meta.url)): string {
  try {
    return String(JSON.parse(readFileSync(new URL("package.json", from), "utf8")).version);
  } catch {
    const above = new URL("..", from);
    return above.href === from.href ? "unknown" : version(above);
  }
}

/** State in this process alone, in the shape of the shared one. */
function ownState(): SharedState {
  return { stores: memoryStores(), guard: memoryGuard(), count: async () => 0, close: async () => undefined };
}

/**
 * Runs the service until it is asked to end.
 * @throws CorpusError, TokenRefused, or the system's error where a port is taken
 */
export async function serve({ settings, log, loading, ending, onHangup }: ServiceOptions): Promise<void> {
  const { token, apiRoot, admins, redisUrl, corpus: directory } = settings;
  const [botId = ""] = token.split(":");
  const metrics = isAskedForMetrics(settings) ? await createMetrics(() => intake?.inHand ?? 0) : null;
  let intake: Intake | null = null;
  const closing: (() => Promise<void> | void)[] = [];
  try {
    // Listens before it is ready, so that whoever asks is told so.
    const front = await listen(settings, log, metrics);
    if (front !== null) closing.push(() => front.close());

    const live = await LiveEngine.start(loading);
    metrics?.serves(sizeOf(live.engine));
    const state = redisUrl === null ? ownState() : await sharedState({ url: redisUrl, bot: botId, log });
    closing.push(() => state.close());

    const questionFile = join(settings.data, FILES.questions);
    const questions = new QuestionLog(questionFile, {
      onError: (error) => log.warn({ err: error }, "unanswered questions cannot be written down"),
    });
    closing.push(() => questions.flush());

    const reload = (): Promise<Reload> => reloading(live, log, metrics);
    const bot = createBot(
      { token, client: { apiRoot, timeoutSeconds: CALL_SECONDS } },
      {
        engine: () => live.engine,
        stores: state.stores,
        log,
        observer: everybody([...(metrics === null ? [] : [metrics]), ...(settings.questionLog ? [questions] : [])]),
        limits: { ...settings.limits, exempt: admins, ...(redisUrl === null ? {} : { count: state.count }) },
        desk: createDesk({
          admins,
          reload,
          directory,
          apiRoot,
          token,
          replaying: { engine: () => live.engine, build: loading.build, log: questionFile },
        }),
      },
    );
    const cut = new AbortController();
    retry(bot.api, {
      log,
      sleep: pause,
      now: Date.now,
      cut: cut.signal,
      onError: (method, code) => metrics?.apiError(method, code),
    });
    intake = new Intake({
      bot,
      guard: state.guard,
      log,
      cut,
      onOutcome: (outcome, elapsedMs) => metrics?.updated(outcome, elapsedMs),
    });

    const reloadByItself = async (): Promise<void> => {
      const outcome = await reload();
      if (outcome.result === "failed") await tellAdmins(bot, admins, outcome.problem, state, log);
    };
    const watching = await watchFolder(directory, { onChange: reloadByItself });
    closing.push(() => watching.close());
    onHangup?.(() => void reloadByItself());

    const onReady = async (): Promise<void> => {
      if (front !== null) front.ready = true;
      const { way } = settings;
      log.info({ version: version(), way, bot: bot.botInfo.username, ...sizeOf(live.engine) }, "tongbao is ready");
      await register(bot.api, live.engine.corpus.notices.length, log);
    };
    const common = { log, apiRoot, signal: ending, sleep: pause, intake, onReady };
    if (settings.way === "polling") {
      await poll(bot, { ...common, journal: fileJournal(join(settings.data, FILES.inHand)) });
    } else if (front !== null) {
      await serveWebhook(bot, { ...common, front, url: settings.url, secret: settings.secret, token });
    }
    log.info("tongbao has stopped");
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

/** Whether anybody can ask for metrics: where there is an HTTP server. What counts is not loaded where nobody reads it. */
function isAskedForMetrics(settings: ServiceOptions["settings"]): boolean {
  return settings.way === "webhook" || settings.status !== null;
}

async function createMetrics(inHand: () => number): Promise<Metrics> {
  const { Metrics } = await import("./observe/metrics.js");
  return new Metrics(inHand);
}

/** State that several copies share; its client is loaded where it is used. */
async function sharedState(options: RedisOptions): Promise<SharedState> {
  const { redisState } = await import("./bot/state/redis.js");
  return redisState(options);
}

/** The HTTP server: a webhook needs one; polling has one where it was asked for. */
async function listen(
  settings: ServiceOptions["settings"],
  log: Logger,
  metrics: Metrics | null,
): Promise<Front | null> {
  const place = settings.way === "webhook" ? settings : settings.status;
  return place === null || metrics === null
    ? null
    : Front.listen({ host: place.host, port: place.port, log, metrics: () => metrics.exposition() });
}

/** Loads the corpus again and tells log and metrics how it went. */
async function reloading(live: LiveEngine, log: Logger, metrics: Metrics | null): Promise<Reload> {
  const reload = await live.reload();
  metrics?.reloaded(reload.result);
  if (reload.result === "changed") {
    const size = sizeOf(reload.engine);
    metrics?.serves(size);
    log.info(size, "the corpus was loaded again");
  }
  if (reload.result === "failed") {
    log.error({ problem: reload.problem }, "the corpus cannot be loaded; the one before still serves");
  }
  return reload;
}

/** Tells the administrators of a corpus that cannot be loaded, once for each problem. */
async function tellAdmins(
  bot: Bot<BotContext>,
  admins: readonly number[],
  problem: string,
  { count }: SharedState,
  log: Logger,
): Promise<void> {
  const name = createHash("sha256").update(problem).digest("hex").slice(0, 16);
  if ((await count(`told:${name}`, SAME_PROBLEM_MS)) > 1) return;
  const text = brokenText(catalogues["zh-Hans"], problem).source;
  for (const admin of admins) {
    try {
      await bot.api.sendMessage(admin, text, { parse_mode: "HTML" });
    } catch (error) {
      log.warn({ err: error }, "an administrator could not be told");
    }
  }
}
