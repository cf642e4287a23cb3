/**
 * /ratings: who received which grade, as a board, and the notice's other lists of places and bodies.
 */
import { Composer } from "grammy";
import type { Notice } from "../../corpus/notice.js";
import type { Facts, Group } from "../../facts/facts.js";
import { fingerprint } from "../buttons/action.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import type { Messages } from "../messages/messages.js";
import { shortened } from "../render/cut.js";
import { citationOf } from "../render/layout.js";
import { html, joined, type Markup, nothing } from "../render/markup.js";
import { type FeatureTools, onAction } from "./feature.js";
import { chooserCard, noticeMeant } from "./notice-choice.js";

/** A group with more members is shortened on the board, in UTF-16 units of their names. */
const LONGEST_LIST = 500;

/** A set whose label is longer is a sentence rather than a name, and is left to questions. */
const LONGEST_LABEL = 20;

/** The board takes at most so many groups of each kind, so that it stays within one message. */
const MOST_GROUPS = 6;

function groupHtml(group: Group, t: Messages): Markup {
  const names = group.members.map((member) => member.name).join("、");
  const period = group.period === null ? "" : t.ratings.period(group.period);
  return html`<b>${shortened(group.label, 60)}</b>${period}（${t.ratings.members(group.members.length)}）\n${shortened(names, LONGEST_LIST)}`;
}

/** Groups under the categories that they are of, each category once. */
function byCategory(groups: readonly Group[], t: Messages): Markup {
  const categories = [...new Set(groups.map((group) => group.category))];
  return joined(
    categories.map((category) => {
      const head = category === null ? nothing : html`<u>${category}</u>`;
      const own = groups.filter((group) => group.category === category);
      return joined(
        [
          head,
          joined(
            own.map((group) => groupHtml(group, t)),
            "\n\n",
          ),
        ],
        "\n",
      );
    }),
    "\n\n",
  );
}

/** The board of one notice. */
export function ratingsText(notice: Notice, facts: Facts, t: Messages): Markup {
  const grades = facts.groups.filter((group) => group.kind === "grade" && group.period === null);
  const sets = facts.groups.filter((group) => group.kind === "set" && group.label.length <= LONGEST_LABEL);
  const others =
    sets.length === 0 ? nothing : html`<b>${t.ratings.otherLists}</b>\n\n${byCategory(sets.slice(0, MOST_GROUPS), t)}`;
  const body = grades.length === 0 ? html`${t.ratings.none}` : byCategory(grades.slice(0, MOST_GROUPS), t);
  const colon = t.language === "en" ? ": " : "：";
  const source = html`<i>${t.answer.source}${colon}${citationOf(notice, "")}</i>`;
  return joined([html`<b>${t.ratings.title}</b>`, body, others, source], "\n\n");
}

/** /ratings and its buttons. */
export function ratingsFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  function board(ctx: BotContext, index: number): Card | null {
    const notice = ctx.engine.corpus.notices[index];
    const facts = ctx.engine.facts[index];
    if (notice === undefined || facts === undefined) return null;
    const version = fingerprint(ctx.engine.corpus);
    const drawn = facts.groups.some((group) => group.kind === "grade" && group.period === null);
    const picture = actionButton(ctx.t.buttons.picture, {
      does: "picture",
      version,
      notice: index,
      what: "board",
      passage: 0,
      nth: 0,
    });
    return card(ratingsText(notice, facts, ctx.t), [drawn ? [picture] : []]);
  }

  composer.command("ratings", async (ctx) => {
    const meant = noticeMeant(ctx, ctx.match);
    const choose = (): Card =>
      chooserCard(ctx, ctx.t.ratings.title, 0, (version, notice) => ({ does: "ratings", version, notice }));
    await post.send(ctx, (meant === null ? null : board(ctx, meant)) ?? choose());
  });

  onAction(composer, "ratings", async (ctx, { notice }) => {
    const shown = board(ctx, notice);
    if (shown !== null) await post.show(ctx, shown);
  });

  return composer;
}
