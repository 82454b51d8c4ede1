import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledTable, type Food, searchFood } from "@ai-chef/kitchen";
import { bestByBm25, type Document } from "./peers/bm25.ts";
import { gold, type GoldName } from "./gold.ts";
import { percent, type Section, share } from "./section.ts";

const LEAST_RIGHT = 0.85;
const MOST_WRONG = 0.05;

/** Are plain names tied to the right record of a food table? */
export function names(): Section {
  const all = gold("foods.jsonl");
  const english = all.filter(({ lang }) => lang === "en");
  const table = bundledTable();
  const byAiChef = ({ name, lang }: GoldName): string | null => recordOf(searchFood(name, table, lang).food);
  const descriptions = bestByBm25(describedBySr28(table.foods));
  const named = bestByBm25(
    table.foods.flatMap((food) =>
      [...Object.values(food.name), ...food.aliases.en, ...food.aliases.ko].map((text) => ({ record: recordOf(food) ?? "", text })),
    ),
  );
  const ours = count(all, byAiChef);
  return {
    title: "Names to records",
    asked: `${all.length} plain names (${english.length} English, ${all.length - english.length} Korean; 30 are misspelt). An answer is right when it is one of the records of USDA SR28 or of the Korean table that the gold accepts.`,
    columns: ["", "names", "right", "wrong", "unknown"],
    rows: [
      row("**AI Chef**", all, ours),
      row("**AI Chef**, English", english, count(english, byAiChef)),
      row(
        "BM25 over the SR28 descriptions of our foods, English",
        english,
        count(english, ({ name }) => descriptions(name)),
      ),
      row(
        "BM25 over all our own names and aliases",
        all,
        count(all, ({ name }) => named(name)),
      ),
    ],
    notes: [
      "BM25 is MiniSearch 7.2.0 with plurals folded and the best hit taken. It had only the foods of our table to choose among, which makes it easier than the whole of SR28.",
      "The gap between its two rows is what names written by hand are worth; what is left to AI Chef's row is the search. AI Chef was made with these names at hand; BM25 was not.",
      "**Published by the project's owners, who measured on other lists; not comparable with the rows above:** best parser with linking 68 % right and 23 % wrong, MiniLM embeddings 67 % and 28 %, BM25 59 % right.",
    ],
    limits: [
      { what: "names tied rightly", figure: percent(ours.right, all.length), limit: "at least 85 %", isMet: ours.right >= LEAST_RIGHT * all.length },
      { what: "names tied wrongly", figure: percent(ours.wrong, all.length), limit: "at most 5 %", isMet: ours.wrong <= MOST_WRONG * all.length },
    ],
  };
}

interface Count {
  readonly right: number;
  readonly wrong: number;
}

function count(of: readonly GoldName[], find: (name: GoldName) => string | null): Count {
  const answers = of.map((name) => ({ name, record: find(name) })).filter(({ record }) => record !== null);
  const right = answers.filter(({ name, record }) => name.accept.includes(record ?? "")).length;
  return { right, wrong: answers.length - right };
}

const row = (who: string, of: readonly GoldName[], { right, wrong }: Count): readonly string[] => [
  who,
  String(of.length),
  share(right, of.length),
  share(wrong, of.length),
  share(of.length - right - wrong, of.length),
];

const recordOf = (food: Food | null): string | null => (food === null ? null : `${food.source.table}:${food.source.id}`);

/** The descriptions stand in the table's figures, beside the record that they were copied from. */
function describedBySr28(foods: readonly Food[]): readonly Document[] {
  const known = new Set(foods.map(({ id }) => id));
  return readFileSync(join(import.meta.dirname, "../../packages/kitchen/table/figures.tsv"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([id = "", record = ""]) => known.has(id) && record.startsWith("usda-sr28:"))
    .map(([, record = "", text = ""]) => ({ record, text }));
}
