/**
 * `npm run fuzz [-- --runs N] [--seed N] [--only NAME]`: random and mutated inputs against the parser, the facts, the
 * maps back to the text, the engine and the renderers, by default 100,000 in all. Prints how many failed, and the first
 * of them so that they can be repeated; ends with 1 if any did.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { createEngine } from "../src/answer/create.js";
import type { Engine } from "../src/answer/engine.js";
import { answerCard, ask } from "../src/bot/answering.js";
import { catalogues, languages } from "../src/bot/messages/choose.js";
import { MESSAGE_UNITS } from "../src/bot/render/html.js";
import { cleaned, escaped, html, unescaped, visibleText } from "../src/bot/render/markup.js";
import { htmlToTerminal } from "../src/bot/render/plain.js";
import { readNotice } from "../src/corpus/read.js";
import { type Conversation, noConversation } from "../src/question/conversation.js";
import { createSegmenter } from "../src/text/segment.js";
import { checkKeyboard, checkRich, checkText } from "../test/support/bot-api-rules.js";
import { checkAnswer, checkFacts, checkMaps, checkReading } from "./support/fuzz-checks.js";
import { assembled, notices, questions } from "./support/fuzz-inputs.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

/** Folders of notices whose texts are mutated, and of questions. */
const CORPORA = ["corpus", "test/gold/given", "test/gold/unseen", "test/gold/blind"] as const;
const QUESTIONS = ["test/gold"] as const;

/** Inputs made at a time. */
const BATCH = 250;

/** Failures of one trial that are printed. */
const MOST_PRINTED = 10;

function textsIn(folders: readonly string[], ending: string): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(ending))
    .map((path) => readFileSync(path, "utf8"));
}

function askedIn(lines: string): string[] {
  return lines.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return [];
    const { q, turns } = JSON.parse(line) as { q?: unknown; turns?: unknown };
    return [q, ...(Array.isArray(turns) ? turns : [])].filter((one): one is string => typeof one === "string");
  });
}

const NOTICES = textsIn(CORPORA, ".txt");
const ASKED = [
  ...new Set(textsIn(QUESTIONS, ".jsonl").flatMap(askedIn)),
  "哪些城市是优秀？",
  "PM2.5是多少？",
  "那良好的呢？",
];

/** Something that is tried: its share of the inputs, how they are made, and what must hold. */
interface Trial<T> {
  readonly name: string;
  readonly share: number;
  readonly inputs: fc.Arbitrary<T>;
  /** What is wrong; null where nothing is. */
  readonly check: (input: T) => string | null;
}

function trial<T>(given: Trial<T>): Trial<unknown> {
  return { ...given, check: (input) => given.check(input as T) };
}

/** An engine over one text. */
function engineOf(texts: readonly string[]): Engine {
  const read = texts.map((text, index) => readNotice({ id: `n${index}`, file: `n${index}.txt`, text }));
  return createEngine({ notices: read, version: String(texts.length) });
}

/** An answer as every renderer draws it: taken by Telegram, within its limits, the same text in all of them. */
function checkDrawing(engine: Engine, question: string, before: Conversation): string | null {
  const asked = ask(engine, question, before);
  for (const language of languages) {
    const card = answerCard(engine, asked, catalogues[language], "tongbao_bot");
    const { text } = checkText(card.text.source);
    if (visibleText(card.text).length > MESSAGE_UNITS) return "the message is too long";
    if (visibleText(card.text).trim() !== text) return "the text that is seen is not the text that was meant";
    if (card.rich !== null) checkRich(card.rich as never);
    checkKeyboard({ inline_keyboard: card.rows.filter((row) => row.length > 0) } as never);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(htmlToTerminal(card.text)))
      return "a control character for a terminal";
  }
  return null;
}

/** Text through the one place that escapes: balanced, and back again what it was. */
function checkEscaping(text: string): string | null {
  if (unescaped(escaped(text)) !== cleaned(text)) return "it does not unescape to what it was";
  const markup = html`<b>${text}</b> <a href="https://x.y/?q=${text}">${text}</a>`;
  const parsed = checkText(markup.source, Number.POSITIVE_INFINITY);
  return parsed.text === visibleText(markup).trim() ? null : "Telegram reads another text";
}

const segmenter = createSegmenter();
const real = engineOf(textsIn(["corpus"], ".txt"));
const several = engineOf(NOTICES);
/** A notice whose own words are hostile. */
const hostile = engineOf(
  textsIn(["corpus"], ".txt").map((text) =>
    text.replaceAll("长春市", "<b>长&春市").replaceAll("浓度", "浓\u202e度\ud83d"),
  ),
);
const conversation = fc.array(questions(ASKED), { minLength: 1, maxLength: 4 });

const TRIALS: readonly Trial<unknown>[] = [
  trial({ name: "notices are read whole", share: 0.15, inputs: notices(NOTICES), check: checkReading }),
  trial({ name: "facts are of their notice", share: 0.1, inputs: notices(NOTICES), check: checkFacts }),
  trial({
    name: "folded text, words and numbers lead back",
    share: 0.2,
    inputs: fc.oneof(questions(ASKED), assembled(30)),
    check: (text) => checkMaps(text, segmenter),
  }),
  trial({ name: "text is escaped", share: 0.2, inputs: assembled(30), check: checkEscaping }),
  trial({
    name: "answers are valid",
    share: 0.2,
    inputs: fc.tuple(conversation, fc.constantFrom(real, real, several)),
    check: ([turns, engine]) => {
      let before = noConversation;
      const asked: string[] = [];
      for (const turn of turns) {
        asked.push(turn);
        const { answer, conversation: after } = engine.ask(turn, before);
        const fault = checkAnswer(engine, answer, asked);
        if (fault !== null) return fault;
        before = after;
      }
      return null;
    },
  }),
  trial({
    name: "answers over any text are valid",
    share: 0.02,
    inputs: fc.tuple(notices(NOTICES), questions(ASKED)),
    check: ([text, question]) => {
      const engine = engineOf([text]);
      return checkAnswer(engine, engine.ask(question).answer, [question]);
    },
  }),
  trial({
    name: "answers are drawn",
    share: 0.13,
    inputs: fc.tuple(questions(ASKED), fc.constantFrom(real, several, hostile)),
    check: ([question, engine]) => checkDrawing(engine, question, noConversation),
  }),
];

function shown(input: unknown): string {
  const text = JSON.stringify(input, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "corpus" in value ? "(engine)" : value,
  );
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

let failures = 0;
let inputs = 0;
for (const { name, share, inputs: made, check } of TRIALS) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  const runs = Math.ceil(Number(values.runs) * share);
  const startedAt = performance.now();
  let failed = 0;
  for (let done = 0; done < runs; done += BATCH) {
    const seed = Number(values.seed) * 1_000_003 + done;
    for (const input of fc.sample(made, { numRuns: Math.min(BATCH, runs - done), seed })) {
      inputs += 1;
      let fault: string | null;
      try {
        fault = check(input);
      } catch (error) {
        fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
      if (fault === null) continue;
      failed += 1;
      if (failed <= MOST_PRINTED) process.stdout.write(`${name}: ${fault}\n  ${shown(input)}\n`);
    }
  }
  failures += failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stdout.write(`${name}: ${runs} inputs, ${failed} failures, ${seconds} s\n`);
}
process.stdout.write(`${inputs} inputs, ${failures} failures\n`);
process.exitCode = failures > 0 ? 1 : 0;
