/** The questions of the log that were left unanswered or disliked, most frequent first. */
import { readFile } from "node:fs/promises";
import { frequent, readQuestionLines } from "./frequent.js";
import { questionFiles } from "./question-log.js";

/** Reads the files of a log, newest last; those that are not there are passed over. @throws the file system's error */
export async function readLog(path: string): Promise<string> {
  const texts = await Promise.all(
    questionFiles(path)
      .toReversed()
      .map((file) =>
        readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return "";
          throw error;
        }),
      ),
  );
  return texts.join("\n");
}

/** Up to `most` questions of a log that had no answer, or a bad one; none where there is no log. */
export async function unansweredQuestions(path: string, most: number): Promise<string[]> {
  return frequent(readQuestionLines(await readLog(path)))
    .filter((one) => one.unanswered + one.bad > 0)
    .slice(0, most)
    .map((one) => one.question);
}
