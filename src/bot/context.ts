/**
 * What every handler is given: grammY's context, the engine that serves this update, the chat's memory and the
 * catalogue of the chat's language.
 */
import type { Context, SessionFlavor } from "grammy";
import type { Logger } from "pino";
import type { Language } from "../answer/answer.js";
import type { Engine } from "../answer/engine.js";
import type { Observer } from "../observe/observer.js";
import type { AdminDesk } from "./admin-desk.js";
import type { Action } from "./buttons/action.js";
import type { Limits } from "./limits.js";
import type { Messages } from "./messages/messages.js";
import type { ChatState, Stores, TalkState } from "./state/state.js";

/** What the bot is made from. */
export interface BotDependencies {
  /** The engine that serves now; a reload makes it return another. Each update takes it once. */
  readonly engine: () => Engine;
  readonly stores: Stores;
  readonly log: Logger;
  /** Told of questions and ratings; nobody is by default. */
  readonly observer?: Observer;
  /** How much may be asked; any amount by default. */
  readonly limits?: Limits;
  /** What administrators can do; nothing by default. */
  readonly desk?: AdminDesk;
}

/** What the bot's middleware adds to grammY's context. */
export interface BotFlavor {
  /** The one engine for this update, so that an answer is from one corpus and never a mix. */
  engine: Engine;
  log: Logger;
  observer: Observer;
  /** The catalogue of the chat's language. */
  t: Messages;
  /** What the user's Telegram client says of its language. */
  clientLanguage: Language;
  /** For a tapped button: what it asks for. */
  action: Action | null;
  /** For a tapped button: the line to show as a notification. */
  toast: string | null;
}

/** The context of every handler. */
export type BotContext = Context & SessionFlavor<{ chat: ChatState; talk: TalkState }> & BotFlavor;
