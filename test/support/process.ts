/**
 * The bot as the process that people run: compiled, started, killed. And a Redis server of the test's own.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TOKEN } from "./bot-api.js";
import { NORTH_LAKE } from "./fake-engine.js";
import { until } from "./running-bot.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Compiles the project into a folder of the test's own; gives the path of main.js. Errors of types do not stop it. */
export function build(name: string): string {
  const out = join(ROOT, ".cache", `test-${name}`);
  mkdirSync(out, { recursive: true });
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const info = join(out, ".tsbuildinfo");
  spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", out, "--tsBuildInfoFile", info], {
    cwd: ROOT,
    stdio: "ignore",
  });
  return join(out, "main.js");
}

/** A folder with one notice in it. */
export function corpusFolder(): string {
  const corpus = mkdtempSync(join(tmpdir(), "tongbao-corpus-"));
  writeFileSync(join(corpus, "north-lake.txt"), NORTH_LAKE);
  return corpus;
}

/** A running process of the bot. */
export class BotProcess {
  readonly lines: Record<string, unknown>[] = [];
  /** What was written that is no line of the log. */
  other = "";
  readonly #child: ChildProcess;
  #code: number | null = null;
  #ended = false;

  constructor(main: string, environment: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [main], {
      cwd: mkdtempSync(join(tmpdir(), "tongbao-cwd-")),
      env: { PATH: process.env["PATH"] ?? "", BOT_TOKEN: TOKEN, LIMIT_PER_USER: "0", LIMIT_TOTAL: "0", ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let rest = "";
    this.#child.stderr?.on("data", (chunk) => {
      rest += String(chunk);
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#take(line);
    });
    this.#child.on("exit", (code) => {
      this.#code = code;
      this.#ended = true;
    });
  }

  #take(line: string): void {
    try {
      this.lines.push(JSON.parse(line));
    } catch {
      this.other += `${line}\n`;
    }
  }

  /** The messages of the log. */
  get said(): string[] {
    return this.lines.map((line) => String(line["msg"]));
  }

  /** Waits until it is ready. */
  async ready(): Promise<void> {
    await until(() => this.#ended || this.said.includes("tongbao is ready"), 30_000);
    if (this.#ended) throw new Error(`the bot ended with ${this.#code}: ${this.other}${this.said.join("\n")}`);
  }

  /** Whether it still runs. */
  get runs(): boolean {
    return !this.#ended;
  }

  /** Sends a signal. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await until(() => this.#ended);
  }

  /** SIGTERM; gives the exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill("SIGTERM");
    await until(() => this.#ended);
    return this.#code;
  }
}

/** A free port on loopback. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Whether there is a redis-server to start. */
export function hasRedis(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Why tests with Redis are skipped; null where they run. With REQUIRE_REDIS set, skipping is an error. */
export function withoutRedis(): string | null {
  if (hasRedis()) return null;
  const reason = "redis-server is not installed (apt-get install redis-server)";
  if ((process.env["REQUIRE_REDIS"] ?? "") !== "") throw new Error(`REQUIRE_REDIS is set, but ${reason}`);
  return reason;
}

/** A Redis server on a free port, without files. */
export class RedisServer {
  #child: ChildProcess;

  private constructor(readonly port: number) {
    this.#child = this.#spawn();
  }

  /** Starts one and waits until it answers. */
  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.#answers();
    return server;
  }

  /** The address for REDIS_URL. */
  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGKILL");
    await ended;
  }

  /** Starts it again, with nothing in it. */
  async again(): Promise<void> {
    this.#child = this.#spawn();
    await this.#answers();
  }

  #spawn(): ChildProcess {
    const options = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    return spawn("redis-server", options, { stdio: "ignore", cwd: tmpdir() });
  }

  async #answers(): Promise<void> {
    const { connect } = await import("node:net");
    const answers = (): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect(this.port, "127.0.0.1", () => socket.write("PING\r\n"));
        socket.once("data", () => {
          socket.destroy();
          resolve(true);
        });
        socket.once("error", () => resolve(false));
      });
    for (let tries = 0; !(await answers()); tries++) {
      if (tries > 200) throw new Error("redis-server does not start");
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
