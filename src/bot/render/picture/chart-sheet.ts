/**
 * Figures that belong together as a sheet: a row for each, a bar with the numbers printed beside it.
 */
import type { Messages } from "../../messages/messages.js";
import type { Amount, Chart, PairRow, PartsRow } from "./charts.js";
import { COLOURS, emWidth, MARGIN, type Sheet, SheetWriter } from "./sheet.js";

const [DARK, MIDDLE, PALE, PALEST] = COLOURS.tones;

/** Colours of the parts of a whole, in order. */
const PARTS = [DARK, MIDDLE, PALE, PALEST, "#9aa7b5", "#c6ced7"];

const LABEL = { size: 15, lines: 3 } as const;
const VALUE = 16;
const KEY = 13.5;

/** A label with a number at the right end of its first line. */
function labelled(sheet: SheetWriter, label: string, value: string): void {
  sheet.right(value, VALUE);
  sheet.text(label, { ...LABEL, room: emWidth(value, true) * VALUE + 12 });
  sheet.skip(5);
}

/** A small square and what it stands for, with its number at the right. */
function key(sheet: SheetWriter, fill: string, label: string, value: string): void {
  sheet.rect({ x: MARGIN, y: sheet.y + 4.5, width: 10, height: 10, fill, radius: 2 });
  sheet.right(value, KEY);
  sheet.text(label, { size: KEY, lines: 2, indent: 17, room: emWidth(value, true) * KEY + 12, fill: COLOURS.grey });
}

function partsRow(sheet: SheetWriter, row: PartsRow): void {
  labelled(sheet, row.whole.label, row.whole.text);
  sheet.bar(row.parts.map((part, index) => ({ share: part.value / row.whole.value, fill: PARTS[index] ?? PALEST })));
  sheet.skip(6);
  row.parts.forEach((part, index) => {
    const rate = row.rate === null || index > 0 ? "" : ` · ${row.rate}`;
    key(sheet, PARTS[index] ?? PALEST, part.label, `${part.text}${rate}`);
  });
}

/** What the two bars of a pair are called, and what a full bar stands for. */
interface PairWords {
  readonly now: string;
  readonly other: string;
  readonly full: number;
}

function pairRow(sheet: SheetWriter, row: PairRow, { now, other, full }: PairWords, t: Messages): void {
  sheet.text(row.now.label, LABEL);
  sheet.skip(6);
  const computed = row.other.computed ? t.picture.computed : "";
  const bars: readonly [Amount, string, string][] = [
    [row.now, now, DARK],
    [row.other, `${other}${computed}`, MIDDLE],
  ];
  for (const [amount, label, fill] of bars) {
    key(sheet, fill, label, amount.text);
    sheet.skip(3);
    sheet.bar([{ share: full > 0 ? amount.value / full : 0, fill }], 13);
    sheet.skip(8);
  }
  if (row.difference !== "") sheet.text(row.difference, { size: KEY, fill: COLOURS.grey, lines: 2 });
}

function largest(row: PairRow): number {
  return Math.max(row.now.value, row.other.value);
}

function isPercent(row: PairRow): boolean {
  return /[%％]$/.test(row.now.text);
}

function ratesRow(sheet: SheetWriter, row: Amount): void {
  labelled(sheet, row.label, row.text);
  sheet.bar([{ share: row.value / 100, fill: DARK }]);
}

/** A chart with its frame. */
export interface FramedChart {
  /** The section that the figures stand in; empty for the opening part. */
  readonly title: string;
  readonly chart: Chart;
  readonly source: string;
}

/** Draws a chart. */
export function chartSheet({ title, chart, source }: FramedChart, t: Messages): Sheet {
  const sheet = new SheetWriter();
  sheet.text(t.picture.titles[chart.kind], { size: 22, bold: true, lines: 1 });
  if (title !== "") {
    sheet.skip(2);
    sheet.text(title, { size: 13, fill: COLOURS.grey, lines: 3 });
  }
  let round = "";
  const apart = (): void => sheet.skip(18);
  switch (chart.kind) {
    case "parts":
      for (const row of chart.rows) {
        apart();
        if (row.round !== round && row.round !== "") {
          sheet.rule();
          sheet.skip(8);
          sheet.text(row.round, { size: 17, bold: true, lines: 1 });
          sheet.skip(4);
        }
        round = row.round;
        partsRow(sheet, row);
      }
      break;
    case "target":
      for (const row of chart.rows) {
        apart();
        const full = isPercent(row) ? 100 : 1.08 * largest(row);
        pairRow(sheet, row, { now: t.picture.actual, other: row.other.label || t.picture.target, full }, t);
      }
      break;
    case "change":
      for (const row of chart.rows) {
        apart();
        pairRow(sheet, row, { now: t.picture.now, other: t.picture.before, full: 1.08 * largest(row) }, t);
      }
      break;
    case "rates":
      for (const row of chart.rows) {
        apart();
        ratesRow(sheet, row);
      }
  }
  return sheet.finish(source);
}
