/**
 * `npm run bench:regexes`: every regular expression of `src/`, those written down and those put together from word
 * lists, against the worst texts of 4,096 characters that can be made of its own characters. Prints the slowest; ends
 * with 1 if one takes longer than 200 ms: what grows with the square of the length (a run of characters that has to
 * stand at the end) stays well below, what grows faster does not.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import jsTokens from "js-tokens";

/** The longest text that Telegram delivers, in UTF-16 units. */
const LENGTH = 4_096;
/** Texts of this length show which are the worst; those are then tried longer, and in full. */
const SAMPLE_LENGTH = 256;
const LENGTHS = [1_024, LENGTH] as const;
const WORST_SAMPLES = 4;
const MOST_MS = 200;
const SHOWN = 10;

/** Tried with every expression, whatever it looks for. */
const COMMON = [..."a1一，（. \n"];

/** Characters of one expression that are tried, at most. */
const MOST_CHARACTERS = 7;

interface Found {
  readonly regex: RegExp;
  readonly where: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

const LITERAL = /^\/(?<pattern>.+)\/(?<flags>[a-z]*)$/s;

/** The expressions that are written down. */
function literals(): Found[] {
  return sources("src").flatMap((path) => {
    const found: Found[] = [];
    let line = 1;
    for (const token of jsTokens(readFileSync(path, "utf8"))) {
      const parts = token.type === "RegularExpressionLiteral" ? LITERAL.exec(token.value)?.groups : undefined;
      if (parts !== undefined) {
        found.push({ regex: new RegExp(parts["pattern"] ?? "", parts["flags"]), where: `${path}:${line}` });
      }
      line += token.value.split("\n").length - 1;
    }
    return found;
  });
}

/** The expressions that the program puts together while it loads and answers a question. */
async function assembled(): Promise<Found[]> {
  const found = new Map<string, Found>();
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const regex = new target(source, flags);
      found.set(String(regex), { regex, where: "put together" });
      return regex;
    },
  });
  const [{ createEngine }, { loadCorpus }] = await Promise.all([
    import("../src/answer/create.js"),
    import("../src/corpus/load.js"),
  ]);
  const engine = createEngine(await loadCorpus("corpus"));
  for (const question of ["哪些城市是优秀？", "PM2.5比上年下降了多少", "which cities are excellent"])
    engine.ask(question);
  globalThis.RegExp = Original;
  return [...found.values()];
}

/** Characters that an expression names, and some that any text has. */
function charactersOf({ source }: RegExp): string[] {
  const own = source.replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const named = [...own.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\(\?<?[=!:a-zA-Z]*>?/g, "")].filter(
    (one) => !"()[]{}|*+?^$\\,".includes(one),
  );
  return [...new Set([...named.slice(0, MOST_CHARACTERS), ...named.slice(-2), ...COMMON])];
}

/** A text of one or two characters again and again, with an end that may fit nothing. */
type Attack = readonly [unit: string, end: string];

function written([unit, end]: Attack, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length - end.length) + end;
}

function* attacks(regex: RegExp): Generator<Attack> {
  const characters = charactersOf(regex);
  for (const one of characters) {
    for (const other of characters) {
      yield [one === other ? one : one + other, "\u0001"];
      if (one === other) yield [one, ""];
    }
  }
}

function timed(regex: RegExp, text: string): number {
  const startedAt = performance.now();
  if (regex.global) for (const _ of text.matchAll(regex));
  else {
    regex.lastIndex = 0;
    regex.test(text);
  }
  return performance.now() - startedAt;
}

interface Worst extends Found {
  readonly ms: number;
  readonly text: string;
}

function worstOf(found: Found): Worst {
  const { regex } = found;
  const samples = [...attacks(regex)].map((attack) => ({ attack, ms: timed(regex, written(attack, SAMPLE_LENGTH)) }));
  let worst: Worst = { ...found, ms: 0, text: "" };
  for (const { attack } of samples.sort((a, b) => b.ms - a.ms).slice(0, WORST_SAMPLES)) {
    for (const length of LENGTHS) {
      const text = written(attack, length);
      let ms = timed(regex, text);
      // Again, so that what else the machine does is not counted.
      for (let again = 0; ms > worst.ms && again < 2; again++) ms = Math.min(ms, timed(regex, text));
      if (ms > worst.ms) worst = { ...found, ms, text };
      // Too slow already: the whole length could take for ever.
      if (ms > MOST_MS) return worst;
    }
  }
  return worst;
}

const all = [...new Map([...(await assembled()), ...literals()].map((one) => [String(one.regex), one])).values()];
const worst = all.map(worstOf).sort((a, b) => b.ms - a.ms);
for (const { ms, where, regex, text } of worst.slice(0, SHOWN)) {
  const shown = String(regex);
  process.stdout.write(
    `${ms.toFixed(2).padStart(8)} ms  ${where}  ${shown.length > 90 ? `${shown.slice(0, 90)}…` : shown}  on ${JSON.stringify(text.slice(0, 6))}…\n`,
  );
}
const slow = worst.filter((one) => one.ms > MOST_MS).length;
process.stdout.write(`${all.length} regular expressions, ${slow} slower than ${MOST_MS} ms on ${LENGTH} characters\n`);
process.exitCode = slow > 0 ? 1 : 0;
