/**
 * What a button carries: a few fields with dots between them, at most 64 bytes. All that a button needs to work is in
 * it (and in the message that it stands under), so that it works after a restart; the corpus's fingerprint tells when
 * the places that it names are no longer what they were.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Corpus } from "../../corpus/notice.js";

/** Telegram's limit for the data of a button, in bytes. */
export const DATA_BYTES = 64;

/** A whole number in base 36, to save room: 0, zz; not: -1, ABC. */
const WHOLE = /^[0-9a-z]{1,8}$/;

/** Six letters or digits that stand for a corpus: see {@link fingerprint}. */
const FINGERPRINT = /^[0-9A-Za-z_-]{6}$/;

const whole = z
  .string()
  .regex(WHOLE)
  .transform((text) => Number.parseInt(text, 36));
const corpus = z.string().regex(FINGERPRINT);
const language = z.enum(["zh-Hans", "zh-Hant", "en"]);
const style = z.enum(["html", "rich"]);

const KEEPING = { k: "keep", r: "replace", n: "rename", c: "cancel" } as const;

/** One shape for each first letter; the rest of the fields in order. */
const shapes = {
  /** Ask the question that is printed on the button; `nth` only tells the buttons of a message apart. */
  q: z.tuple([whole]).transform(([nth]) => ({ does: "ask" as const, nth })),
  /** Read on from `offset`, with the evidence (its first character and its length) still marked. */
  r: z
    .tuple([corpus, whole, z.enum(["a", "b"]), whole, whole, whole])
    .transform(([version, notice, way, offset, start, length]) => ({
      does: "read" as const,
      version,
      notice,
      way: way === "a" ? ("after" as const) : ("before" as const),
      offset,
      evidence: { start, end: start + length },
    })),
  g: z.tuple([corpus, whole]).transform(([version, notice]) => ({ does: "ratings" as const, version, notice })),
  f: z
    .tuple([corpus, whole, whole])
    .transform(([version, notice, page]) => ({ does: "figures" as const, version, notice, page })),
  /** A page of a notice's sums. */
  a: z
    .tuple([corpus, whole, whole])
    .transform(([version, notice, page]) => ({ does: "audit" as const, version, notice, page })),
  o: z
    .tuple([corpus, whole, whole])
    .transform(([version, notice, page]) => ({ does: "outline" as const, version, notice, page })),
  s: z
    .tuple([corpus, whole, whole])
    .transform(([version, notice, section]) => ({ does: "section" as const, version, notice, section })),
  t: z.tuple([corpus, whole]).transform(([version, notice]) => ({ does: "source" as const, version, notice })),
  n: z.tuple([corpus, whole]).transform(([version, page]) => ({ does: "notices" as const, version, page })),
  c: z.tuple([corpus, whole]).transform(([version, notice]) => ({ does: "card" as const, version, notice })),
  /** Draw: the board of grades (b), or the nth chart of the figures in a passage (c). */
  p: z.tuple([corpus, whole, z.enum(["b", "c"]), whole, whole]).transform(([version, notice, what, passage, nth]) => ({
    does: "picture" as const,
    version,
    notice,
    what: what === "b" ? ("board" as const) : ("chart" as const),
    passage,
    nth,
  })),
  l: z.tuple([language]).transform(([chosen]) => ({ does: "language" as const, language: chosen })),
  y: z.tuple([style]).transform(([chosen]) => ({ does: "style" as const, style: chosen })),
  /** 👍 (g) or 👎 (b) for the answer that the button stands under. */
  v: z.tuple([z.enum(["g", "b"])]).transform(([rating]) => ({ does: "rate" as const, good: rating === "g" })),
  /** What becomes of the document that the message replies to: kept (k), in place of another (r), under another name (n). */
  k: z.tuple([z.enum(["k", "r", "n", "c"])]).transform(([how]) => ({ does: "keep" as const, how: KEEPING[how] })),
};

/** What a button asks for. */
export type Action = z.output<(typeof shapes)[keyof typeof shapes]>;

/** The action of one kind. */
export type ActionOf<Does extends Action["does"]> = Extract<Action, { does: Does }>;

function isShape(letter: string): letter is keyof typeof shapes {
  return Object.hasOwn(shapes, letter);
}

/** Reads a button's data; null for anything that is not of one of the shapes, from whatever version it is. */
export function readAction(data: string): Action | null {
  if (Buffer.byteLength(data) > DATA_BYTES) return null;
  const [letter = "", ...fields] = data.split(".");
  return isShape(letter) ? (shapes[letter].safeParse(fields).data ?? null) : null;
}

/** The inverse of {@link readAction}. */
export function writeAction(action: Action): string {
  const n = (value: number): string => value.toString(36);
  switch (action.does) {
    case "ask":
      return `q.${n(action.nth)}`;
    case "read": {
      const { start, end } = action.evidence;
      const way = action.way === "after" ? "a" : "b";
      return `r.${action.version}.${n(action.notice)}.${way}.${n(action.offset)}.${n(start)}.${n(end - start)}`;
    }
    case "ratings":
      return `g.${action.version}.${n(action.notice)}`;
    case "figures":
      return `f.${action.version}.${n(action.notice)}.${n(action.page)}`;
    case "audit":
      return `a.${action.version}.${n(action.notice)}.${n(action.page)}`;
    case "outline":
      return `o.${action.version}.${n(action.notice)}.${n(action.page)}`;
    case "section":
      return `s.${action.version}.${n(action.notice)}.${n(action.section)}`;
    case "source":
      return `t.${action.version}.${n(action.notice)}`;
    case "notices":
      return `n.${action.version}.${n(action.page)}`;
    case "card":
      return `c.${action.version}.${n(action.notice)}`;
    case "picture": {
      const what = action.what === "board" ? "b" : "c";
      return `p.${action.version}.${n(action.notice)}.${what}.${n(action.passage)}.${n(action.nth)}`;
    }
    case "language":
      return `l.${action.language}`;
    case "style":
      return `y.${action.style}`;
    case "rate":
      return action.good ? "v.g" : "v.b";
    case "keep":
      return `k.${action.how === "rename" ? "n" : action.how.charAt(0)}`;
  }
}

/** Six characters that change whenever the corpus does. */
export function fingerprint(of: Corpus): string {
  return createHash("sha256").update(of.version).digest("base64url").slice(0, 6);
}
