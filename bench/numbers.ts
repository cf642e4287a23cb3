/**
 * Measures the reader of numbers on cases `{input, numbers: [{text, value}]}`, one a line of a file:
 * `npm run bench:numbers -- FILE`. A case counts when the reader's numbers have those values in that order; how many
 * also have those texts is printed beside it.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { readNumbers } from "../src/text/number.js";

const caseLine = z.object({
  input: z.string(),
  numbers: z.array(z.object({ text: z.string(), value: z.number() })),
});

const file = process.argv[2];
if (file === undefined) throw new Error("bench:numbers: no file given; usage: npm run bench:numbers -- FILE");

/** Equal to nine significant digits: the cases print fifteen, of binary fractions. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}

const cases = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => caseLine.parse(JSON.parse(line)));

let rightValues = 0;
let rightTexts = 0;
const misses: string[] = [];
for (const { input, numbers } of cases) {
  const found = readNumbers(input, { mode: "all" });
  const values =
    found.length === numbers.length &&
    found.every((mention, index) => same(mention.value, numbers[index]?.value ?? Number.NaN));
  const texts =
    values &&
    found.every(
      (mention, index) =>
        mention.text.normalize("NFKC").toLowerCase() === numbers[index]?.text.normalize("NFKC").toLowerCase(),
    );
  if (values) rightValues++;
  if (texts) rightTexts++;
  if (!values) {
    const show = (list: readonly { text: string; value: number }[]): string =>
      list.map(({ text, value }) => `${text}=${value}`).join(" | ");
    misses.push(`  ${input}\n    expected ${show(numbers)}\n    read     ${show(found)}`);
  }
}
const share = (count: number): string => `${((100 * count) / cases.length).toFixed(1)}% (${count} of ${cases.length})`;
console.log(`values ${share(rightValues)}, values and texts ${share(rightTexts)}`);
if (misses.length > 0) console.log(`missed:\n${misses.join("\n")}`);
