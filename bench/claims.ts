/**
 * `npm run bench:claims [-- SET]`: how 核对 does on the sets of sentences in `test/gold`, a line a set: wrong ones found and
 * corrected, true ones called wrong and confirmed, absent ones seen.
 */
import { type Share, scoreOfSet, sentenceSets } from "../test/support/claim-sets.js";

const asked = process.argv[2];
const sets = sentenceSets.filter(({ set }) => asked === undefined || set === asked);
if (sets.length === 0)
  throw new Error(`bench:claims: no set ${asked ?? ""}; there are ${sentenceSets.map(({ set }) => set).join(", ")}`);

const shown = ({ right, of }: Share): string =>
  of === 0 ? "–" : `${right}/${of} (${((100 * right) / of).toFixed(1)}%)`;

for (const set of sets) {
  const { found, corrected, accused, confirmed, absent } = await scoreOfSet(set);
  console.log(
    `${set.set}: wrong found ${shown(found)}, corrected ${shown(corrected)}; true called wrong ${shown(accused)}, ` +
      `confirmed ${shown(confirmed)}; absent seen ${shown(absent)}`,
  );
}
