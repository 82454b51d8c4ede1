import type { AllergenId, HealthConditionId, TargetId } from "@ai-chef/sdk/contract";
import { CONDITIONS } from "./conditions/index.ts";
import type { Rule } from "./rule.ts";
import { SOURCES } from "./sources.ts";
import { TARGETS } from "./targets/index.ts";

export interface RuleRequest {
  readonly target: TargetId | null;
  readonly healthConditions: readonly HealthConditionId[];
  readonly allergies: readonly AllergenId[];
  /** Null applies the rules of every age. */
  readonly babyAgeMonths: number | null;
}

/** Every rule in force, each once: the target's, the conditions', and one for each allergy. */
export function rulesFor({ target, healthConditions, allergies, babyAgeMonths }: RuleRequest): readonly Rule[] {
  const rules: readonly Rule[] = [
    ...(target === null ? [] : TARGETS[target].rules),
    ...healthConditions.flatMap((id) => CONDITIONS[id].rules),
    ...allergies.map((allergen): Rule => ({ kind: "allergen", id: `allergy-${allergen}`, allergen, source: SOURCES.asked, decides: true })),
  ];
  const inForce = rules.filter(({ belowMonths }) => belowMonths === undefined || babyAgeMonths === null || babyAgeMonths < belowMonths);
  return [...new Map(inForce.map((rule) => [rule.id, rule])).values()];
}
