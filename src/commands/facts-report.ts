/** The facts of a notice as the facts command tells them: every span as the words that stand there. */
import { type Span, textOf } from "../corpus/notice.js";
import type { NoticeFacts } from "../facts/read.js";

/** What was understood of one notice. Texts are as printed; null where there is nothing. */
export interface FactsReport {
  readonly notice: string;
  readonly document: {
    readonly title: string;
    readonly number: string | null;
    readonly issuer: string | null;
    readonly date: string | null;
    readonly recipients: string | null;
    readonly basis: readonly string[];
    readonly period: string | null;
    readonly year: number | null;
    readonly region: string | null;
  };
  readonly groups: readonly {
    readonly kind: "grade" | "set";
    readonly label: string;
    readonly category: string | null;
    readonly members: readonly string[];
    readonly period: string | null;
    readonly stated: number | null;
    readonly quote: string;
  }[];
  readonly figures: readonly {
    readonly id: number;
    readonly section: string;
    readonly role: string;
    readonly text: string;
    readonly value: number | null;
    readonly unit: string;
    readonly indicator: string;
    readonly scope: string | null;
    readonly period: string | null;
    readonly direction: "up" | "down" | null;
    readonly basis: string | null;
    /** The id of the value that it belongs to. */
    readonly of: number | null;
    readonly quote: string;
  }[];
  readonly outline: readonly { readonly section: string; readonly text: string }[];
}

/** Tells the facts of a notice. */
export function factsReport({ analysis, facts }: NoticeFacts): FactsReport {
  const { notice } = analysis;
  const { document } = facts;
  const printed = (span: Span | null): string | null => (span ? textOf(notice, span) : null);
  const sectionOf = (passage: number): string => notice.sections[notice.passages[passage]?.section ?? 0]?.path ?? "";
  return {
    notice: facts.notice,
    document: {
      title: document.title,
      number: printed(document.number),
      issuer: printed(document.issuer),
      date: printed(document.date),
      recipients: printed(document.recipients),
      basis: document.basis.map((span) => textOf(notice, span)),
      period: document.period,
      year: document.year,
      region: document.region,
    },
    groups: facts.groups.map((group) => ({
      kind: group.kind,
      label: group.label,
      category: group.category,
      members: group.members.map((member) => member.name),
      period: group.period,
      stated: group.stated,
      quote: textOf(notice, group.statement),
    })),
    figures: facts.figures.map((figure) => ({
      id: figure.id,
      section: sectionOf(figure.passage),
      role: figure.role,
      text: figure.text,
      value: figure.value,
      unit: figure.unit,
      indicator: figure.indicator,
      scope: figure.scope,
      period: figure.period,
      direction: figure.direction,
      basis: figure.basis,
      of: figure.of,
      quote: textOf(notice, figure.clause),
    })),
    outline: facts.outline.map((item) => ({
      section: notice.sections[item.section]?.path ?? "",
      text: textOf(notice, item.span),
    })),
  };
}
