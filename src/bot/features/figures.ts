/**
 * /figures: the figures of a notice by section, in pages.
 */
import { Composer } from "grammy";
import type { Notice } from "../../corpus/notice.js";
import type { Facts, Figure } from "../../facts/facts.js";
import { fingerprint } from "../buttons/action.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import { changeOf, indicatorOf, roundOf } from "../figure-words.js";
import { shortened } from "../render/cut.js";
import { figuresHtml } from "../render/html.js";
import { citationOf, type FigureLine } from "../render/layout.js";
import { html, joined } from "../render/markup.js";
import { chartsIn } from "../render/picture/charts.js";
import { type FeatureTools, onAction } from "./feature.js";
import { chooserCard, noticeMeant, pageRow } from "./notice-choice.js";

/** Lines on a page. */
const LINES_A_PAGE = 10;

/** Figures of one section that go on one page. */
export interface FiguresPage {
  readonly section: number;
  readonly figures: readonly Figure[];
}

/** Roles that have a line of their own; changes and margins stand in the line of their value. */
const OWN_LINE: readonly Figure["role"][] = ["value", "share", "target", "rank", "duration"];

/** 首次突破80％，达到81.8%: the first of two values of one indicator that stand side by side. */
function isSurpassed(facts: Facts, figure: Figure): boolean {
  const next = facts.figures[figure.id + 1];
  if (next === undefined || next.indicator !== figure.indicator || next.unit !== figure.unit) return false;
  return next.role === "value" && figure.role === "value" && next.span.start - figure.span.end < 8;
}

/** The figures of a notice in pages: a page never mixes two sections. */
export function figurePages(notice: Notice, facts: Facts): FiguresPage[] {
  const pages: { section: number; figures: Figure[] }[] = [];
  for (const figure of facts.figures) {
    if (isSurpassed(facts, figure)) continue;
    if (!OWN_LINE.includes(figure.role) || figure.of !== null || figure.indicator === "") continue;
    const section = notice.passages[figure.passage]?.section ?? 0;
    const last = pages.at(-1);
    if (last !== undefined && last.section === section && last.figures.length < LINES_A_PAGE) last.figures.push(figure);
    else pages.push({ section, figures: [figure] });
  }
  return pages;
}

/** A figure's line: indicator with its scope, value, and what is printed of change, margin and rank. */
export function lineOf(notice: Notice, facts: Facts, figure: Figure): FigureLine {
  return {
    indicator: shortened(indicatorOf(notice, figure), 60),
    value: figure.text,
    change: shortened(changeOf(notice, facts, figure), 60),
  };
}

/** The lines of a page; where two would have the same indicator, the round tells them apart. */
function withRounds(notice: Notice, figures: readonly Figure[], facts: Facts): FigureLine[] {
  return figures.map((figure) => {
    const line = lineOf(notice, facts, figure);
    const alone = figures.filter((other) => other.indicator === figure.indicator).length === 1;
    const round = alone ? "" : roundOf(notice, figure);
    return line.indicator.includes(round) ? line : { ...line, indicator: `${round} ${line.indicator}` };
  });
}

/** /figures and its buttons. */
export function figuresFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  function pageCard(ctx: BotContext, index: number, wanted: number): Card | null {
    const notice = ctx.engine.corpus.notices[index];
    const facts = ctx.engine.facts[index];
    if (notice === undefined || facts === undefined) return null;
    const pages = figurePages(notice, facts);
    const at = Math.min(wanted, pages.length - 1);
    const page = pages[at];
    const title = html`<b>${ctx.t.figures.title}</b>`;
    if (page === undefined) return card(joined([title, html`${ctx.t.figures.none}`], "\n\n"));
    const version = fingerprint(ctx.engine.corpus);
    const section = notice.sections[page.section]?.path || ctx.t.outline.opening;
    const lines = withRounds(notice, page.figures, facts);
    const count = pages.length > 1 ? html` · ${ctx.t.buttons.page(at + 1, pages.length)}` : html``;
    const colon = ctx.t.language === "en" ? ": " : "：";
    const text = joined(
      [
        html`${title}${count}\n${section}`,
        figuresHtml({ figures: lines }),
        html`<i>${ctx.t.answer.source}${colon}${citationOf(notice, "")}</i>`,
      ],
      "\n\n",
    );
    const turn = pageRow(ctx, at, pages.length, (to) => ({ does: "figures", version, notice: index, page: to }));
    const passage = page.figures.map((figure) => figure.passage).find((one) => chartsIn(notice, facts, one).length > 0);
    const draw = { does: "picture", version, notice: index, what: "chart", nth: 0 } as const;
    const picture = passage === undefined ? [] : [actionButton(ctx.t.buttons.picture, { ...draw, passage })];
    return card(text, [turn, picture]);
  }

  composer.command("figures", async (ctx) => {
    const meant = noticeMeant(ctx, ctx.match);
    const choose = (): Card =>
      chooserCard(ctx, ctx.t.figures.title, 0, (version, notice) => ({ does: "figures", version, notice, page: 0 }));
    await post.send(ctx, (meant === null ? null : pageCard(ctx, meant, 0)) ?? choose());
  });

  onAction(composer, "figures", async (ctx, { notice, page }) => {
    const shown = pageCard(ctx, notice, page);
    if (shown !== null) await post.show(ctx, shown);
  });

  return composer;
}
