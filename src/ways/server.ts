/**
 * The small HTTP server beside the bot: whether it is ready (`/healthz`), its figures for Prometheus (`/metrics`), and
 * where Telegram calls it, if it does. What is not asked rightly gets a bare 404, and nothing can be read from it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";

/** Answers a request; must end the response. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Something that the server answers. */
export interface Route {
  readonly method: "GET" | "POST";
  /** Whether a path is this route's. */
  readonly matches: (path: string) => boolean;
  readonly handle: Handler;
}

/** Where the server listens, and what it tells. */
export interface FrontOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Logger;
  /** What Prometheus is told. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** Time limits in milliseconds, and bounds: a slow or greedy client cannot hold the server. */
const LIMITS = {
  headersMs: 10_000,
  requestMs: 60_000,
  idleMs: 75_000,
  connections: 1_000,
  headerBytes: 16_384,
} as const;

/** Ends a response with a status and nothing else. */
export function bare(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-length": 0 }).end();
}

function plain(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(text) }).end(text);
}

/** See the head of the file. */
export class Front {
  /** Whether corpus, index and bot are there, and the process is not about to end. */
  ready = false;
  readonly #server: Server;
  readonly #routes: Route[] = [];

  private constructor(private readonly options: FrontOptions) {
    this.#server = createServer({ maxHeaderSize: LIMITS.headerBytes }, (request, response) => {
      void this.#answer(request, response);
    });
    this.#server.headersTimeout = LIMITS.headersMs;
    this.#server.requestTimeout = LIMITS.requestMs;
    this.#server.keepAliveTimeout = LIMITS.idleMs;
    this.#server.maxConnections = LIMITS.connections;
  }

  /** Begins to listen; not ready yet. @throws the system's error where the port is taken */
  static async listen(options: FrontOptions): Promise<Front> {
    const front = new Front(options);
    await new Promise<void>((resolve, reject) => {
      front.#server.once("error", reject);
      front.#server.listen(options.port, options.host, resolve);
    });
    front.#server.on("error", (error) => options.log.error({ err: error }, "the HTTP server has a problem"));
    return front;
  }

  /** The port on which it listens. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Answers one thing more. */
  serve(route: Route): void {
    this.#routes.push(route);
  }

  /** Not ready any more; answers what it has begun to answer, and ends. */
  async close(): Promise<void> {
    this.ready = false;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    const late = setTimeout(() => this.#server.closeAllConnections(), 1_000);
    await closed;
    clearTimeout(late);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const { method } = request;
    try {
      if (method === "GET" && path === "/healthz") {
        return plain(response, this.ready ? 200 : 503, "text/plain", this.ready ? "ok\n" : "not ready\n");
      }
      if (method === "GET" && path === "/metrics") {
        const { type, text } = await this.options.metrics();
        return plain(response, 200, type, text);
      }
      const route = this.#routes.find((one) => one.method === method && one.matches(path));
      if (route === undefined) return bare(response, 404);
      await route.handle(request, response);
    } catch (error) {
      this.options.log.error({ err: error }, "a request could not be answered");
      if (!response.headersSent) bare(response, 500);
      else response.destroy();
    }
  }
}
