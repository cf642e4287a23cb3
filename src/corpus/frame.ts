/**
 * The frame of a notice: what stands before its text (title, 文号, recipients) and after it (issuer, date, remarks).
 * Lines in, the kind of each line of the frame out; what the frame does not claim is the body.
 */
import {
  ABOUT_DOCUMENT,
  ADDRESSEE,
  ATTACHMENT_LIST,
  BODY_NAME,
  BRACKETED,
  DATE_LINE,
  DOCUMENT_KIND,
  DOCUMENT_NUMBER,
  ISSUER_AND_DATE,
  LEAD_IN,
  LETTERHEAD,
  UNFINISHED,
} from "./genre.js";
import { readLabel } from "./labels.js";
import type { Line } from "./lines.js";
import type { BlockKind, Span } from "./notice.js";

/** The frame of a notice. */
export interface Frame {
  /** Kind of each line that belongs to the frame, by the line's index. */
  readonly kinds: ReadonlyMap<number, BlockKind>;
  readonly title: readonly Span[];
  readonly number: Span | null;
  readonly recipients: Span | null;
  readonly issuer: Span | null;
  readonly date: Span | null;
  readonly remarks: readonly Span[];
  /** The lines of the body, before the signature: index of the first, and the one after the last. */
  readonly body: { readonly from: number; readonly to: number };
  /** The lines after the signature, where what is attached may stand. */
  readonly after: { readonly from: number; readonly to: number };
}

/** Longest line of a title, of an issuer's name, and of a line of the frame at all, in UTF-16 units. */
const LONGEST_TITLE_LINE = 80;
const LONGEST_ISSUER = 40;
const LONGEST_FRAME_LINE = 80;
const LONGEST_RECIPIENTS = 600;
/** How many lines with words are looked at from the front, and from the end. */
const FRONT_LINES = 16;
const ATTACHMENT_LINES = 15;
const ISSUER_LINES = 6;
/** How far a signature without a date is indented at least, in columns of a Latin letter's width. */
const SIGNATURE_INDENT = 12;
/** How far from the end of the file a date without a known issuer may stand, in lines with words. */
const LAST_LINES = 6;

const SENTENCE_END = /[。；！？：，、!?:;,]$/u;
const RUNNING_TEXT = /[。；]/u;
const COLON_END = /[：:]$/u;
const GOES_ON = /[，、；,;]$/u;
const EXCLAIMED = /[！？!?]$/u;
const TEXT_END = /[。！？）)：]$/u;
const SUBTITLE = /^[—―─–-]{1,3}\s?\S/u;
const MARKDOWN_TITLE = /^#\s+/u;

/** Finds the frame among a file's lines. */
export function findFrame(lines: readonly Line[]): Frame {
  return new FrameFinder(lines).find();
}

class FrameFinder {
  private readonly kinds = new Map<number, BlockKind>();
  /** Indices of the lines that have words. */
  private readonly worded: readonly number[];
  private title: Span[] = [];
  private number: Span | null = null;
  private recipients: Span | null = null;
  private letterhead: Span | null = null;
  private issuer: Span | null = null;
  private frontDate: Span | null = null;
  private date: Span | null = null;
  private readonly remarks: Span[] = [];

  constructor(private readonly lines: readonly Line[]) {
    this.worded = lines.flatMap((line, index) => (line.text === "" ? [] : [index]));
  }

  find(): Frame {
    const front = this.readFront();
    const signature = this.findSignature(front);
    const from = this.lineAt(front);
    const last = this.readLastRemarks(signature === null ? front : signature + 1);
    const to = this.readSignature(front, signature, last);
    const after = signature === null ? last : this.readRemarks(signature + 1);
    return {
      kinds: this.kinds,
      title: this.title,
      number: this.number,
      recipients: this.recipients,
      issuer: this.issuer ?? this.letterhead,
      date: this.date ?? this.frontDate,
      remarks: this.remarks.sort((a, b) => a.start - b.start),
      body: { from, to: Math.max(from, to) },
      after: { from: this.lineAt(after), to: Math.max(this.lineAt(after), this.lineAt(last)) },
    };
  }

  /** The line with words number `position`, or what comes after the last line. */
  private lineAt(position: number): number {
    return this.worded[position] ?? this.lines.length;
  }

  private textAt(position: number): string {
    return this.lines[this.lineAt(position)]?.text ?? "";
  }

  private contentAt(position: number): Span {
    return this.lines[this.lineAt(position)]?.content ?? { start: 0, end: 0 };
  }

  private mark(position: number, kind: BlockKind): void {
    this.kinds.set(this.lineAt(position), kind);
  }

  /** Reads the front; gives the position of the first line with words that is not of it. */
  private readFront(): number {
    const titles: number[] = [];
    let numberAt = -1;
    let end = 0;
    let at = 0;
    const limit = Math.min(this.worded.length, FRONT_LINES);
    while (at < limit) {
      const text = this.textAt(at);
      const number = numberAt < 0 ? this.readNumber(at) : null;
      const addressed = this.recipientsLength(at);
      if (addressed > 0) {
        this.takeRecipients(at, addressed);
        end = at + addressed;
        break;
      }
      if (number !== null) {
        this.number = number;
        numberAt = at;
        this.mark(at, "number");
      } else if (titles.length === 0 && text.length <= LONGEST_FRAME_LINE && LETTERHEAD.test(text)) {
        this.letterhead = { start: this.contentAt(at).start, end: this.contentAt(at).end - "文件".length };
        this.mark(at, "issuer");
      } else if (titles.length > 0 && this.readDate(at)) {
        this.mark(at, "date");
      } else if (text.length <= LONGEST_FRAME_LINE && ABOUT_DOCUMENT.test(text)) {
        this.mark(at, "remark");
      } else if (this.canBeTitle(at)) {
        titles.push(at);
      } else break;
      at += 1;
    }
    const isAddressed = end > 0;
    if (!isAddressed) end = numberAt >= 0 ? numberAt + 1 : 0;
    const chosen = this.chooseTitle(titles, numberAt, isAddressed, at);
    for (const position of chosen) {
      this.mark(position, "title");
      this.title.push(this.titleLine(position));
    }
    end = Math.max(end, (chosen[chosen.length - 1] ?? -1) + 1);
    while (end < at && this.kinds.has(this.lineAt(end))) end += 1;
    this.settleFront(titles, chosen, end);
    return end;
  }

  /** Gives back to the body what was noted behind the front's end, and files what stands before it. */
  private settleFront(titles: readonly number[], chosen: readonly number[], end: number): void {
    for (const position of titles) {
      if (position >= end || chosen.includes(position)) continue;
      const span = this.contentAt(position);
      const isIssuer = this.letterhead === null && BODY_NAME.test(this.textAt(position));
      if (isIssuer) this.letterhead = span;
      this.mark(position, isIssuer ? "issuer" : "remark");
    }
    for (const line of [...this.kinds.keys()]) if (line >= this.lineAt(end)) this.kinds.delete(line);
    if (this.frontDate !== null && this.frontDate.start >= this.contentAt(end).start && end < this.worded.length) {
      this.frontDate = null;
    }
    for (const [line, kind] of this.kinds) {
      const span = this.lines[line]?.content;
      if (kind === "remark" && span !== undefined) this.remarks.push(span);
    }
  }

  /** Which of the lines that could be the title's are. */
  private chooseTitle(titles: readonly number[], numberAt: number, isAddressed: boolean, stop: number): number[] {
    if (numberAt >= 0 || isAddressed) {
      const before = numberAt < 0 ? titles : titles.filter((position) => position < numberAt);
      const after = numberAt < 0 ? [] : titles.filter((position) => position > numberAt);
      if (before.length === 0) return isAddressed ? firstRun(after) : this.finished(after, stop);
      const isNamedAfter = isAddressed && this.endsAsTitle(after) && !this.endsAsTitle(before);
      return firstRun(isNamedAfter ? after : before);
    }
    const first = titles[0];
    if (first === undefined) return this.exclaimedTitle();
    return this.finished(titles, stop);
  }

  private endsAsTitle(positions: readonly number[]): boolean {
    return DOCUMENT_KIND.test(this.textAt(positions[positions.length - 1] ?? -1));
  }

  /** The title's lines where nothing tells its end: up to the kind of document, else the first line and what it lacks. */
  private finished(titles: readonly number[], stop: number): number[] {
    const neighbours = firstRun(titles);
    const isAll = stop >= this.worded.length;
    const candidates = neighbours.slice(0, isAll ? 3 : 5);
    const named = candidates.findIndex((position) => DOCUMENT_KIND.test(this.textAt(position)));
    if (named >= 0) {
      const next = candidates[named + 1];
      const isSuffixed = next !== undefined && BRACKETED.test(this.textAt(next));
      return candidates.slice(0, named + (isSuffixed ? 2 : 1));
    }
    let count = 1;
    while (count < candidates.length && this.goesOn(candidates[count - 1] ?? 0, candidates[count] ?? 0)) count += 1;
    return candidates.slice(0, count);
  }

  /** Whether a title goes on in the line after: it ends with 关于, or —— opens the next. */
  private goesOn(position: number, next: number): boolean {
    return UNFINISHED.test(this.textAt(position)) || SUBTITLE.test(this.textAt(next));
  }

  /** A first line that asks or calls out, with a blank line after it, is a title too: 谁是最可爱的人？ */
  private exclaimedTitle(): number[] {
    const text = this.textAt(0);
    const isShort = text.length <= LONGEST_ISSUER && EXCLAIMED.test(text) && !RUNNING_TEXT.test(text);
    const isApart = this.worded.length > 1 && this.lineAt(1) > this.lineAt(0) + 1;
    return isShort && isApart ? [0] : [];
  }

  private canBeTitle(position: number): boolean {
    const text = this.textAt(position);
    if (text.length > LONGEST_TITLE_LINE || SENTENCE_END.test(text) || RUNNING_TEXT.test(text)) return false;
    if (text.includes("\t") || text.includes("|")) return false;
    if (MARKDOWN_TITLE.test(text)) return position === 0 || this.title.length === 0;
    return readLabel(text) === null;
  }

  private titleLine(position: number): Span {
    const content = this.contentAt(position);
    const mark = MARKDOWN_TITLE.exec(this.textAt(position));
    return { start: content.start + (mark?.[0].length ?? 0), end: content.end };
  }

  private readNumber(position: number): Span | null {
    const text = this.textAt(position);
    if (text.length > LONGEST_FRAME_LINE) return null;
    const match = DOCUMENT_NUMBER.exec(text);
    if (match === null) return null;
    const number = match[1] ?? "";
    const start = this.contentAt(position).start + match[0].lastIndexOf(number);
    return { start, end: start + number.length };
  }

  private readDate(position: number): boolean {
    const date = this.dateAt(position);
    if (date === null) return false;
    this.frontDate ??= date;
    return true;
  }

  private dateAt(position: number): Span | null {
    const text = this.textAt(position);
    if (text.length > LONGEST_ISSUER) return null;
    const day = DATE_LINE.exec(text)?.[1];
    if (day === undefined) return null;
    const start = this.contentAt(position).start + text.indexOf(day);
    return { start, end: start + day.length };
  }

  /** How many lines from here are the recipients'; 0 for none. */
  private recipientsLength(position: number): number {
    let joined = "";
    for (let count = 1; count <= 4; count += 1) {
      const text = this.textAt(position + count - 1);
      if (text === "" || text.length > LONGEST_RECIPIENTS || /[。！？]/u.test(text)) return 0;
      if (count === 1 && readLabel(text) !== null) return 0;
      joined += text;
      if (COLON_END.test(text)) return addressesBodies(joined) ? count : 0;
      if (!GOES_ON.test(text)) return 0;
    }
    return 0;
  }

  private takeRecipients(position: number, count: number): void {
    for (let i = 0; i < count; i += 1) this.mark(position + i, "recipients");
    const end = this.contentAt(position + count - 1).end;
    this.recipients = { start: this.contentAt(position).start, end: end - 1 };
  }

  /** The position of the line with the date under the text (or issuer and date); null where there is none. */
  private findSignature(front: number): number | null {
    const count = this.worded.length;
    for (let at = front; at < count; at += 1) {
      const text = this.textAt(at);
      if (text.length > LONGEST_FRAME_LINE) continue;
      const together = ISSUER_AND_DATE.exec(text)?.[1];
      if (together !== undefined && BODY_NAME.test(together.trim())) return at;
      if (this.dateAt(at) === null) continue;
      const previous = this.textAt(at - 1);
      const isSigned = at > front && this.isIssuer(at - 1) && BODY_NAME.test(previous);
      if (isSigned || at >= count - LAST_LINES) return at;
    }
    return null;
  }

  private isIssuer(position: number): boolean {
    const text = this.textAt(position);
    return (
      text.length >= 2 &&
      text.length <= LONGEST_ISSUER &&
      !SENTENCE_END.test(text) &&
      !RUNNING_TEXT.test(text) &&
      !BRACKETED.test(text) &&
      !/[：:，,]/u.test(text) &&
      readLabel(text) === null
    );
  }

  /**
   * Marks date, issuer and the list of attachments; gives the line on which the body ends. `last`: the position of the
   * remarks at the file's end.
   */
  private readSignature(front: number, signature: number | null, last: number): number {
    let first = last;
    if (signature === null) {
      if (last - 1 > front && this.isSignedWithoutDate(last - 1)) {
        first = this.readIssuers(front, last);
      }
    } else {
      first = signature;
      const content = this.contentAt(signature);
      const together = ISSUER_AND_DATE.exec(this.textAt(signature));
      const day = together?.[2];
      if (this.dateAt(signature) === null && together !== null && day !== undefined) {
        this.mark(signature, "issuer");
        this.issuer = { start: content.start, end: content.start + (together[1]?.trim().length ?? 0) };
        this.date = { start: content.end - day.length, end: content.end };
      } else {
        this.mark(signature, "date");
        this.date = this.dateAt(signature);
        first = this.readIssuers(front, signature);
      }
    }
    return this.lineAt(this.readAttachmentList(front, first));
  }

  /** Whether a last line without a date under it is an issuer: a body's name, set far to the right. */
  private isSignedWithoutDate(position: number): boolean {
    return (
      this.isIssuer(position) &&
      BODY_NAME.test(this.textAt(position)) &&
      this.indentAt(position) >= SIGNATURE_INDENT &&
      this.indentAt(position) > this.indentAt(position - 1)
    );
  }

  private indentAt(position: number): number {
    return this.lines[this.lineAt(position)]?.indent ?? 0;
  }

  /** Marks the issuers above the date; gives the position of the first. */
  private readIssuers(front: number, signature: number): number {
    let first = signature;
    while (first > front && signature - first < ISSUER_LINES && this.isIssuer(first - 1)) {
      const isNamed = BODY_NAME.test(this.textAt(first - 1));
      const isFirst = first === signature && (first - 1 === front || TEXT_END.test(this.textAt(first - 2)));
      const isName = isNamed || isFirst || (first < signature && this.indentAt(first - 1) >= SIGNATURE_INDENT);
      if (!isName) break;
      first -= 1;
      this.mark(first, "issuer");
    }
    if (first < signature) {
      this.issuer = { start: this.contentAt(first).start, end: this.contentAt(signature - 1).end };
    }
    return first;
  }

  /** Marks 附件：1.… 2.… above the signature (or at the end); gives the position of its first line. */
  private readAttachmentList(front: number, end: number): number {
    let at = end - 1;
    while (at >= front && end - at <= ATTACHMENT_LINES) {
      const text = this.textAt(at);
      if (text.length > LONGEST_FRAME_LINE) break;
      const opens = ATTACHMENT_LIST.test(text);
      const isAbout = ABOUT_DOCUMENT.test(text) && !RUNNING_TEXT.test(text);
      if (opens || (isAbout && at === end - 1)) {
        for (let i = at; i < end; i += 1) {
          this.mark(i, "remark");
          this.remarks.push(this.contentAt(i));
        }
        return this.readAttachmentList(front, at);
      }
      if (RUNNING_TEXT.test(text)) break;
      at -= 1;
    }
    return end;
  }

  /** Marks the remarks that follow the signature; gives the position after them. */
  private readRemarks(position: number): number {
    let at = position;
    while (at < this.worded.length && this.isRemark(at) && !this.kinds.has(this.lineAt(at))) {
      this.mark(at, "remark");
      this.remarks.push(this.contentAt(at));
      at += 1;
    }
    return at;
  }

  /** Marks the remarks at the file's end; gives the position of the first. */
  private readLastRemarks(front: number): number {
    let first = this.worded.length;
    while (first > front && this.isRemark(first - 1) && !this.kinds.has(this.lineAt(first - 1))) {
      first -= 1;
      this.mark(first, "remark");
      this.remarks.push(this.contentAt(first));
    }
    return first;
  }

  private isRemark(position: number): boolean {
    const text = this.textAt(position);
    if (text.length > LONGEST_FRAME_LINE) return ABOUT_DOCUMENT.test(text) && text.length < 3 * LONGEST_FRAME_LINE;
    return BRACKETED.test(text) || ABOUT_DOCUMENT.test(text) || ATTACHMENT_LIST.test(text);
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
