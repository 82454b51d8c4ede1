import { type Food, type FoodTable, type Rule, tableOfFoods } from "@ai-chef/kitchen";
import type { Language } from "@ai-chef/sdk/contract";
import type { Brief } from "./brief.ts";
import { foodsMeant } from "./plan.ts";

/** What a brief keeps out, with those of some foods beyond the table that its words to avoid mean as well. */
export function avoidingAmong(brief: Brief, foods: readonly Food[], table: FoodTable, language: Language): Pick<Brief, "rules" | "excludedFoods"> {
  if (foods.length === 0) return brief;
  const own = tableOfFoods(foods, table);
  const rules = brief.rules.map((rule): Rule => (rule.kind === "avoid" ? { ...rule, foods: [...rule.foods, ...foodsMeant(rule.word, own, language)] } : rule));
  return { rules, excludedFoods: [...new Set([...brief.excludedFoods, ...rules.flatMap((rule) => (rule.kind === "avoid" ? rule.foods : []))])] };
}
