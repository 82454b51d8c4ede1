import type { Check, Compliance, Outcome } from "@ai-chef/sdk/contract";
import { checkFigure } from "./check-figure.ts";
import { checkAllergen, checkAvoided, checkExclusion } from "./check-ingredients.ts";
import type { Judged } from "./judged.ts";
import type { Rule } from "./rule.ts";

/** Decides every rule, or says what keeps it from being decided. */
export function judge(rules: readonly Rule[], judged: Judged): Compliance {
  const checks = rules.map((rule) => check(rule, judged));
  return { verdict: verdictOf(checks), checks };
}

function check(rule: Rule, judged: Judged): Check {
  switch (rule.kind) {
    case "figure":
      return checkFigure(rule, judged);
    case "allergen":
      return checkAllergen(rule, judged);
    case "exclusion":
      return checkExclusion(rule, judged);
    case "avoid":
      return checkAvoided(rule, judged);
  }
}

function verdictOf(checks: readonly Check[]): Outcome {
  const outcomes = new Set(checks.filter(({ decides }) => decides).map(({ outcome }) => outcome));
  if (outcomes.has("fail")) return "fail";
  return outcomes.has("unable") ? "unable" : "pass";
}
