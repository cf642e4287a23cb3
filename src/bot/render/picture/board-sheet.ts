/**
 * The board of grades as a sheet: each grade with its number and its members, from the first grade down.
 */
import type { Group } from "../../../facts/facts.js";
import type { Messages } from "../../messages/messages.js";
import { COLOURS, emWidth, INNER, MARGIN, type Sheet, SheetWriter } from "./sheet.js";

const CHIP = { size: 15, height: 30, gap: 8, padding: 11 } as const;

/** More members than this are counted rather than shown. */
const MOST_CHIPS = 40;

function chips(sheet: SheetWriter, names: readonly string[], fill: string, ink: string): void {
  let x = 0;
  let y = sheet.y;
  for (const name of names) {
    const width = Math.min(INNER, emWidth(name) * CHIP.size + 2 * CHIP.padding);
    if (x > 0 && x + width > INNER) {
      x = 0;
      y += CHIP.height + CHIP.gap;
    }
    sheet.rect({ x: MARGIN + x, y, width, height: CHIP.height, fill, radius: 6 });
    const fits = emWidth(name) * CHIP.size + 2 * CHIP.padding <= INNER;
    const text = fits
      ? name
      : `${[...name].slice(0, Math.floor((INNER - 2 * CHIP.padding) / CHIP.size) - 1).join("")}…`;
    const place = { x: MARGIN + x + CHIP.padding, y: y + CHIP.height / 2 };
    sheet.word({ ...place, text, size: CHIP.size, bold: false, fill: ink, align: "left" });
    x += width + CHIP.gap;
  }
  sheet.skip(y - sheet.y + CHIP.height);
}

/** The grades of one notice. */
export interface Board {
  /** The notice's title. */
  readonly title: string;
  readonly groups: readonly Group[];
  readonly source: string;
}

/** Draws the grades of a notice. */
export function boardSheet({ title, groups, source }: Board, t: Messages): Sheet {
  const sheet = new SheetWriter();
  sheet.text(t.ratings.picture, { size: 22, bold: true, lines: 1 });
  sheet.skip(2);
  sheet.text(title, { size: 13, fill: COLOURS.grey, lines: 3 });
  let category: string | null = null;
  let rank = 0;
  for (const group of groups) {
    sheet.skip(16);
    if (group.category !== category) {
      category = group.category;
      rank = 0;
      if (category !== null) {
        sheet.rule();
        sheet.skip(10);
        sheet.text(category, { size: 15, bold: true, fill: COLOURS.grey, lines: 2 });
        sheet.skip(6);
      }
    }
    const tone = COLOURS.tones[Math.min(rank, COLOURS.tones.length - 1)] ?? COLOURS.track;
    rank += 1;
    sheet.rect({ x: MARGIN, y: sheet.y + 3, width: 5, height: 20, fill: tone, radius: 2 });
    sheet.right(t.ratings.members(group.members.length), 17, COLOURS.grey);
    sheet.text(group.label, { size: 18, bold: true, lines: 2, indent: 14, room: 60 });
    sheet.skip(8);
    const names = group.members.map((member) => member.name);
    const shown = names.length > MOST_CHIPS ? [...names.slice(0, MOST_CHIPS), `+${names.length - MOST_CHIPS}`] : names;
    const dark = tone === COLOURS.tones[0];
    chips(sheet, shown, dark ? COLOURS.tones[0] : tone, dark ? COLOURS.paper : COLOURS.ink);
  }
  return sheet.finish(source);
}
