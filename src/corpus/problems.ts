/** What can be wrong with a corpus on disk: each problem's code, what was expected instead, and what to do. */

interface Advice {
  readonly expected: string;
  readonly fix: string;
}

const ADVICE = {
  FOLDER_MISSING: { expected: "a folder of notices", fix: "create it, or name another folder" },
  FOLDER_UNREADABLE: { expected: "a folder of notices", fix: "check that it is a folder, and its permissions" },
  FOLDER_EMPTY: { expected: "at least one .txt file", fix: "put a notice there" },
  FILE_UNREADABLE: { expected: "a text file", fix: "check its permissions" },
  FILE_EMPTY: { expected: "the text of a notice", fix: "write it there, or delete the file" },
  NOT_UTF8: { expected: "UTF-8 text", fix: "save the file as UTF-8" },
  DETAILS_NOT_JSON: { expected: '{"url": "https://…", "shortTitle": "…"}', fix: "mend or delete the file" },
  DETAILS_INVALID: {
    expected: "url (http or https) and shortTitle (1 to 60 characters), both optional",
    fix: "mend or delete the entry",
  },
  DETAILS_WITHOUT_NOTICE: { expected: "a .txt file of the same name", fix: "rename or delete it" },
} as const satisfies Record<string, Advice>;

/** What is wrong; stable names, for programs and tests. */
export type CorpusProblemCode = keyof typeof ADVICE;

/** One thing that is wrong. */
export interface CorpusProblem {
  readonly code: CorpusProblemCode;
  /** Path of the folder or file. */
  readonly file: string;
  /** Line of the file, from 1; null where it concerns the whole. */
  readonly line: number | null;
  /** `corpus/x.txt:12: not UTF-8; expected UTF-8 text; fix: save the file as UTF-8` */
  readonly message: string;
}

/** A corpus that cannot be loaded, with everything that is wrong with it. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
  /** The first problem's code. */
  readonly code: CorpusProblemCode;

  /** The message has one line for each problem. */
  constructor(readonly problems: readonly [CorpusProblem, ...CorpusProblem[]]) {
    super(problems.map(({ message }) => message).join("\n"));
    this.code = problems[0].code;
  }
}

/** Words a problem. `wrong`: what was found, such as `no such folder`. */
export function describeProblem(
  code: CorpusProblemCode,
  place: { readonly file: string; readonly line?: number },
  wrong: string,
): CorpusProblem {
  const { file, line } = place;
  const { expected, fix } = ADVICE[code];
  const where = line === undefined ? file : `${file}:${line}`;
  return { code, file, line: line ?? null, message: `${where}: ${wrong}; expected ${expected}; fix: ${fix}` };
}
