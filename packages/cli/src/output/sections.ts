import {
  ALLERGENS,
  type AllergenDefinition,
  type AllergenFinding,
  type Language,
  type Money,
  NUTRIENT_KEYS,
  NUTRIENTS,
  type NutritionReport,
  type Pricing,
  type Presence,
} from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { formatMoney, formatNumber } from "./figures.ts";
import { bold, dim, red, yellow } from "./style.ts";
import { columns } from "./width.ts";

/** Nutrients of a serving and in all; a figure that misses something says "or more". */
export function nutritionSection(
  { perServing, total, perServingBounds, coverage, tier }: NutritionReport,
  language: Language,
  messages: Messages,
): readonly string[] {
  const rows = NUTRIENT_KEYS.map((key) => {
    const { decimals, unit } = NUTRIENTS[key];
    const show = (value: number | null): string => {
      if (value === null) return "?";
      const figure = `${formatNumber(value, decimals, language)} ${unit}`;
      const bounds = perServingBounds[key];
      const isLower = bounds !== undefined && (bounds.high === null || bounds.high - bounds.low > 0.5 * 10 ** -decimals);
      return isLower ? messages.atLeastKnown(figure) : figure;
    };
    return [NUTRIENTS[key][language], show(perServing[key]), show(total[key])];
  });
  const aligned = columns([["", messages.perServing, messages.total], ...rows], new Set([1, 2]));
  return [
    bold(messages.nutrition),
    ...aligned.map((line, index) => `  ${index === 0 ? dim(line) : line}`),
    dim(`  ${messages.coverage(coverage.matched, coverage.lines)}; ${messages[tier]}; ${messages.rawBasis}`),
  ];
}

const ORDER: readonly Presence[] = ["contains", "likely", "may-contain", "unable-to-assess", "none-found"];

/** Allergens by how sure they are; a parent is left out where a child of it says the same. */
export function allergenSection(findings: readonly AllergenFinding[], language: Language, messages: Messages): readonly string[] {
  const told = findings.filter((finding) => !findings.some((other) => isChild(other, finding)));
  const isNothing = told.every(({ presence }) => presence === "none-found");
  const lines = ORDER.flatMap((presence) => {
    const of = told.filter((finding) => finding.presence === presence);
    if (of.length === 0) return [];
    const names = of.map(({ allergen }) => ALLERGENS[allergen][language]).join(", ");
    const because = [...new Set(of.flatMap((finding) => finding.because))];
    const colour = presence === "contains" || presence === "likely" ? red : presence === "none-found" ? dim : yellow;
    return [`  ${colour(messages[presence])}: ${names}`, ...(because.length === 0 ? [] : [dim(`      ${messages.because(because.join("; "))}`)])];
  });
  return [bold(messages.allergens), ...lines, ...(isNothing ? [`  ${messages.noAllergens}`] : [])];
}

function isChild(child: AllergenFinding, parent: AllergenFinding): boolean {
  const { parent: of }: AllergenDefinition = ALLERGENS[child.allergen];
  return of === parent.allergen && child.presence === parent.presence;
}

const UNDATED = "unknown";

/** What the dish costs, how old the prices are, and what has none. */
export function costSection(
  { used, basket, perServing, budget, withinBudget, items, unpriced }: Pricing,
  language: Language,
  messages: Messages,
): readonly string[] {
  const dates = items.flatMap(({ offer }) => (offer.date === UNDATED ? [] : [offer.date])).toSorted();
  const undated = items.filter(({ offer }) => offer.date === UNDATED).map(({ offer }) => offer.title);
  const [oldest, newest] = [dates[0], dates.at(-1)];
  const show = (money: Money): string => (unpriced.length === 0 ? formatMoney(money, language) : messages.atLeastKnown(formatMoney(money, language)));
  const limit = budget === null ? "" : formatMoney(budget, language);
  const against =
    budget === null
      ? []
      : [withinBudget === null ? yellow(messages.budgetUnknown(limit)) : withinBudget ? messages.withinBudget(limit) : red(messages.overBudget(limit))];
  return [
    bold(messages.cost),
    `  ${messages.costUsed(show(used), show(perServing))}`,
    `  ${messages.costBasket(show(basket))}`,
    ...against.map((line) => `  ${line}`),
    ...(oldest === undefined || newest === undefined ? [] : [dim(`  ${messages.priceDates(oldest, newest)}`)]),
    ...(undated.length === 0 ? [] : [dim(`  ${messages.undated(undated.join(", "))}`)]),
    ...(unpriced.length === 0 ? [] : [yellow(`  ${messages.unpriced(unpriced.join("; "))}`)]),
  ];
}
