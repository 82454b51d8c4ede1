import {
  type Analysis,
  type AnalysisRequest,
  type ClaimFinding,
  type Claims,
  NUTRIENT_KEYS,
  NUTRIENTS,
  type NutrientKey,
  type Outcome,
} from "@ai-chef/sdk/contract";
import type { FoodTable } from "../foods/table.ts";
import { analyze } from "./analyze.ts";

/** A claim may be off by a fifth (21 CFR 101.9(g)(5)), and small figures by what labels are allowed to round and vary (EU guidance on tolerances, December 2012). */
const TOLERATED_SHARE = 0.2;
const TOLERATED: { readonly [K in NutrientKey]?: number } = {
  proteinGrams: 2,
  carbohydrateGrams: 2,
  sugarsGrams: 2,
  fiberGrams: 2,
  fatGrams: 1.5,
  saturatedFatGrams: 0.8,
  sodiumMilligrams: 150,
};

/** Holds what somebody asserts of a recipe against what is computed: figures, labels, allergens. */
export function checkClaims(claims: Claims, request: AnalysisRequest, analysis: Analysis, table: FoodTable): readonly ClaimFinding[] {
  const { servings } = analysis.nutrition;
  const total = claims.total ?? {};
  // A total for other servings is a total of another amount of food.
  const scale = claims.servings === undefined ? 1 : servings / claims.servings;
  return [
    ...NUTRIENT_KEYS.flatMap((key) => [
      ...figure(key, claims.perServing?.[key], analysis),
      ...figure(key, total[key] === undefined ? undefined : (total[key] * scale) / servings, analysis),
    ]),
    ...claims.labels.map((target): ClaimFinding => {
      const verdict = analyze({ ...request, target, allergies: [], healthConditions: [] }, table).compliance;
      const missed = verdict?.checks.filter(({ decides, outcome }) => decides && outcome !== "pass") ?? [];
      return said(`label:${target}`, verdict?.verdict ?? "unable", [
        ...new Set(missed.flatMap(({ rule, because, unsettled }) => [rule, ...(because ?? unsettled ?? [])])),
      ]);
    }),
    ...claims.contains.map((allergen): ClaimFinding => {
      const found = asked(allergen, request, table);
      return said(
        `contains:${allergen}`,
        found.presence === "none-found" ? "fail" : found.presence === "contains" || found.presence === "likely" ? "pass" : "unable",
        found.because,
      );
    }),
    ...claims.freeFrom.map((allergen): ClaimFinding => {
      const found = asked(allergen, request, table);
      return said(
        `freeFrom:${allergen}`,
        found.presence === "none-found" ? "pass" : found.presence === "contains" || found.presence === "likely" ? "fail" : "unable",
        found.because,
      );
    }),
  ];
}

function asked(allergen: Claims["contains"][number], request: AnalysisRequest, table: FoodTable): Analysis["allergens"][number] {
  const { allergens } = analyze({ ...request, target: null, healthConditions: [], allergies: [allergen] }, table);
  return allergens.find((finding) => finding.allergen === allergen) ?? { allergen, presence: "none-found", because: [] };
}

const said = (claim: string, outcome: Outcome, because: readonly string[]): ClaimFinding => ({
  claim,
  unit: null,
  claimed: null,
  computed: null,
  difference: null,
  outcome,
  because: [...because],
});

function figure(key: NutrientKey, claimed: number | undefined, { nutrition }: Analysis): readonly ClaimFinding[] {
  if (claimed === undefined) return [];
  const known = nutrition.perServing[key];
  const bounds = nutrition.perServingBounds[key];
  const low = bounds?.low ?? known;
  const high = bounds === undefined ? known : bounds.high;
  const slack = (figureOf: number): number => Math.max(TOLERATED_SHARE * figureOf, TOLERATED[key] ?? 0);
  const isTooLow = low !== null && claimed < low - slack(low);
  const isTooHigh = high !== null && claimed > high + slack(high);
  const isOpen = bounds !== undefined || known === null;
  const outcome: Outcome = isTooLow || isTooHigh ? "fail" : isOpen && !isNear(claimed, low, high, slack) ? "unable" : "pass";
  return [
    {
      claim: key,
      unit: NUTRIENTS[key].unit,
      claimed: round(claimed),
      computed: known === null ? null : round(known),
      difference: known === null || known === 0 ? null : round((claimed - known) / known),
      outcome,
      because: [],
    },
  ];
}

/** Every figure that it can be is near the claim. */
function isNear(claimed: number, low: number | null, high: number | null, slack: (figureOf: number) => number): boolean {
  return low !== null && high !== null && Math.abs(claimed - low) <= slack(low) && Math.abs(claimed - high) <= slack(high);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
