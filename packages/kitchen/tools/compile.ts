import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NUTRIENT_KEYS } from "@ai-chef/sdk/contract";
import type { CompiledRow, CompiledTable } from "../src/foods/compiled.ts";
import { readAuthored } from "./authored.ts";
import { readFigures } from "./figures.ts";
import { readCompounds } from "./compounds.ts";
import { readPrices } from "./prices.ts";
import { readPublished } from "./published.ts";

const figures = readFigures();
const rows = readAuthored().map((food): CompiledRow => {
  const record = figures.get(food.id);
  if (record === undefined) throw new Error(`${food.where}: ${food.id} has no figures; run npm run foods:fill`);
  const portions = food.portions.map(({ measure, form, grams, source }) => `${measure}${form === null ? "" : `:${form}`}=${grams}@${source}`);
  return [
    food.id,
    food.source,
    food.category,
    food.state,
    food.en,
    food.ko,
    food.aliasesEn.join(";"),
    food.aliasesKo.join(";"),
    food.contains.join(";"),
    food.likely.join(";"),
    food.may.join(";"),
    portions.join(";"),
    food.tags.join(";"),
    record.water,
    record.refuse,
    NUTRIENT_KEYS.map((key) => record.figures[key]),
  ];
});
const content = { rows, prices: readPrices(), published: readPublished() };
const compounds = readCompounds();
const version = createHash("sha256")
  .update(JSON.stringify({ ...content, compounds }))
  .digest("hex")
  .slice(0, 12);
const table: Omit<CompiledTable, "compounds"> = { version, ...content };

const folder = join(import.meta.dirname, "../generated");
mkdirSync(folder, { recursive: true });
// A string literal inside JSON.parse loads several times faster than the same data as a literal, and not before it is called.
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
writeFileSync(join(folder, "table.js"), `export default () => ({ ...${parsed(table)}, compounds: () => ${parsed(compounds)} });\n`);
writeFileSync(
  join(folder, "table.d.ts"),
  `import type { CompiledTable } from "../src/foods/compiled.ts";\ndeclare const table: () => CompiledTable;\nexport default table;\n`,
);
