/** A picture drawn for the first time, and taken from those that were drawn before. */
import { createEngine } from "../../src/answer/create.js";
import { catalogues } from "../../src/bot/messages/choose.js";
import { chartsIn } from "../../src/bot/render/picture/charts.js";
import type { PictureChoice } from "../../src/bot/render/picture/choose.js";
import { drawPicture } from "../../src/bot/render/picture/picture.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { type PartReport, shown } from "../support/report.js";
import { median, percentile } from "../support/statistics.js";

const TIMES = 200;
const MOST_CACHED_MS = 1;

/** Measures it. */
export async function measure(): Promise<PartReport> {
  const engine = createEngine(await loadCorpus("corpus"));
  const [notice] = engine.corpus.notices;
  const [facts] = engine.facts;
  if (notice === undefined || facts === undefined) throw new Error("corpus/: no notice");
  const charts = notice.passages.flatMap((passage): PictureChoice[] =>
    chartsIn(notice, facts, passage.index).map((_, nth) => ({ what: "chart", notice: 0, passage: passage.index, nth })),
  );
  const choices: PictureChoice[] = [{ what: "board", notice: 0, passage: 0, nth: 0 }, ...charts];
  const t = catalogues["zh-Hans"];
  const draw = async (choice: PictureChoice): Promise<number> => {
    const start = performance.now();
    if ((await drawPicture(engine, choice, t)) === null) throw new Error("nothing was drawn");
    return performance.now() - start;
  };
  const cold: number[] = [];
  for (const choice of choices) cold.push(await draw(choice));
  const cached: number[] = [];
  for (let time = 0; time < TIMES; time += 1) for (const choice of choices) cached.push(await draw(choice));
  const [first = Number.NaN, ...others] = cold;
  return {
    title: `pictures: ${choices.length} of the notice, in ms`,
    table: [
      ["", "p50", "p99"],
      ["the first, with the libraries and the font", shown(first), ""],
      ["drawn anew", shown(median(others)), shown(percentile(others, 0.99))],
      ["drawn before", shown(median(cached)), shown(percentile(cached, 0.99))],
    ],
    targets: [
      {
        what: "a picture drawn before, p50",
        figure: median(cached),
        unit: " ms",
        bound: "at most",
        limit: MOST_CACHED_MS,
      },
    ],
  };
}
