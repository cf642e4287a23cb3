/**
 * What the features share: what they are given, and how they listen to buttons.
 */
import type { Composer } from "grammy";
import type { Action, ActionOf } from "../buttons/action.js";
import type { Post } from "../card.js";
import type { BotContext } from "../context.js";

/** What a feature is made with. */
export interface FeatureTools {
  readonly post: Post;
}

/** The context of a tapped button whose action is of one kind. */
export type ActionContext<Does extends Action["does"]> = BotContext & { action: ActionOf<Does> };

function isAction<Does extends Action["does"]>(does: Does): (ctx: BotContext) => ctx is ActionContext<Does> {
  return (ctx): ctx is ActionContext<Does> => ctx.action?.does === does;
}

/** Handles the buttons of one kind. */
export function onAction<Does extends Action["does"]>(
  composer: Composer<BotContext>,
  does: Does,
  handle: (ctx: ActionContext<Does>, action: ActionOf<Does>) => Promise<unknown>,
): void {
  composer.filter(isAction(does), (ctx) => handle(ctx, ctx.action));
}
