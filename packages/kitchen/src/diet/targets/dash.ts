import { ENERGY_FLOOR } from "../energy-floor.ts";
import type { RuleSet } from "../rule.ts";
import { SOURCES } from "../sources.ts";

/** The eating plan against high blood pressure. Its limits decide; what a day should reach is shown, since one meal need not reach its third of everything. */
export const dash: RuleSet<"dash"> = {
  id: "dash",
  name: { en: "DASH", ko: "대시(DASH)" },
  summary: {
    en: "A meal's share of 2,300 mg sodium, at most 6 % of energy from saturated fat; potassium, calcium and fibre are shown.",
    ko: "하루 나트륨 2,300 mg의 한 끼 몫, 포화지방 열량 6 % 이하. 칼륨·칼슘·식이섬유도 함께 보여 줍니다.",
  },
  rules: [
    { kind: "figure", id: "dash-sodium", subject: "sodiumMilligrams", basis: "day", max: 2300, source: SOURCES.nhlbiDash, decides: true },
    { kind: "figure", id: "dash-saturated-fat", subject: "saturatedFatEnergyShare", basis: "serving", max: 0.06, source: SOURCES.nhlbiDash, decides: true },
    { kind: "figure", id: "dash-potassium", subject: "potassiumMilligrams", basis: "day", min: 4700, source: SOURCES.nhlbiDash, decides: false },
    { kind: "figure", id: "dash-calcium", subject: "calciumMilligrams", basis: "day", min: 1250, source: SOURCES.nhlbiDash, decides: false },
    { kind: "figure", id: "dash-fiber", subject: "fiberGrams", basis: "day", min: 30, source: SOURCES.nhlbiDash, decides: false },
    { kind: "figure", id: "dash-cholesterol", subject: "cholesterolMilligrams", basis: "day", max: 150, source: SOURCES.nhlbiDash, decides: false },
    ENERGY_FLOOR,
  ],
};
