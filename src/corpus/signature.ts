/** What stands after a notice's text: issuer, date, remarks, and the list of what is attached. */
import { ABOUT_DOCUMENT, ATTACHMENT_LIST, BODY_NAME, BRACKETED, ISSUER_AND_DATE } from "./genre.js";
import { readLabel } from "./labels.js";
import type { Span } from "./notice.js";
import type { WordedLines } from "./worded-lines.js";

/** What stands after a notice's text. Positions count the lines with words. */
export interface Signature {
  readonly issuer: Span | null;
  readonly date: Span | null;
  readonly remarks: readonly Span[];
  /** Position after the text's last line. */
  readonly textEnd: number;
  /** Positions of the first line after signature and remarks, and of the remarks at the file's end. */
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** Lengths of lines, in UTF-16 units. */
const LONGEST_ISSUER = 40;
const LONGEST_FRAME_LINE = 80;
/** How many lines the list of attachments and the issuers' names may take. */
const ATTACHMENT_LINES = 15;
const ISSUER_LINES = 6;
/** How far a signature without a date is indented at least, in columns of a Latin letter's width. */
const SIGNATURE_INDENT = 12;
/** How far from the end of the file a date without a known issuer may stand, in lines with words. */
const LAST_LINES = 6;

const SENTENCE_END = /[。；！？：，、!?:;,]$/u;
const RUNNING_TEXT = /[。；]/u;
const PUNCTUATION = /[：:，,]/u;
const TEXT_END = /[。！？）)：]$/u;

/** Reads what follows the text, from position `front` on, and marks its lines. */
export function readSignature(lines: WordedLines, front: number): Signature {
  return new SignatureReader(lines, front).read();
}

class SignatureReader {
  private issuer: Span | null = null;
  private date: Span | null = null;
  private readonly remarks: Span[] = [];

  constructor(
    private readonly lines: WordedLines,
    private readonly front: number,
  ) {}

  read(): Signature {
    const { front } = this;
    const signature = this.findSignature(front);
    const afterEnd = this.readLastRemarks(signature === null ? front : signature + 1);
    const textEnd = this.readSignature(front, signature, afterEnd);
    const afterStart = signature === null ? afterEnd : this.readRemarks(signature + 1);
    return { issuer: this.issuer, date: this.date, remarks: this.remarks, textEnd, afterStart, afterEnd };
  }

  /** The position of the line with the date under the text (or issuer and date); null where there is none. */
  private findSignature(front: number): number | null {
    const count = this.lines.count;
    for (let at = front; at < count; at += 1) {
      const text = this.lines.textAt(at);
      if (text.length > LONGEST_FRAME_LINE) continue;
      const together = ISSUER_AND_DATE.exec(text)?.[1];
      if (together !== undefined && BODY_NAME.test(together.trim())) return at;
      if (this.lines.dateAt(at) === null) continue;
      const previous = this.lines.textAt(at - 1);
      const isSigned = at > front && this.isIssuer(at - 1) && BODY_NAME.test(previous);
      if (isSigned || at >= count - LAST_LINES) return at;
    }
    return null;
  }

  private isIssuer(position: number): boolean {
    const text = this.lines.textAt(position);
    return (
      text.length >= 2 &&
      text.length <= LONGEST_ISSUER &&
      !SENTENCE_END.test(text) &&
      !RUNNING_TEXT.test(text) &&
      !BRACKETED.test(text) &&
      !PUNCTUATION.test(text) &&
      readLabel(text) === null
    );
  }

  /**
   * Marks date, issuer and the list of attachments; gives the position after the text. `last`: the position of the
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
      const content = this.lines.contentAt(signature);
      const together = ISSUER_AND_DATE.exec(this.lines.textAt(signature));
      const day = together?.[2];
      if (this.lines.dateAt(signature) === null && together !== null && day !== undefined) {
        this.lines.mark(signature, "issuer");
        this.issuer = { start: content.start, end: content.start + (together[1]?.trim().length ?? 0) };
        this.date = { start: content.end - day.length, end: content.end };
      } else {
        this.lines.mark(signature, "date");
        this.date = this.lines.dateAt(signature);
        first = this.readIssuers(front, signature);
      }
    }
    return this.readAttachmentLists(front, first);
  }

  /** Whether a last line without a date under it is an issuer: a body's name, set far to the right. */
  private isSignedWithoutDate(position: number): boolean {
    return (
      this.isIssuer(position) &&
      BODY_NAME.test(this.lines.textAt(position)) &&
      this.lines.indentAt(position) >= SIGNATURE_INDENT &&
      this.lines.indentAt(position) > this.lines.indentAt(position - 1)
    );
  }

  /** Marks the issuers above the date; gives the position of the first. */
  private readIssuers(front: number, signature: number): number {
    let first = signature;
    while (first > front && signature - first < ISSUER_LINES && this.isIssuer(first - 1)) {
      const isNamed = BODY_NAME.test(this.lines.textAt(first - 1));
      const isFirst = first === signature && (first - 1 === front || TEXT_END.test(this.lines.textAt(first - 2)));
      const isName = isNamed || isFirst || (first < signature && this.lines.indentAt(first - 1) >= SIGNATURE_INDENT);
      if (!isName) break;
      first -= 1;
      this.lines.mark(first, "issuer");
    }
    if (first < signature) {
      this.issuer = { start: this.lines.contentAt(first).start, end: this.lines.contentAt(signature - 1).end };
    }
    return first;
  }

  /** Marks 附件：1.… 2.… and contacts above the signature (or at the end); gives the position of the first. */
  private readAttachmentLists(front: number, end: number): number {
    let first = end;
    for (
      let next = this.attachmentListStart(front, first);
      next < first;
      next = this.attachmentListStart(front, first)
    ) {
      for (let at = next; at < first; at += 1) this.markRemark(at);
      first = next;
    }
    return first;
  }

  /** Where the list of attachments, or the one line of contacts, starts that ends before `end`; `end` for none. */
  private attachmentListStart(front: number, end: number): number {
    for (let at = end - 1; at >= front && end - at <= ATTACHMENT_LINES; at -= 1) {
      const text = this.lines.textAt(at);
      if (text.length > LONGEST_FRAME_LINE) return end;
      if (ATTACHMENT_LIST.test(text)) return at;
      if (RUNNING_TEXT.test(text)) return end;
      if (at === end - 1 && ABOUT_DOCUMENT.test(text)) return at;
    }
    return end;
  }

  private markRemark(position: number): void {
    this.lines.mark(position, "remark");
    this.remarks.push(this.lines.contentAt(position));
  }

  /** Marks the remarks that follow the signature; gives the position after them. */
  private readRemarks(position: number): number {
    let at = position;
    while (at < this.lines.count && this.isRemark(at) && this.lines.kindAt(at) === null) {
      this.markRemark(at);
      at += 1;
    }
    return at;
  }

  /** Marks the remarks at the file's end; gives the position of the first. */
  private readLastRemarks(front: number): number {
    let first = this.lines.count;
    while (first > front && this.isRemark(first - 1) && this.lines.kindAt(first - 1) === null) {
      first -= 1;
      this.markRemark(first);
    }
    return first;
  }

  private isRemark(position: number): boolean {
    const text = this.lines.textAt(position);
    if (text.length > LONGEST_FRAME_LINE) return ABOUT_DOCUMENT.test(text) && text.length < 3 * LONGEST_FRAME_LINE;
    return BRACKETED.test(text) || ABOUT_DOCUMENT.test(text) || ATTACHMENT_LIST.test(text);
  }
}
