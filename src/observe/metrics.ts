/** What Prometheus can ask of the bot: https://prometheus.io/docs/instrumenting/exposition_formats. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Asked, Observer, Rated } from "./observer.js";
import type { CorpusSize } from "./size.js";

/** Bounds in seconds: of a question's answer (some milliseconds), and of an update with its calls of the Bot API. */
const BUCKETS = {
  answer: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5],
  update: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
};

/** One bot's figures; several in one process do not mix. */
export class Metrics implements Observer {
  readonly wantsRatings = false;
  readonly #registry = new Registry();
  readonly #questions: Counter<"outcome" | "way">;
  readonly #answerSeconds: Histogram;
  readonly #ratings: Counter<"rating">;
  readonly #updates: Counter<"outcome">;
  readonly #updateSeconds: Histogram;
  readonly #apiErrors: Counter<"method" | "code">;
  readonly #reloads: Counter<"result">;
  readonly #corpus: Gauge<"of">;

  /** @param inHand how many updates are in hand, asked whenever the figures are */
  constructor(inHand: () => number = () => 0) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#questions = new Counter({
      name: "tongbao_questions_total",
      help: "Questions by outcome (answered, not_found, ask_back) and by way (chat, inline, guest)",
      labelNames: ["outcome", "way"],
      registers,
    });
    this.#answerSeconds = new Histogram({
      name: "tongbao_answer_seconds",
      help: "From question to answer, without the sending",
      buckets: BUCKETS.answer,
      registers,
    });
    this.#ratings = new Counter({
      name: "tongbao_ratings_total",
      help: "Ratings of answers (good, bad)",
      labelNames: ["rating"],
      registers,
    });
    this.#updates = new Counter({
      name: "tongbao_updates_total",
      help: "Updates by outcome (handled, repeated, elsewhere, left)",
      labelNames: ["outcome"],
      registers,
    });
    this.#updateSeconds = new Histogram({
      name: "tongbao_update_seconds",
      help: "From the arrival of an update until it was handled, with all calls of the Bot API",
      buckets: BUCKETS.update,
      registers,
    });
    this.#apiErrors = new Counter({
      name: "tongbao_bot_api_errors_total",
      help: "Failed tries of calls of the Bot API, by method and error code (network: no answer)",
      labelNames: ["method", "code"],
      registers,
    });
    this.#reloads = new Counter({
      name: "tongbao_reloads_total",
      help: "Reloads of the corpus by result (changed, same, failed)",
      labelNames: ["result"],
      registers,
    });
    this.#corpus = new Gauge({
      name: "tongbao_corpus_size",
      help: "What the bot answers from: notices, passages, figures, groups",
      labelNames: ["of"],
      registers,
    });
    new Gauge({
      name: "tongbao_updates_in_hand",
      help: "Updates being handled",
      registers,
      collect() {
        this.set(inHand());
      },
    });
  }

  asked({ status, way, elapsedMs }: Asked): void {
    this.#questions.inc({ outcome: status, way });
    this.#answerSeconds.observe(elapsedMs / 1000);
  }

  rated({ good }: Rated): void {
    this.#ratings.inc({ rating: good ? "good" : "bad" });
  }

  /** An update is done with. */
  updated(outcome: string, elapsedMs: number): void {
    this.#updates.inc({ outcome });
    this.#updateSeconds.observe(elapsedMs / 1000);
  }

  /** A try of a call failed. */
  apiError(method: string, code: string): void {
    this.#apiErrors.inc({ method, code });
  }

  /** The corpus was loaded again, or not. */
  reloaded(result: "changed" | "same" | "failed"): void {
    this.#reloads.inc({ result });
  }

  /** Another corpus serves. */
  serves(size: CorpusSize): void {
    for (const [of, count] of Object.entries(size)) this.#corpus.set({ of }, count);
  }

  /** All figures in Prometheus's text format, with its content type. */
  async exposition(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
