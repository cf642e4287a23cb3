/**
 * /lang: the language of the interface, for this chat.
 */
import { Composer } from "grammy";
import type { Language } from "../../answer/answer.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import { suitCommands } from "../commands.js";
import type { BotContext } from "../context.js";
import { catalogues, languages } from "../messages/choose.js";
import { html } from "../render/markup.js";
import { type FeatureTools, onAction } from "./feature.js";

/** What people write after /lang: zh-hant, 繁體, English. */
const NAMES: readonly (readonly [RegExp, Language])[] = [
  [/^(?:en|eng|english|英文|英语|英語)$/i, "en"],
  [/^(?:zh[-_](?:hant|tw|hk|mo)|繁体|繁體|繁體中文|繁体中文)$/i, "zh-Hant"],
  [/^(?:zh|zh[-_](?:hans|cn|sg)|中文|简体|簡體|简体中文)$/i, "zh-Hans"],
];

/** /lang and its buttons. */
export function languageFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  const choice = (ctx: BotContext): Card =>
    card(html`${ctx.t.languageChoice.ask}`, [
      languages.map((language) => actionButton(catalogues[language].languageName, { does: "language", language })),
    ]);

  async function choose(ctx: BotContext, language: Language): Promise<Card> {
    ctx.session.chat.language = language;
    ctx.t = catalogues[language];
    await suitCommands(ctx);
    return card(html`${ctx.t.languageChoice.set}`);
  }

  composer.command("lang", async (ctx) => {
    const named = NAMES.find(([pattern]) => pattern.test(ctx.match.trim()));
    await post.send(ctx, named === undefined ? choice(ctx) : await choose(ctx, named[1]));
  });

  onAction(composer, "language", async (ctx, { language }) => post.show(ctx, await choose(ctx, language)));

  return composer;
}
