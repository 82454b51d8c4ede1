import { readFileSync } from "node:fs";
import { join } from "node:path";
import compiled from "../packages/kitchen/generated/table.js";
import { type Finding, median, milliseconds, timed } from "./measure.ts";

/** How long does the food table take to load? The baseline reads the bytes of its file. */
export async function table(): Promise<readonly Finding[]> {
  const file = join(import.meta.dirname, "../packages/kitchen/generated/table.js");
  const load = median(await timed(40, 5, () => compiled()));
  const read = median(await timed(40, 5, () => readFileSync(file)));
  return [
    {
      question: `load the food table (${compiled().rows.length} foods)`,
      figure: milliseconds(load),
      baseline: `read the file: ${milliseconds(read)}`,
      limit: "5 ms",
      isMet: load < 5,
    },
  ];
}
