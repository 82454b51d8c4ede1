import type { HealthConditionId } from "@ai-chef/sdk/contract";
import type { Rule, RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";
import { diabetes } from "../targets/diabetes.ts";

const kidney = { kind: "figure", basis: "serving", source: SOURCES.edamam, decides: true, screening: true } as const;
const withoutFloor = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ id }) => id !== "meal-energy-floor");

/** Health conditions, whose rules are added to those of any target. */
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
  "kidney-disease": {
    id: "kidney-disease",
    name: { en: "Kidney disease", ko: "신장 질환" },
    summary: {
      en: "Phosphorus under 250 mg, potassium and sodium under 500 mg a serving. Screening, not a prescription: KDOQI sets potassium and phosphorus by blood values.",
      ko: "1인분 인 250 mg, 칼륨 500 mg, 나트륨 500 mg 이하. 선별 기준이며 처방이 아닙니다. 칼륨과 인은 혈액 수치에 따라 정합니다.",
    },
    rules: [
      { ...kidney, id: "kidney-phosphorus", subject: "phosphorusMilligrams", max: 250 },
      { ...kidney, id: "kidney-potassium", subject: "potassiumMilligrams", max: 500 },
      { ...kidney, id: "kidney-sodium", subject: "sodiumMilligrams", max: 500 },
      {
        kind: "figure",
        id: "kidney-sodium-day",
        subject: "sodiumMilligrams",
        basis: "day",
        max: 2300,
        source: SOURCES.kdoqi2020,
        decides: true,
        screening: true,
      },
    ],
  },
  celiac: {
    id: "celiac",
    name: { en: "Coeliac disease", ko: "셀리악병" },
    summary: { en: "No ingredient with gluten is found.", ko: "글루텐이 든 재료가 없어야 합니다." },
    rules: [{ kind: "allergen", id: "celiac-gluten", allergen: "gluten", source: SOURCES.fdaGluten, decides: true, screening: true }],
  },
};
