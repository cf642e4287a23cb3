/**
 * The log: JSON lines by pino, readable ones in a terminal. The bot's token cannot get into it, whatever is logged.
 */
import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import type { LogLevel } from "./settings.js";

/** How the log is written. */
export interface LogOptions {
  readonly level: LogLevel;
  /** For people rather than for programs. */
  readonly pretty: boolean;
  /** What must never be written; empty for nothing. */
  readonly secrets: readonly string[];
  readonly write: (line: string) => void;
}

/** `text` with every secret replaced. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== "").reduce((kept, secret) => kept.replaceAll(secret, "[secret]"), text);
}

/** How deep causes of causes are told. */
const DEEPEST_CAUSE = 3;

/**
 * An error as it is logged: what, where and why, but not what was sent. Errors of grammY carry the call's parameters
 * and the whole update, and with them what people wrote.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === "object" ? "[object]" : error;
  const told: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  for (const field of ["code", "method", "error_code", "description", "parameters"]) {
    if (field in error) told[field] = Reflect.get(error, field);
  }
  // The cause stands in `cause`, and in `error` in grammY's BotError and HttpError.
  const cause = error.cause ?? ("error" in error ? error.error : undefined);
  if (cause !== undefined && depth < DEEPEST_CAUSE) told["cause"] = loggedError(cause, depth + 1);
  return told;
}

/** Makes a log. pino-pretty is loaded only where it is wanted. */
export async function createLog({ level, pretty, secrets, write }: LogOptions): Promise<Logger> {
  const sink: DestinationStream = { write: (line) => write(withoutSecrets(line, secrets)) };
  const options: LoggerOptions = { level, serializers: { err: (error: unknown) => loggedError(error) } };
  if (!pretty) return pino(options, sink);
  const { build } = await import("pino-pretty");
  const { Writable } = await import("node:stream");
  const destination = new Writable({
    write(chunk, _encoding, done) {
      sink.write(String(chunk));
      done();
    },
  });
  return pino(options, build({ destination, colorize: false, sync: true, ignore: "pid,hostname" }));
}
