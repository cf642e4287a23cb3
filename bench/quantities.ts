/** Prints the quantities of a text, one a line, for looking at them: `node dist-bench/bench/quantities.js FILE`. */
import { readFileSync } from "node:fs";
import { readQuantities } from "../src/text/quantity.js";

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  for (const { start, end, kind, text: printed, value, low, high, unit } of readQuantities(text)) {
    const around = `${text.slice(Math.max(0, start - 8), start)}【${printed}】${text.slice(end, end + 6)}`.replace(
      /\s/g,
      " ",
    );
    const bounds = low === value && high === value ? "" : ` [${low ?? ""}, ${high ?? ""}]`;
    console.log(`${kind}\t${value ?? ""}${bounds}\t${unit}\t${around}`);
  }
}
