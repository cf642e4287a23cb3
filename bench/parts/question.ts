/** From question to answer on the notice in `corpus/`, beside jieba's cut and tag of the question alone. */
import nodejieba from "nodejieba";
import { createEngine } from "../../src/answer/create.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { noticeQuestions } from "../support/questions.js";
import { type PartReport, shown } from "../support/report.js";
import { busy, byTurns, median, medianRatio, percentile } from "../support/statistics.js";

const ROUNDS = 21;
/** Rounds before it counts, in which code is compiled. */
const WARM_UP = 5;
const MOST_RATIO = 50;
const SHARES = [0.5, 0.99, 0.999];

/** Measures it. */
export async function measure(): Promise<PartReport> {
  const engine = createEngine(await loadCorpus("corpus"));
  engine.warm();
  const questions = noticeQuestions();
  const floor = (): number[] =>
    questions.map((question) =>
      busy(() => {
        nodejieba.cut(question, true);
        nodejieba.tag(question);
      }),
    );
  const whole = (): number[] => questions.map((question) => busy(() => engine.ask(question)));
  await byTurns(WARM_UP, [floor, whole]);
  const [floors = [], wholes = []] = await byTurns(ROUNDS, [floor, whole]);
  const microseconds = (rounds: readonly (readonly number[])[], share: number): number =>
    percentile(rounds.flat(), share) * 1000;
  const ratio = medianRatio(
    wholes.map((round) => median(round)),
    floors.map((round) => median(round)),
  );
  const row = (name: string, rounds: readonly (readonly number[])[]): string[] => [
    name,
    ...SHARES.map((share) => shown(microseconds(rounds, share))),
  ];
  return {
    title: `question → answer: ${questions.length} questions about the notice, ${ROUNDS} rounds by turns, in µs of processor time`,
    table: [["", "p50", "p99", "p99.9"], row("jieba's cut and tag (floor)", floors), row("the whole engine", wholes)],
    targets: [
      { what: "p50 of the engine ÷ p50 of the floor", figure: ratio, unit: "×", bound: "at most", limit: MOST_RATIO },
    ],
  };
}
