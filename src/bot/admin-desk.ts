/** What the bot can do for an administrator, and how it is done. */
import type { Engine } from "../answer/engine.js";
import { type ReplayOutcome, replayAside, withNotice } from "../checks/replay-aside.js";
import type { Corpus } from "../corpus/notice.js";
import { readNotice } from "../corpus/read.js";
import { LARGEST_BYTES } from "../documents/kind.js";
import { DocumentError } from "../documents/problem.js";
import { freeName, isStored, type Stored, storeNotice } from "../documents/store.js";
import type { Reload } from "../live/live-engine.js";
import { unansweredQuestions } from "../observe/unanswered.js";

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
  /**
   * Which answers to the questions of the log would change with a notice of that name and text, in place of the one of its
   * name where there is one; null where there is no log, or nothing in it.
   */
  replay(name: string, text: string): Promise<ReplayOutcome | null>;
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
  /** What replaying needs: the engine that serves, how another is made, and the log of questions; none without it. */
  readonly replaying?: ReplayOptions;
}

/** See {@link DeskOptions.replaying}. */
export interface ReplayOptions {
  readonly engine: () => Engine;
  readonly build: (corpus: Corpus) => Engine | Promise<Engine>;
  /** The file of the questions that were left unanswered. */
  readonly log: string;
}

/** So many questions are asked again, the most frequent ones, and for so long. */
const MOST_REPLAYED = 100;
const REPLAY_MS = 5_000;

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

/** Asks the questions of the log of the corpus as it is and as it would be. */
async function replayed(
  { engine, build, log }: ReplayOptions,
  name: string,
  text: string,
): Promise<ReplayOutcome | null> {
  const questions = await unansweredQuestions(log, MOST_REPLAYED);
  if (questions.length === 0) return null;
  const before = engine();
  const { details } = before.corpus.notices.find(({ id }) => id === name) ?? {};
  const notice = readNotice({ id: name, file: `${name}.txt`, text, ...(details === undefined ? {} : { details }) });
  const after = await build(withNotice(before.corpus, notice));
  const asked = questions.map((question) => ({ turns: [question] }));
  return replayAside(asked, before, after, AbortSignal.timeout(REPLAY_MS));
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
    replay: (name, text) => (options.replaying ? replayed(options.replaying, name, text) : Promise.resolve(null)),
    async fetch(path) {
      // A Bot API server of one's own that is run with --local names a place on its disk: that is not read.
      if (FILE_PATH.test(path)) return fetchFile(options, path);
      throw new Error(`${apiRoot} names a file in a way that is not understood`);
    },
  };
}
