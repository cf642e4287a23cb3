/**
 * What the environment says: from variables (and an optional .env file) to {@link Settings}, one variant per way in
 * which questions come, so that what belongs to one way cannot be read in another. All problems are told at once.
 */
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";

/** What every way in needs. */
interface CommonSettings {
  /** Folder of the notices. */
  readonly corpus: string;
  readonly logLevel: LogLevel;
}

/** What the two ways through Telegram need. */
export interface TelegramSettings extends CommonSettings {
  /** The bot's token from @BotFather. Never printed. */
  readonly token: string;
  /** Root of the Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  /** Telegram ids of the people who may administer the bot. */
  readonly admins: readonly number[];
  /** Redis that several copies of the bot share; null keeps everything in memory. */
  readonly redisUrl: string | null;
  /** Folder of what the bot writes: updates that wait, unanswered questions. */
  readonly data: string;
  /** Whether unanswered questions and ratings are written down. */
  readonly questionLog: boolean;
  /** Questions of one user, and of all, that are answered in a minute; 0 for any number. */
  readonly limits: { readonly perUser: number; readonly total: number };
}

/** The bot asks Telegram for updates. */
export interface PollingSettings extends TelegramSettings {
  readonly way: "polling";
  /** Where /healthz and /metrics are served; null for nowhere. */
  readonly status: { readonly host: string; readonly port: number } | null;
}

/** Telegram calls the bot. */
export interface WebhookSettings extends TelegramSettings {
  readonly way: "webhook";
  /** The https address at which Telegram reaches this bot. */
  readonly url: string;
  /** What Telegram sends along with each call, to prove that it is Telegram. */
  readonly secret: string;
  /** Address and port on which the bot listens. */
  readonly host: string;
  readonly port: number;
}

/** No token: a chat in the terminal. */
export interface TerminalSettings extends CommonSettings {
  readonly way: "terminal";
}

/** The settings of one run. */
export type Settings = TerminalSettings | PollingSettings | WebhookSettings;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** How much is logged, as pino names it. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The variables as the environment gives them; one that is empty counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Something in the environment is wrong; the message is ready to print and never holds the token. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  /** One line for each variable that is wrong. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

const WHERE = "set it in .env or in the environment";

/** A token as @BotFather gives it: 123456789:AAE…; not: 123456789, or a token with spaces. */
const TOKEN = /^[0-9]{1,20}:[A-Za-z0-9_-]{1,100}$/;

/** What Telegram takes as a webhook's secret: 1-256 of A-Z a-z 0-9 _ -; not: a b. */
const SECRET = /^[A-Za-z0-9_-]{16,256}$/;

/** Numbers with commas or spaces between them: 123, 456; not: @name. */
const IDS = /^[0-9]{1,19}(?:[ ,]+[0-9]{1,19})*$/;

function address(protocols: readonly string[]): (text: string) => boolean {
  return (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url;
}

/** Each variable: what is expected of it, and whether its value may be shown when it is wrong. */
const expected = {
  BOT_TOKEN: { what: "the token that @BotFather gave you, such as 123456789:AAExampleExample", secret: true },
  BOT_API_ROOT: { what: "an http or https address, such as https://api.telegram.org", secret: false },
  ADMIN_IDS: { what: "Telegram ids with commas between them, such as 12345,67890", secret: false },
  REDIS_URL: { what: "an address such as redis://localhost:6379", secret: true },
  WEBHOOK_URL: { what: "the https address at which Telegram reaches the bot", secret: false },
  WEBHOOK_SECRET: { what: "16 to 256 letters, digits, _ or -", secret: true },
  WEBHOOK_HOST: { what: "an address to listen on, such as 0.0.0.0", secret: false },
  WEBHOOK_PORT: { what: "a port number from 1 to 65535", secret: false },
  DATA_DIR: { what: "a folder that the bot may write to, such as var", secret: false },
  QUESTION_LOG: { what: "on or off", secret: false },
  LIMIT_PER_USER: { what: "a number of questions a minute, such as 30, or 0 for no limit", secret: false },
  LIMIT_TOTAL: { what: "a number of questions a minute, such as 1800, or 0 for no limit", secret: false },
  STATUS_HOST: { what: "an address to listen on, such as 127.0.0.1", secret: false },
  STATUS_PORT: { what: "a port number from 1 to 65535", secret: false },
  CORPUS_DIR: { what: "the folder of the notices, such as corpus", secret: false },
  LOG_LEVEL: { what: `one of ${LOG_LEVELS.join(", ")}`, secret: false },
} as const;

type Variable = keyof typeof expected;

const schema = z.object({
  BOT_TOKEN: z.string().regex(TOKEN).optional(),
  BOT_API_ROOT: z
    .string()
    .refine(address(["http:", "https:"]))
    .transform(withoutSlash)
    .default("https://api.telegram.org"),
  ADMIN_IDS: z
    .string()
    .regex(IDS)
    .transform((text) => text.split(/[ ,]+/).map(Number))
    .default([]),
  REDIS_URL: z
    .string()
    .refine(address(["redis:", "rediss:"]))
    .optional(),
  WEBHOOK_URL: z
    .string()
    .refine(address(["https:"]))
    .transform(withoutSlash)
    .optional(),
  WEBHOOK_SECRET: z.string().regex(SECRET).optional(),
  WEBHOOK_HOST: z.string().default("0.0.0.0"),
  WEBHOOK_PORT: z.coerce.number().int().min(1).max(65535).default(8080),
  DATA_DIR: z.string().default("var"),
  QUESTION_LOG: z.enum(["on", "off"]).default("on"),
  LIMIT_PER_USER: z.coerce.number().int().min(0).max(1_000_000).default(30),
  LIMIT_TOTAL: z.coerce.number().int().min(0).max(1_000_000).default(1_800),
  STATUS_HOST: z.string().default("127.0.0.1"),
  STATUS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  CORPUS_DIR: z.string().default("corpus"),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
}) satisfies z.ZodObject<Record<Variable, z.ZodType>>;

/** Variables that only make sense with Telegram: with one of them a missing token is a mistake, not a wish to chat. */
const TELEGRAM: readonly Variable[] = [
  "BOT_API_ROOT",
  "ADMIN_IDS",
  "REDIS_URL",
  "WEBHOOK_URL",
  "WEBHOOK_SECRET",
  "WEBHOOK_HOST",
  "WEBHOOK_PORT",
];

function isVariable(name: unknown): name is Variable {
  return typeof name === "string" && name in expected;
}

/** How a wrong value is shown: as it is, shortened, or for a secret only by its length. */
function shown(variable: Variable, value: string): string {
  if (expected[variable].secret) return `a value of ${value.length} characters`;
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

function missingToken(reason: string): string {
  return `BOT_TOKEN: missing, ${reason}; expected ${expected.BOT_TOKEN.what}; ${WHERE}`;
}

/** The message for a service whose token was forgotten: no token, and nobody who types. */
export function nothingToRead(): string {
  return missingToken("and standard input is not a terminal and holds no question");
}

/**
 * Reads the settings.
 * @throws SettingsError naming every variable that is wrong, what was given, what is expected and where to set it.
 * @example readSettings({}) is { way: "terminal", corpus: "corpus", logLevel: "info" }
 */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.keys(expected)
      .map((name) => [name, environment[name]?.trim()])
      .filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<Record<Variable, string>>;
  const parsed = schema.safeParse(given);
  const problems: string[] = [];
  if (!parsed.success) {
    for (const name of new Set(parsed.error.issues.map((issue) => issue.path[0]))) {
      if (!isVariable(name)) continue;
      problems.push(`${name}: got ${shown(name, given[name] ?? "")}; expected ${expected[name].what}; ${WHERE}`);
    }
  }
  const telegram = TELEGRAM.filter((name) => given[name] !== undefined);
  if (given.BOT_TOKEN === undefined && telegram.length > 0) {
    problems.push(missingToken(`but ${telegram.join(", ")} ${telegram.length > 1 ? "are" : "is"} set`));
  }
  if (given.WEBHOOK_URL !== undefined && given.WEBHOOK_SECRET === undefined) {
    problems.push(
      `WEBHOOK_SECRET: missing, but WEBHOOK_URL is set; expected ${expected.WEBHOOK_SECRET.what}; ${WHERE}`,
    );
  }
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const values = parsed.data;
  const common = { corpus: values.CORPUS_DIR, logLevel: values.LOG_LEVEL };
  if (values.BOT_TOKEN === undefined) return { way: "terminal", ...common };
  const bot = {
    ...common,
    token: values.BOT_TOKEN,
    apiRoot: values.BOT_API_ROOT,
    admins: values.ADMIN_IDS,
    redisUrl: values.REDIS_URL ?? null,
    data: values.DATA_DIR,
    questionLog: values.QUESTION_LOG === "on",
    limits: { perUser: values.LIMIT_PER_USER, total: values.LIMIT_TOTAL },
  };
  const status = values.STATUS_PORT === undefined ? null : { host: values.STATUS_HOST, port: values.STATUS_PORT };
  if (values.WEBHOOK_URL === undefined || values.WEBHOOK_SECRET === undefined) {
    return { way: "polling", ...bot, status };
  }
  return {
    way: "webhook",
    ...bot,
    url: values.WEBHOOK_URL,
    secret: values.WEBHOOK_SECRET,
    host: values.WEBHOOK_HOST,
    port: values.WEBHOOK_PORT,
  };
}

/**
 * The environment with what a .env file in `directory` adds; the environment's own values win.
 * A missing file adds nothing.
 */
export function environmentWith(directory: string, environment: Environment): Environment {
  let file: string;
  try {
    file = readFileSync(`${directory}/.env`, "utf8");
  } catch {
    return environment;
  }
  return { ...parseEnv(file), ...environment };
}
