/**
 * Where updates come in, whichever way they came: each is handled once, those of one chat in their order, those of
 * different chats at the same time. Tells what became of an update, so that the way can confirm it or not.
 */
import { sequentialize } from "@grammyjs/runner";
import { type Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { BotContext } from "../bot/context.js";
import type { UpdateGuard } from "../bot/state/guard.js";
import { chatOf } from "./chat-of.js";
import { pause } from "./insist.js";

/**
 * What became of an update: `handled` (answered, or given up with a line in the log), `repeated` (it had been handled
 * before), `elsewhere` (another copy has it in hand), `left` (the process ends first; it must come again).
 */
export type Outcome = "handled" | "repeated" | "elsewhere" | "left";

/** What the intake needs. */
export interface IntakeOptions {
  readonly bot: Bot<BotContext>;
  readonly guard: UpdateGuard;
  readonly log: Logger;
  /** Aborted when what is in hand must be dropped at once; calls of the Bot API end with it. */
  readonly cut: AbortController;
  /** Told of every update that is done with; `elapsedMs` from its arrival. */
  readonly onOutcome?: (outcome: Outcome, elapsedMs: number) => void;
}

/** See the head of the file. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #inHand = new Map<number, Promise<Outcome>>();
  readonly #inOrder = sequentialize<Update>(chatOf);
  #closed = false;
  #emptied: () => void = () => undefined;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** How many updates are in hand: being handled, or waiting for an earlier one of their chat. */
  get inHand(): number {
    return this.#inHand.size;
  }

  /** Whether nothing more is taken. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Handles an update. Never rejects. An update that comes again while it is in hand shares its outcome. */
  take(update: Update): Promise<Outcome> {
    const { update_id: id } = update;
    const known = this.#inHand.get(id);
    if (known !== undefined) return known;
    if (this.#closed) return Promise.resolve("left");
    const arrivedAt = performance.now();
    const outcome = this.#inTurn(update).then((became) => {
      this.#options.onOutcome?.(became, performance.now() - arrivedAt);
      this.#inHand.delete(id);
      if (this.#inHand.size === 0) this.#emptied();
      return became;
    });
    this.#inHand.set(id, outcome);
    return outcome;
  }

  /**
   * Takes nothing more, and waits for what is in hand, `graceMs` milliseconds at most; what is not done by then is
   * dropped, to come again after a restart.
   * @returns how many updates were dropped
   */
  async close(graceMs: number): Promise<number> {
    this.#closed = true;
    if (this.#inHand.size === 0) return 0;
    const late = new AbortController();
    const emptied = new Promise<void>((resolve) => {
      this.#emptied = resolve;
    });
    await Promise.race([emptied, pause(graceMs, late.signal)]);
    late.abort();
    const dropped = this.#inHand.size;
    if (dropped > 0) {
      this.#options.cut.abort();
      this.#options.log.warn({ updates: dropped }, "stopped before these updates were answered; they will come again");
    }
    return dropped;
  }

  async #inTurn(update: Update): Promise<Outcome> {
    let outcome: Outcome = "left";
    await this.#inOrder(update, async () => {
      outcome = await this.#handle(update);
    });
    return outcome;
  }

  async #handle(update: Update): Promise<Outcome> {
    const { bot, guard, log, cut } = this.#options;
    const { update_id: id } = update;
    if (cut.signal.aborted) return "left";
    const claim = await guard.claim(id, chatOf(update));
    if (claim === "done") return "repeated";
    if (claim === "elsewhere") return "elsewhere";
    try {
      if (!cut.signal.aborted) await bot.handleUpdate(update);
    } catch (error) {
      if (!cut.signal.aborted) {
        if (error instanceof BotError) await bot.errorHandler(error);
        else log.error({ err: error, update: id }, "an update failed");
      }
    }
    if (cut.signal.aborted) {
      await guard.release(id, chatOf(update));
      return "left";
    }
    await guard.done(id, chatOf(update));
    return "handled";
  }
}
