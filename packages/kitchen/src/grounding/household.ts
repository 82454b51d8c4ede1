import type { Language } from "@ai-chef/sdk/contract";
import type { Food } from "../foods/food.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "../lines/measures.ts";

/** Measures that a cook would use, the finer ones later. */
const PREFERRED: { readonly [L in Language]: readonly MeasureId[] } = {
  en: [
    "piece",
    "medium",
    "large",
    "breast",
    "thigh",
    "fillet",
    "block",
    "head",
    "bunch",
    "can",
    "clove",
    "stalk",
    "ear",
    "sheet",
    "slice",
    "leaf",
    "cup",
    "tbsp",
    "tsp",
  ],
  ko: ["piece", "medium", "large", "block", "head", "bunch", "clove", "stalk", "sheet", "leaf", "handful", "bowl", "cup200", "tbsp15", "tbsp", "tsp5", "tsp"],
};
const KO_NAME: { readonly [M in MeasureId]?: string } = { tbsp: "큰술", tsp: "작은술", cup: "컵", medium: "개", large: "개" };
const SPOONS: ReadonlySet<string> = new Set(["cup", "cup200", "tbsp", "tbsp15", "tsp", "tsp5"]);
const MOST = { spoon: 4, count: 12 } as const;
const TOLERANCE = 0.12;

/** What a cook measures for some grams: "2 tbsp", "1/2모". Null when no portion of the food comes near. */
export function householdMeasure(food: Food, grams: number, language: Language): string | null {
  for (const id of PREFERRED[language]) {
    const portion = food.portions.find(({ measure, form }) => measure === id && form === null) ?? food.portions.find(({ measure }) => measure === id);
    if (portion === undefined) continue;
    const count = quarters(grams / portion.grams);
    const most = SPOONS.has(id) ? MOST.spoon : MOST.count;
    if (count === 0 || count > most || (!SPOONS.has(id) && count < 0.5) || Math.abs(count * portion.grams - grams) > TOLERANCE * grams) continue;
    return written(id, count, language);
  }
  return null;
}

const quarters = (count: number): number => (count >= 4 ? Math.round(count) : Math.round(count * 4) / 4);

function written(id: MeasureId, count: number, language: Language): string {
  const whole = Math.floor(count);
  const fraction = { 0: "", 0.25: "1/4", 0.5: "1/2", 0.75: "3/4" }[count - whole] ?? "";
  const number = [whole === 0 ? "" : String(whole), fraction].filter((part) => part !== "").join(" ");
  const definition: MeasureDefinition = MEASURES[id];
  if (language === "ko") return `${number}${KO_NAME[id] ?? definition.ko[0] ?? definition.en[0]}`;
  const [name] = definition.en;
  return `${number} ${count > 1 && !["tbsp", "tsp", "medium", "large"].includes(name) ? plural(name) : name}`;
}

const plural = (name: string): string => (name === "leaf" ? "leaves" : name.endsWith("ch") ? `${name}es` : `${name}s`);
