/** What the bot tells of its work to whoever operates it. No user, chat or message is named. */
import type { AnswerKind } from "../answer/answer.js";

/** Where a question came from: a chat with the bot, or another one. */
export type QuestionWay = "chat" | "inline" | "guest";

/** A question that was answered, or not. */
export interface Asked {
  readonly question: string;
  readonly status: "answered" | "not_found" | "ask_back";
  readonly kind: AnswerKind;
  readonly way: QuestionWay;
  /** From question to answer, without the sending, in milliseconds. */
  readonly elapsedMs: number;
}

/** 👍 or 👎 under an answer. */
export interface Rated {
  readonly question: string;
  readonly good: boolean;
}

/** Whoever wants to know. No method throws or keeps the bot waiting. */
export interface Observer {
  asked(event: Asked): void;
  rated(event: Rated): void;
  /** Whether ratings are of use to anybody: otherwise the bot asks for none. */
  readonly wantsRatings: boolean;
}

/** Nobody wants to know. */
export const nobody: Observer = { asked: () => undefined, rated: () => undefined, wantsRatings: false };

/** All of several observers. */
export function everybody(observers: readonly Observer[]): Observer {
  return {
    asked: (event) => {
      for (const one of observers) one.asked(event);
    },
    rated: (event) => {
      for (const one of observers) one.rated(event);
    },
    wantsRatings: observers.some((one) => one.wantsRatings),
  };
}
