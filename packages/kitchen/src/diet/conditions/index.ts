import type { HealthConditionId } from "@ai-chef/sdk/contract";
import type { Rule, RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";
import { diabetes } from "../targets/diabetes.ts";
import { diet } from "../targets/diet.ts";
import { gout } from "../targets/gout.ts";
import { pregnancy } from "../targets/pregnancy.ts";
import { renal } from "../targets/renal.ts";

const withoutFloor = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ id }) => id !== "meal-energy-floor");

/** Health conditions, whose rules are added to those of any target. The floor of energy is the target's. */
export const CONDITIONS: { readonly [Id in HealthConditionId]: RuleSet<Id> } = {
  diabetes: { ...diabetes, rules: withoutFloor(diabetes.rules) },
  hypertension: {
    id: "hypertension",
    name: { en: "Hypertension", ko: "고혈압" },
    summary: { en: "A meal's share of 2,000 mg sodium a day.", ko: "하루 나트륨 2,000 mg의 한 끼 몫." },
    rules: [
      {
        kind: "figure",
        id: "hypertension-sodium",
        subject: "sodiumMilligrams",
        basis: "day",
        max: 2000,
        source: SOURCES.whoSodium2012,
        decides: true,
        screening: true,
      },
    ],
  },
  "kidney-disease": { ...renal, id: "kidney-disease", name: { en: "Kidney disease", ko: "신장 질환" }, rules: withoutFloor(renal.rules) },
  gout: { ...gout, rules: withoutFloor(gout.rules) },
  celiac: {
    id: "celiac",
    name: { en: "Coeliac disease", ko: "셀리악병" },
    summary: { en: "No ingredient with gluten is found.", ko: "글루텐이 든 재료가 없어야 합니다." },
    rules: [{ kind: "allergen", id: "celiac-gluten", allergen: "gluten", source: SOURCES.fdaGluten, decides: true, screening: true }],
  },
  obesity: { ...diet, id: "obesity", name: { en: "Obesity", ko: "비만" }, rules: withoutFloor(diet.rules) },
  pregnancy: { ...pregnancy, rules: withoutFloor(pregnancy.rules) },
};
