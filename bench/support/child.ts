/** Processes that the benchmark starts, watches and ends. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process to start. */
export interface Command {
  /** A script for node. */
  readonly script: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Written to its standard input, which is then closed. */
  readonly input?: string;
  /** What a line of its output looks like when it is ready. */
  readonly isReady: (line: string) => boolean;
}

/** A process that is ready. */
export interface Running {
  readonly pid: number;
  /** From its start until it was ready. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

/**
 * Starts a process and waits until it is ready.
 *
 * @throws Error with what the process said where it ends before.
 */
export async function start({ script, environment = {}, input = "", isReady }: Command): Promise<Running> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  await readiness(child, isReady);
  const readyMs = performance.now() - startedAt;
  return {
    pid: child.pid ?? 0,
    readyMs,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function readiness(child: ChildProcess, isReady: (line: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (stream: NodeJS.ReadableStream | null): void => {
      let rest = "";
      stream?.on("data", (chunk) => {
        said = (said + chunk).slice(-4_000);
        const lines = (rest + String(chunk)).split("\n");
        rest = lines.pop() ?? "";
        if (lines.some(isReady)) resolve();
      });
    };
    listen(child.stdout);
    listen(child.stderr);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before it was ready: ${said}`)));
  });
}

const RESIDENT = /^VmRSS:\s+(?<kilobytes>\d+) kB$/m;

/** Resident memory of a process in MB (10^6 bytes): from /proc, elsewhere from `ps`. */
export function residentMegabytes(pid: number): number {
  try {
    const found = RESIDENT.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return (Number(found?.groups?.["kilobytes"]) * 1024) / 1e6;
  } catch {
    const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
    return (Number(stdout.trim()) * 1024) / 1e6;
  }
}
