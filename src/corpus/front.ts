/** The front of a notice: title, 文号, recipients, and what a web page puts round them. */
import {
  ABOUT_DOCUMENT,
  ADDRESSEE,
  BODY_NAME,
  BRACKETED,
  DOCUMENT_KIND,
  DOCUMENT_NUMBER,
  ISSUE_NUMBER,
  ISSUER_AND_DATE,
  LEAD_IN,
  LETTERHEAD,
  UNFINISHED,
} from "./genre.js";
import { readLabel } from "./labels.js";
import type { Span } from "./notice.js";
import type { WordedLines } from "./worded-lines.js";

/** What stands before a notice's text. */
export interface Front {
  readonly title: readonly Span[];
  readonly number: Span | null;
  readonly recipients: Span | null;
  /** The issuer as the head of the paper names it. */
  readonly letterhead: Span | null;
  readonly date: Span | null;
  readonly remarks: readonly Span[];
  /** Position, among the lines with words, of the first that is not of the front. */
  readonly end: number;
}

/** Lengths of lines, in UTF-16 units. */
const LONGEST_TITLE_LINE = 80;
const LONGEST_SHORT_TITLE = 40;
const LONGEST_FRAME_LINE = 80;
const LONGEST_RECIPIENTS = 600;
/** How many lines with words are looked at. */
const FRONT_LINES = 16;

const SENTENCE_END = /[。；！？：，、!?:;,]$/u;
const RUNNING_TEXT = /[。；]/u;
const COLON_END = /[：:]$/u;
const GOES_ON = /[，、；,;]$/u;
const EXCLAIMED = /[！？!?]$/u;
const SUBTITLE = /^[—―─–-]{1,3}\s?\S/u;
const MARKDOWN_TITLE = /^#\s+/u;

/** Reads the front of a notice and marks its lines. */
export function readFront(lines: WordedLines): Front {
  return new FrontReader(lines).read();
}

class FrontReader {
  private readonly title: Span[] = [];
  private number: Span | null = null;
  private recipients: Span | null = null;
  private letterhead: Span | null = null;
  private date: Span | null = null;
  private readonly remarks: Span[] = [];
  /** The number is that of a bulletin (第7期), over which its series' name stands: 工作通报. */
  private isBulletin = false;

  constructor(private readonly lines: WordedLines) {}

  read(): Front {
    const end = this.readLines();
    const { title, number, recipients, letterhead, date, remarks } = this;
    return { title, number, recipients, letterhead, date, remarks, end };
  }

  /** Reads the front; gives the position of the first line with words that is not of it. */
  private readLines(): number {
    const titles: number[] = [];
    let numberAt = -1;
    let end = 0;
    let at = 0;
    const limit = Math.min(this.lines.count, FRONT_LINES);
    while (at < limit) {
      const text = this.lines.textAt(at);
      const number = numberAt < 0 ? this.readNumber(at) : null;
      const addressed = this.recipientsLength(at);
      if (addressed > 0) {
        this.takeRecipients(at, addressed);
        end = at + addressed;
        break;
      }
      if (number !== null) {
        this.number = number;
        this.isBulletin = ISSUE_NUMBER.test(text);
        numberAt = at;
        this.lines.mark(at, "number");
      } else if (titles.length === 0 && this.isLetterhead(at)) {
        this.letterhead = { start: this.lines.contentAt(at).start, end: this.lines.contentAt(at).end - "文件".length };
        this.lines.mark(at, "issuer");
      } else if (numberAt >= 0 && this.readIssuerAndDate(at)) {
        this.lines.mark(at, "issuer");
      } else if (titles.length > 0 && this.readDate(at)) {
        this.lines.mark(at, "date");
      } else if (text.length <= LONGEST_FRAME_LINE && ABOUT_DOCUMENT.test(text)) {
        this.lines.mark(at, "remark");
      } else if (this.canBeTitle(at)) {
        titles.push(at);
      } else break;
      at += 1;
    }
    const isAddressed = end > 0;
    if (!isAddressed) end = numberAt >= 0 ? numberAt + 1 : 0;
    const chosen = this.chooseTitle(titles, numberAt, isAddressed, at);
    for (const position of chosen) {
      this.lines.mark(position, "title");
      this.title.push(this.titleLine(position));
    }
    end = Math.max(end, (chosen[chosen.length - 1] ?? -1) + 1);
    while (end < at && this.lines.kindAt(end) !== null) end += 1;
    this.settleFront(titles, chosen, end);
    return end;
  }

  /** …文件 as the head of the paper, which 文号 follows within two lines. */
  private isLetterhead(position: number): boolean {
    const text = this.lines.textAt(position);
    if (text.length > LONGEST_FRAME_LINE || !LETTERHEAD.test(text)) return false;
    return this.readNumber(position + 1) !== null || this.readNumber(position + 2) !== null;
  }

  /** Gives back to the body what was noted behind the front's end, and files what stands before it. */
  private settleFront(titles: readonly number[], chosen: readonly number[], end: number): void {
    for (const position of titles) {
      if (position >= end || chosen.includes(position)) continue;
      const span = this.lines.contentAt(position);
      const isIssuer = this.letterhead === null && BODY_NAME.test(this.lines.textAt(position));
      if (isIssuer) this.letterhead = span;
      this.lines.mark(position, isIssuer ? "issuer" : "remark");
    }
    for (let position = end; position < FRONT_LINES; position += 1) this.lines.unmark(position);
    const isDateOfText = end < this.lines.count && (this.date?.start ?? -1) >= this.lines.contentAt(end).start;
    if (isDateOfText) this.date = null;
    for (let position = 0; position < end; position += 1) {
      if (this.lines.kindAt(position) === "remark") this.remarks.push(this.lines.contentAt(position));
    }
  }

  /** Which of the lines that could be the title's are. */
  private chooseTitle(titles: readonly number[], numberAt: number, isAddressed: boolean, stop: number): number[] {
    if (numberAt >= 0 || isAddressed) {
      const before = numberAt < 0 ? titles : titles.filter((position) => position < numberAt);
      const after = numberAt < 0 ? [] : titles.filter((position) => position > numberAt);
      if (before.length === 0) return isAddressed ? firstRun(after) : this.finished(after, stop);
      const isSeries = this.isBulletin && !before.some((position) => this.lines.textAt(position).includes("关于"));
      const isNamedAfter =
        this.endsAsTitle(firstRun(after)) && (isSeries || (isAddressed && !this.endsAsTitle(before)));
      return firstRun(isNamedAfter ? after : before);
    }
    const first = titles[0];
    if (first === undefined) return this.exclaimedTitle();
    return this.finished(titles, stop);
  }

  private endsAsTitle(positions: readonly number[]): boolean {
    return DOCUMENT_KIND.test(this.lines.textAt(positions[positions.length - 1] ?? -1));
  }

  /** The title's lines where nothing tells its end: up to the kind of document, else the first line and what it lacks. */
  private finished(titles: readonly number[], stop: number): number[] {
    const neighbours = firstRun(titles);
    const isAll = stop >= this.lines.count;
    const candidates = neighbours.slice(0, isAll ? 3 : 5);
    const named = candidates.findIndex((position) => DOCUMENT_KIND.test(this.lines.textAt(position)));
    if (named >= 0) {
      const next = candidates[named + 1];
      const isSuffixed = next !== undefined && BRACKETED.test(this.lines.textAt(next));
      return candidates.slice(0, named + (isSuffixed ? 2 : 1));
    }
    let count = 1;
    while (count < candidates.length && this.goesOn(candidates[count - 1] ?? 0, candidates[count] ?? 0)) count += 1;
    return candidates.slice(0, count);
  }

  /** Whether a title goes on in the line after: it ends with 关于, or —— opens the next. */
  private goesOn(position: number, next: number): boolean {
    return UNFINISHED.test(this.lines.textAt(position)) || SUBTITLE.test(this.lines.textAt(next));
  }

  /** A first line that asks or calls out, with a blank line after it, is a title too: 谁是最可爱的人？ */
  private exclaimedTitle(): number[] {
    const text = this.lines.textAt(0);
    const isShort = text.length <= LONGEST_SHORT_TITLE && EXCLAIMED.test(text) && !RUNNING_TEXT.test(text);
    const isApart = this.lines.count > 1 && this.lines.lineAt(1) > this.lines.lineAt(0) + 1;
    return isShort && isApart ? [0] : [];
  }

  private canBeTitle(position: number): boolean {
    const text = this.lines.textAt(position);
    if (text.length > LONGEST_TITLE_LINE || SENTENCE_END.test(text) || RUNNING_TEXT.test(text)) return false;
    if (text.includes("\t") || text.includes("|")) return false;
    if (MARKDOWN_TITLE.test(text)) return position === 0 || this.title.length === 0;
    return readLabel(text) === null;
  }

  private titleLine(position: number): Span {
    const content = this.lines.contentAt(position);
    const mark = MARKDOWN_TITLE.exec(this.lines.textAt(position));
    return { start: content.start + (mark?.[0].length ?? 0), end: content.end };
  }

  private readNumber(position: number): Span | null {
    const text = this.lines.textAt(position);
    if (text.length > LONGEST_FRAME_LINE) return null;
    const match = ISSUE_NUMBER.exec(text) ?? DOCUMENT_NUMBER.exec(text);
    if (match === null) return null;
    const number = match[1] ?? "";
    const start = this.lines.contentAt(position).start + match[0].lastIndexOf(number);
    return { start, end: start + number.length };
  }

  /** 某州重点项目建设指挥部办公室　　2025年7月9日: who issues a bulletin and when, under its number. */
  private readIssuerAndDate(position: number): boolean {
    const text = this.lines.textAt(position);
    const [, issuer = "", day = ""] = text.length <= LONGEST_FRAME_LINE ? (ISSUER_AND_DATE.exec(text) ?? []) : [];
    if (!this.isBulletin || !BODY_NAME.test(issuer.trim())) return false;
    const { start, end } = this.lines.contentAt(position);
    this.letterhead = { start, end: start + issuer.trim().length };
    this.date ??= { start: end - day.length, end };
    return true;
  }

  private readDate(position: number): boolean {
    const date = this.lines.dateAt(position);
    if (date === null) return false;
    this.date ??= date;
    return true;
  }

  /** How many lines from here are the recipients'; 0 for none. */
  private recipientsLength(position: number): number {
    let joined = "";
    for (let count = 1; count <= 4; count += 1) {
      const text = this.lines.textAt(position + count - 1);
      if (text === "" || text.length > LONGEST_RECIPIENTS || /[。！？]/u.test(text)) return 0;
      if (count === 1 && readLabel(text) !== null) return 0;
      joined += text;
      if (COLON_END.test(text)) return addressesBodies(joined) ? count : 0;
      if (!GOES_ON.test(text)) return 0;
    }
    return 0;
  }

  private takeRecipients(position: number, count: number): void {
    for (let i = 0; i < count; i += 1) this.lines.mark(position + i, "recipients");
    const end = this.lines.contentAt(position + count - 1).end;
    this.recipients = { start: this.lines.contentAt(position).start, end: end - 1 };
  }
}

/** The numbers at the start that follow one another: 2, 3, 5 → 2, 3. */
function firstRun(positions: readonly number[]): number[] {
  const first = positions[0] ?? 0;
  const gap = positions.findIndex((position, index) => position !== first + index);
  return positions.slice(0, gap < 0 ? positions.length : gap);
}

/** Whether a line that ends with a colon names those whom a document addresses. */
function addressesBodies(line: string): boolean {
  if (LEAD_IN.test(line)) return false;
  const addressees = line
    .slice(0, -1)
    .split(/[，、；,;]/u)
    .map((name) => name.trim());
  const known = addressees.filter((name) => ADDRESSEE.test(name)).length;
  return known > 0 && known * 2 >= addressees.length;
}
