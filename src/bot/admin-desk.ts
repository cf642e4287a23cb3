/** What the bot can do for an administrator, and how it is done. */
import { LARGEST_BYTES } from "../documents/kind.js";
import { DocumentError } from "../documents/problem.js";
import { freeName, isStored, type Stored, storeNotice } from "../documents/store.js";
import type { Reload } from "../live/live-engine.js";

/** See the head of the file. */
export interface AdminDesk {
  /** Telegram ids of the administrators. */
  readonly admins: readonly number[];
  /** Loads the corpus again. Never rejects. */
  reload(): Promise<Reload>;
  /** Whether there is a notice of that name. */
  isStored(name: string): Promise<boolean>;
  /** A name that no notice has yet. */
  freeName(name: string): Promise<string>;
  /** Writes a notice. @throws the file system's error */
  store(name: string, text: string, replace: boolean): Promise<Stored>;
  /** Fetches a document from Telegram by its path. @throws DocumentError, or an error whose message can be shown */
  fetch(path: string): Promise<Buffer>;
}

/** What a desk is made from. */
export interface DeskOptions {
  readonly admins: readonly number[];
  readonly reload: () => Promise<Reload>;
  /** Folder of the notices. */
  readonly directory: string;
  readonly apiRoot: string;
  readonly token: string;
}

/** Milliseconds for one document. */
const FETCH_MS = 60_000;

/** Where a Bot API server keeps a file: documents/file_3.docx; not: ../../etc/passwd, /etc/passwd. */
const FILE_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_-][A-Za-z0-9_./ -]{0,250}$/;

/** A body, given up as soon as it is larger than a document may be. @throws DocumentError */
async function bounded(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    bytes += value.length;
    if (bytes > LARGEST_BYTES) {
      await reader.cancel();
      throw new DocumentError("size", `more than ${LARGEST_BYTES} bytes`);
    }
    chunks.push(value);
  }
}

/** Fetches a file; the token, which is in the address, never gets into an error. */
async function fetchFile({ apiRoot, token }: DeskOptions, path: string): Promise<Buffer> {
  let response: Response;
  try {
    const address = `${apiRoot}/file/bot${token}/${path.split("/").map(encodeURIComponent).join("/")}`;
    response = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS), redirect: "error" });
  } catch {
    throw new Error(`${apiRoot} does not give the file`);
  }
  if (!response.ok || response.body === null) throw new Error(`${apiRoot} does not give the file (${response.status})`);
  return bounded(response.body);
}

/** Makes the desk. */
export function createDesk(options: DeskOptions): AdminDesk {
  const { admins, reload, directory, apiRoot } = options;
  return {
    admins,
    reload,
    isStored: (name) => isStored(directory, name),
    freeName: (name) => freeName(directory, name),
    store: (name, text, replace) => storeNotice(directory, name, text, replace),
    async fetch(path) {
      // A Bot API server of one's own that is run with --local names a place on its disk: that is not read.
      if (FILE_PATH.test(path)) return fetchFile(options, path);
      throw new Error(`${apiRoot} names a file in a way that is not understood`);
    },
  };
}
