/** A question-answering data set in SQuAD's form, as a corpus of one notice a paragraph and the questions about it. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import type { Corpus } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().optional(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) })),
        }),
      ),
    }),
  ),
});

/** A question with what is right. */
export interface MrcQuestion {
  readonly text: string;
  /** Index of the notice that it was written for. */
  readonly notice: number;
  readonly answers: readonly string[];
  /** The numbers that answer it; empty where it does not ask for one. */
  readonly numbers: readonly string[];
}

/** A data set ready to be asked. */
export interface MrcData {
  readonly name: string;
  readonly corpus: Corpus;
  readonly questions: readonly MrcQuestion[];
}

const ASKS_FOR_NUMBER = /多少|几|幾|哪一?年|何年|什么时候|什麼時候|何时|何時|多大|多高|多长|多長|多远|多遠|多久/;
const LONGEST_NUMBER_ANSWER = 12;

/** The first number of an answer, as the public harness compares it: 天命六年(1621年) → 六. */
export function firstNumber(answer: string): string | undefined {
  const folded = answer.normalize("NFKC").replace(/[,，\s]/g, "");
  return folded.match(/\d+(?:\.\d+)?|[零〇一二三四五六七八九十百千万亿两]+/)?.[0];
}

/**
 * Reads a data set. Every paragraph becomes a notice of a title line and the text, as the public harness writes it.
 *
 * @throws Error where the file cannot be read, ZodError where it has another form.
 */
export function loadMrcData(file: string): MrcData {
  const { data } = squadSchema.parse(JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")));
  const paragraphs = data.flatMap(({ title, paragraphs }) =>
    paragraphs.map((paragraph) => ({ ...paragraph, title: title ?? "" })),
  );
  const notices = paragraphs.map(({ title, context }, index) => {
    const id = `p${String(index).padStart(5, "0")}`;
    return readNotice({ id, file: `${id}.txt`, text: `${title}\n\n${context}\n` });
  });
  const questions = paragraphs.flatMap(({ qas }, notice) =>
    qas.map(({ question, answers }) => ({
      text: question,
      notice,
      answers: answers.map(({ text }) => text),
      numbers: ASKS_FOR_NUMBER.test(question) ? answers.flatMap(({ text }) => numberOf(text)) : [],
    })),
  );
  return { name: basename(file, ".json"), corpus: { notices, version: file }, questions };
}

function numberOf(answer: string): string[] {
  const number = answer.length <= LONGEST_NUMBER_ANSWER ? firstNumber(answer) : undefined;
  return number === undefined ? [] : [number];
}
