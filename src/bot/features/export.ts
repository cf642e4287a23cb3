/**
 * /export: all figures and groups of a notice, or of all, as a CSV file that a spreadsheet opens rightly.
 */
import { Composer, InputFile } from "grammy";
import { factsCsv } from "../../checks/export.js";
import { replyParameters } from "../card.js";
import { factsOf } from "../checking.js";
import type { BotContext } from "../context.js";
import { html } from "../render/markup.js";
import type { FeatureTools } from "./feature.js";
import { noticeMeant } from "./notice-choice.js";

/** Characters that a file's name had better not have. */
const UNSAFE = /[^\p{L}\p{N}._-]+/gu;

/** /export, with the words of a notice's title or without. */
export function exportFeature(_tools: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("export", async (ctx) => {
    const { notices } = ctx.engine.corpus;
    const meant = noticeMeant(ctx, ctx.match);
    const asked = meant === null ? notices : notices.slice(meant, meant + 1);
    const file = factsCsv(asked.map(factsOf));
    const [only] = asked;
    const name = asked.length === 1 && only !== undefined ? only.id.replace(UNSAFE, "_").slice(0, 60) : "notices";
    const rows = file.split("\r\n").length - 2;
    await ctx.replyWithDocument(new InputFile(Buffer.from(file, "utf8"), `${name}.csv`), {
      caption: html`${ctx.t.exporting.caption(asked.length, rows)}`.source,
      parse_mode: "HTML",
      ...replyParameters(ctx),
    });
  });
  return composer;
}
