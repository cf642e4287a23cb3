/**
 * How a call of the Bot API goes over HTTP: what grammY hands to a `fetch` goes in, what it reads of a response comes
 * out. node-fetch, which grammY brings along, makes streams, headers and a response object for every call that nothing
 * looks at: a quarter of what an update costs whose answer is remembered.
 */
import { type Agent, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { Readable } from "node:stream";
import type { ApiClientOptions } from "grammy";

/** The type of grammY's option. */
type GrammyFetch = NonNullable<ApiClientOptions["fetch"]>;

/** What grammY gives for a call. */
interface Call {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or with a file in it a stream. */
  readonly body: string | Readable;
  readonly agent?: Agent;
  readonly signal?: AbortSignal;
}

/** What grammY reads of the answer. */
interface Answered {
  json(): Promise<unknown>;
}

/** The text of a response. Rejects where it breaks off. */
function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    response.once("error", reject);
  });
}

/** Makes a call; ends it with its signal. Rejects where no whole response comes. */
function call(url: string, { method, headers, body, agent, signal }: Call): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const over = url.startsWith("https:") ? overHttps : overHttp;
    const length = typeof body === "string" ? { "content-length": Buffer.byteLength(body) } : {};
    const request = over(url, {
      method,
      headers: { ...headers, ...length },
      ...(agent === undefined ? {} : { agent }),
    });
    const abort = (): void => void request.destroy(new Error("the call was ended"));
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort);
    request.once("close", () => signal?.removeEventListener("abort", abort));
    request.on("error", reject);
    request.once("response", (response) => {
      textOf(response).then((text) => resolve({ json: async () => JSON.parse(text) }), reject);
    });
    if (typeof body === "string") request.end(body);
    else {
      request.once("close", () => body.destroy());
      body.once("error", (error) => request.destroy(error)).pipe(request);
    }
  });
}

/** A `fetch` for grammY's client, which reads nothing of a response but its JSON: the rest is not there. */
export const leanFetch = call as unknown as GrammyFetch;
