/**
 * 核对: a text against the notices, each claim of it marked. /check with a text or as a reply, 核对 as a reply or before a
 * text, or a forwarded message that states something.
 */
import { Composer, type MiddlewareFn } from "grammy";
import type { CheckedClaim, CheckedText } from "../../checks/claim.js";
import { signs, tallyOf } from "../../checks/report.js";
import { type Card, card } from "../card.js";
import { checkerOf, pagesOf } from "../checking.js";
import type { BotContext } from "../context.js";
import { addressOf, sectionCode } from "../links.js";
import { isForBot, questionIn, repliedText } from "../question-text.js";
import { shortened } from "../render/cut.js";
import { html, type Markup, nothing } from "../render/markup.js";
import type { FeatureTools } from "./feature.js";

/** 核对, 核对一下: check what this replies to. */
const BARE = /^(?:请|請)?(?:帮我|幫我)?(?:核对|核對|核查|check)(?:一下|这段|這段)?[。！!]?$/i;
/** 核对：… : check what follows. */
const WITH_TEXT = /^(?:请|請)?(?:帮我|幫我)?(?:核对|核對|核查)(?:一下)?[：:\s]\s*(?<draft>\S[\s\S]{5,})$/;
/** Longest claim that a line shows, in UTF-16 units. */
const LONGEST_CLAIM = 200;

/** A claim with its verdict, and where the notice says so. */
export function claimMarkup(claim: CheckedClaim, ctx: BotContext): Markup {
  const sign = signs[claim.verdict];
  const text = shortened(claim.text, LONGEST_CLAIM);
  const place = placeOf(claim, ctx);
  switch (claim.verdict) {
    case "agrees": {
      const note =
        claim.note === undefined ? nothing : html` ${ctx.t.check[claim.note](shortened(claim.quote ?? "", 60))}`;
      return html`${sign} ${text}${note}${place}`;
    }
    case "differs":
      return html`${sign} <b>${text}</b>\n　${ctx.t.check.says(claim.says ?? shortened(claim.quote ?? "", 40))}${place}`;
    case "absent":
      return html`${sign} ${text}`;
  }
}

/** The section that says so, as a link to it where the bot can be linked to. */
function placeOf({ notice, at, section }: CheckedClaim, ctx: BotContext): Markup {
  const source = ctx.engine.corpus.notices.find((one) => one.id === notice);
  const passage = source?.passages.find((one) => at !== undefined && one.start <= at.start && at.start < one.end);
  if (source === undefined || passage === undefined || section === undefined || section === "") return nothing;
  const name = shortened(section.split(" > ").at(-1) ?? section, 24);
  const address = addressOf(ctx.me.username, sectionCode(source, passage.section));
  return address === null ? html`（${name}）` : html`（<a href="${address}">${name}</a>）`;
}

/** The messages that tell a checked text: its claims in order, then the sum of it. */
export function checkCards(checked: CheckedText, ctx: BotContext): Card[] {
  if (checked.claims.length === 0) return [card(html`${ctx.t.check.nothing}`)];
  const sum = html`<b>${ctx.t.check.sum(tallyOf(checked))}</b>`;
  return pagesOf([...checked.claims.map((claim) => claimMarkup(claim, ctx)), sum]).map((page) => card(page));
}

/** Checks a text and sends what came of it; tells how where there is none. */
async function check({ post }: FeatureTools, ctx: BotContext, draft: string): Promise<void> {
  if (draft === "") {
    await post.send(ctx, card(html`${ctx.t.check.how}`));
    return;
  }
  for (const page of checkCards(checkerOf(ctx.engine.corpus).check(draft), ctx)) await post.send(ctx, page);
}

/** Reads a text for the bot: checks one that asks for it, and one that was forwarded and states something. */
export function readToCheck(tools: FeatureTools): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const said = questionIn(ctx);
    const draft = WITH_TEXT.exec(said)?.groups?.["draft"];
    if (draft !== undefined) return check(tools, ctx, draft.trim());
    if (BARE.test(said)) return check(tools, ctx, repliedText(ctx));
    if (ctx.message?.forward_origin === undefined || ctx.chat?.type !== "private") return next();
    const checked = checkerOf(ctx.engine.corpus).check(said);
    // what is forwarded and states nothing that the notices know is taken for a question, like any text
    if (!checked.claims.some((claim) => claim.verdict !== "absent")) return next();
    for (const page of checkCards(checked, ctx)) await tools.post.send(ctx, page);
  };
}

/** /check and its other ways in. */
export function checkFeature(tools: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("check", (ctx) => check(tools, ctx, ctx.match.trim() || repliedText(ctx)));
  composer.on(["message:text", "message:caption"]).filter(isForBot).use(readToCheck(tools));
  return composer;
}
