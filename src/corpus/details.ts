/** The text of a `<name>.json` beside a notice → {@link NoticeDetails}, or what is wrong with it and in which line. */
import { z } from "zod";
import type { NoticeDetails } from "./notice.js";
import { type CorpusProblem, describeProblem } from "./problems.js";

const SCHEMA = z.strictObject({
  url: z.url({ protocol: /^https?$/u }).optional(),
  shortTitle: z.string().trim().min(1).max(60).optional(),
});

/** Details, or the problems that keep them from being read. */
export type DetailsResult =
  | { readonly ok: true; readonly details: NoticeDetails }
  | { readonly ok: false; readonly problems: readonly CorpusProblem[] };

/** Reads details: `{"url": "https://…", "shortTitle": "吉林2022生态环保考评"}`, both optional, nothing else. */
export function readDetails(file: string, text: string): DetailsResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const place = { file, line: lineOfSyntaxError(text) };
    return { ok: false, problems: [describeProblem("DETAILS_NOT_JSON", place, "not JSON from here on")] };
  }
  const parsed = SCHEMA.safeParse(value);
  if (parsed.success) return { ok: true, details: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const key = issue.code === "unrecognized_keys" ? issue.keys[0] : issue.path[0];
    const wrong = key === undefined ? issue.message : `${String(key)}: ${issue.message}`;
    return describeProblem("DETAILS_INVALID", { file, line: lineOfKey(text, key) }, wrong);
  });
  return { ok: false, problems };
}

/** The line, from 1, on which a key first stands; 1 where there is none. */
function lineOfKey(text: string, key: PropertyKey | undefined): number {
  const at = key === undefined ? -1 : text.indexOf(JSON.stringify(String(key)));
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

const ERROR_POSITION = /at position (\d+)/u;

/**
 * The first line that cannot be part of any JSON. Engines do not always tell: so the first lines that are wrong for
 * another reason than that they end too early are sought.
 */
function lineOfSyntaxError(text: string): number {
  const lines = text.split("\n");
  for (let count = 1; count <= lines.length; count += 1) {
    const opening = lines.slice(0, count).join("\n");
    if (!isOpeningOfJson(opening)) return count;
  }
  return lines.length;
}

function isOpeningOfJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    // no string of JSON goes on in the next line
    if (message.includes("Unterminated string")) return false;
    const position = ERROR_POSITION.exec(message)?.[1];
    if (position !== undefined) return Number(position) >= text.trimEnd().length;
    return message.includes("end of JSON input");
  }
}
