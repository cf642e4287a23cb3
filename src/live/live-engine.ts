/**
 * The engine that serves, and how another takes its place: the new one is built aside from the whole corpus and put in
 * at once. A corpus that cannot be loaded leaves the old one serving.
 */
import type { Engine } from "../answer/engine.js";
import type { Corpus } from "../corpus/notice.js";
import { CorpusError } from "../corpus/problems.js";

/** How a reload ended. `problem` has one line for each file that is wrong: file, line, reason. */
export type Reload =
  | { readonly result: "changed"; readonly engine: Engine }
  | { readonly result: "same"; readonly engine: Engine }
  | { readonly result: "failed"; readonly engine: Engine; readonly problem: string };

/** What a live engine is made from. */
export interface LiveEngineOptions {
  /** Reads the corpus. @throws CorpusError */
  readonly load: () => Promise<Corpus>;
  /** Makes it askable. */
  readonly build: (corpus: Corpus) => Engine | Promise<Engine>;
}

/** See the head of the file. */
export class LiveEngine {
  #engine: Engine;
  #running: Promise<Reload> | null = null;
  #next: Promise<Reload> | null = null;

  private constructor(
    private readonly options: LiveEngineOptions,
    engine: Engine,
  ) {
    this.#engine = engine;
  }

  /** Loads for the first time. @throws CorpusError */
  static async start(options: LiveEngineOptions): Promise<LiveEngine> {
    return new LiveEngine(options, await options.build(await options.load()));
  }

  /** The engine that serves now. Whoever answers a question takes it once, so that the answer is from one corpus. */
  get engine(): Engine {
    return this.#engine;
  }

  /**
   * Loads again. Never rejects. Asked for while a reload runs, it runs once more after it, however often it was asked
   * for: what changed in the meantime is in.
   */
  reload(): Promise<Reload> {
    if (this.#running === null) return this.#run();
    this.#next ??= this.#running.then(() => this.#run());
    return this.#next;
  }

  #run(): Promise<Reload> {
    this.#next = null;
    this.#running = this.#load().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #load(): Promise<Reload> {
    try {
      const corpus = await this.options.load();
      if (corpus.version === this.#engine.corpus.version) return { result: "same", engine: this.#engine };
      const engine = await this.options.build(corpus);
      this.#engine = engine;
      return { result: "changed", engine };
    } catch (error) {
      const problem = error instanceof CorpusError ? error.message : `the corpus cannot be loaded: ${error}`;
      return { result: "failed", engine: this.#engine, problem };
    }
  }
}
