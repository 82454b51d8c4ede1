import { bundledTable, groundRecipe } from "@ai-chef/kitchen";
import { gold } from "./gold.ts";
import type { Section } from "./section.ts";

/** Is what is no food left alone? */
export function nonFoods(): Section {
  const lines = gold("non-foods.jsonl");
  const matched = lines.filter(({ line }) => groundRecipe([line], bundledTable()).some(({ food }) => food !== null));
  const row = (name: string, lang: string): readonly string[] => [
    name,
    String(lines.filter((line) => line.lang === lang).length),
    String(matched.filter((line) => line.lang === lang).length),
  ];
  return {
    title: "What is no food",
    asked: `${lines.length} lines that name no food: headings, tools, instructions ("1 lemon squeezer", "oil the pan"). None may be tied to one.`,
    columns: ["lines", "number", "taken for a food"],
    rows: [row("English", "en"), row("Korean", "ko")],
    notes: matched.map(({ line }) => `Taken for a food: "${line}"`),
    limits: [{ what: "lines taken for a food that are none", figure: String(matched.length), limit: "0", isMet: matched.length === 0 }],
  };
}
