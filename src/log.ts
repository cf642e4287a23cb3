/**
 * The log: JSON lines by pino, readable ones in a terminal. The bot's token cannot get into it, whatever is logged.
 */
import { type DestinationStream, type Logger, pino } from "pino";
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

/** Makes a log. pino-pretty is loaded only where it is wanted. */
export async function createLog({ level, pretty, secrets, write }: LogOptions): Promise<Logger> {
  const sink: DestinationStream = { write: (line) => write(withoutSecrets(line, secrets)) };
  if (!pretty) return pino({ level }, sink);
  const { build } = await import("pino-pretty");
  const { Writable } = await import("node:stream");
  const destination = new Writable({
    write(chunk, _encoding, done) {
      sink.write(String(chunk));
      done();
    },
  });
  return pino({ level }, build({ destination, colorize: false, sync: true, ignore: "pid,hostname" }));
}
