import { FOOD_CLASSES, type FoodClassId, SOURCES } from "@ai-chef/kitchen";
import { ALLERGENS, type AllergenId, type Check, type Compliance, type Language, type Outcome } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { formatFigure, formatLimit, subjectName } from "./figures.ts";
import { bold, dim, green, red, yellow } from "./style.ts";
import { columns } from "./width.ts";

const MARK: { readonly [O in Outcome]: string } = { pass: "✓", fail: "✗", unable: "?" };
const COLOUR: { readonly [O in Outcome]: (text: string) => string } = { pass: green, fail: red, unable: yellow };

/** The verdict: every rule with number, limit and source. */
export function verdictSection({ verdict, checks }: Compliance, language: Language, messages: Messages): readonly string[] {
  const rows = columns(checks.map((check) => row(check, language, messages)));
  return [
    `${bold(messages.verdict)}  ${COLOUR[verdict](bold(messages[verdict]))}`,
    ...checks.flatMap((check, index) => [
      `  ${COLOUR[check.outcome](MARK[check.outcome])} ${rows[index] ?? ""}${check.decides ? "" : dim(`  (${messages.comparison})`)}`,
      dim(`      ${basisText(check, language, messages)}; ${check.source === SOURCES.asked.title ? messages.asked : check.source}`),
      ...(check.outcome === "fail" ? [red(`      ${failure(check, language, messages)}`)] : []),
      ...(check.unsettled === undefined || check.unsettled.length === 0 ? [] : [yellow(`      ${messages.settle(check.unsettled.join("; "))}`)]),
    ]),
    dim(messages.screening),
  ];
}

function basisText({ basis, subject, unit }: Check, language: Language, messages: Messages): string {
  switch (basis.per) {
    case "serving":
      return messages.serving;
    case "ingredients":
      return messages.byIngredient;
    case "100g":
      return messages.per100Grams(formatFigure(basis.limit, { subject, unit }, language));
    case "day":
      return messages.shareOfDay(formatFigure(basis.limit, { subject, unit }, language), Math.round(1 / basis.mealShare));
  }
}

/** Why a check fails, in one sentence. */
function failure(check: Check, language: Language, messages: Messages): string {
  const { actual, limit, because, subject } = check;
  const [kind, id = ""] = subject.split(":");
  const name = ingredientSubject(kind, id, language) ?? subjectName(subject, language);
  if (because !== undefined) return messages.holds(because.join("; "), name);
  if (actual === null) return messages.fail;
  const show = (value: number): string => formatFigure(value, check, language);
  return limit.max !== undefined && actual > limit.max
    ? messages.tooMuch(name, show(actual), show(actual - limit.max))
    : messages.tooLittle(name, show(actual), show((limit.min ?? 0) - actual));
}

/** The name of what is looked for among the ingredients. */
function ingredientSubject(kind: string | undefined, id: string, language: Language): string | undefined {
  if (kind === "allergen") return ALLERGENS[id as AllergenId][language]; // the subject of an allergen check is its id
  if (kind === "class") return FOOD_CLASSES[id as FoodClassId][language]; // and that of an exclusion its class
  return kind === "food" ? id : undefined;
}

function row(check: Check, language: Language, messages: Messages): readonly string[] {
  const [kind, id = ""] = check.subject.split(":");
  const name = ingredientSubject(kind, id, language) ?? subjectName(check.subject, language);
  if (check.unit === "ingredients")
    return [name, check.actual === 0 ? messages["none-found"] : check.actual === null ? messages.unable : `${messages.contains} (${check.actual})`, ""];
  return [name, check.actual === null ? messages.unable : formatFigure(check.actual, check, language), formatLimit(check.limit, check, language, messages)];
}
