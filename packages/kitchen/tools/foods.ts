import { writeFileSync } from "node:fs";
import { NUTRIENT_KEYS } from "@ai-chef/sdk/contract";
import { type AuthoredFood, figuresFile, readAuthored } from "./authored.ts";
import { checkNames, checkPhysics, checkPortions, checkVocabulary } from "./checks.ts";
import { checkCompounds } from "./compounds.ts";
import { readFigures } from "./figures.ts";
import { checkPrices, fillPrices } from "./prices.ts";
import { readSources, type SourceFigures, type Sources } from "./sources.ts";

const mode = process.argv[2];
const foods = readAuthored();
const sources = readSources();
const problems: string[] = [];

if (mode === "fill") {
  if (sources === undefined) throw new Error("the source tables are not at hand: set AI_CHEF_SOURCE_DATA");
  writeFigures(foods, sources);
  fillPrices();
} else if (mode !== "check") {
  throw new Error("usage: foods.ts fill|check");
}

const figures = readFigures();
problems.push(...checkVocabulary(foods), ...checkNames(foods), ...checkPhysics(foods, figures), ...checkPrices(foods), ...checkCompounds(foods));
if (sources === undefined) console.error("The source tables are not at hand: figures were checked against physics, not against their records.");
else problems.push(...checkAgainstSources(foods, figures, sources), ...checkPortions(foods, sources));

for (const problem of problems) console.error(problem);
console.error(`${foods.length} foods, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function writeFigures(rows: readonly AuthoredFood[], { records }: Sources): void {
  const lines = rows
    .map(({ id, source }) => ({ id, source, record: records.get(source) }))
    .filter((row): row is { id: string; source: string; record: SourceFigures } => row.record !== undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, source, record }) => [
      id,
      source,
      record.description.replaceAll("\t", " "),
      record.water,
      record.refuse,
      ...NUTRIENT_KEYS.map((key) => record.figures[key]),
    ]);
  const header = ["id", "source", "description", "water", "refuse", ...NUTRIENT_KEYS];
  const note =
    "# Filled by `npm run foods:fill` from the source records; not to be edited. Per 100 g edible part; empty is not known.\n# USDA National Nutrient Database for Standard Reference 28 (public domain); 농촌진흥청, 국가표준식품성분 DB 10.3 (공공누리 제1유형).\n";
  writeFileSync(figuresFile, `${note}${[header, ...lines].map((row) => row.map((cell) => cell ?? "").join("\t")).join("\n")}\n`);
}

function checkAgainstSources(rows: readonly AuthoredFood[], filled: ReadonlyMap<string, SourceFigures>, { records }: Sources): readonly string[] {
  return rows.flatMap(({ where, id, source }) => {
    const record = records.get(source);
    if (record === undefined) return [`${where}: ${id}: there is no record ${source}`];
    const own = filled.get(id);
    if (own === undefined) return [`${where}: ${id}: no figures; run npm run foods:fill`];
    return NUTRIENT_KEYS.filter((key) => own.figures[key] !== record.figures[key]).map(
      (key) => `${id}: ${key} is ${own.figures[key]}, in ${source} ${record.figures[key]}; run npm run foods:fill`,
    );
  });
}
