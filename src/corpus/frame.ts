/**
 * The frame of a notice: what stands before its text (title, 文号, recipients) and after it (issuer, date, remarks).
 * Lines in, the kind of each line of the frame out; what the frame does not claim is the body.
 */
import { readFront } from "./front.js";
import type { Line } from "./lines.js";
import type { BlockKind, Span } from "./notice.js";
import { readSignature } from "./signature.js";
import { WordedLines } from "./worded-lines.js";

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

/** Finds the frame among a file's lines. */
export function findFrame(lines: readonly Line[]): Frame {
  const worded = new WordedLines(lines);
  const front = readFront(worded);
  const signature = readSignature(worded, front.end);
  const bodyStart = worded.lineAt(front.end);
  const afterStart = worded.lineAt(signature.afterStart);
  return {
    kinds: worded.kinds,
    title: front.title,
    number: front.number,
    recipients: front.recipients,
    issuer: signature.issuer ?? front.letterhead,
    date: signature.date ?? front.date,
    remarks: [...front.remarks, ...signature.remarks].sort((a, b) => a.start - b.start),
    body: { from: bodyStart, to: Math.max(bodyStart, worded.lineAt(signature.textEnd)) },
    after: { from: afterStart, to: Math.max(afterStart, worded.lineAt(signature.afterEnd)) },
  };
}
