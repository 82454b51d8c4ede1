import type { RuleSource } from "./rule.ts";

/** Publications that the limits come from. */
export const SOURCES = {
  edamam: {
    title: "Edamam nutrition API documentation, health labels (keto-friendly, kidney-friendly)",
    url: "https://developer.edamam.com/edamam-docs-nutrition-api",
  },
  feinman2015: {
    title: "Feinman et al., Nutrition 2015;31:1-13: very-low-carbohydrate ketogenic diet, under 10 % of energy",
    url: "https://doi.org/10.1016/j.nut.2014.06.011",
  },
  kssoVlcd2022: { title: "대한비만학회 비만진료지침 2022 (8판): up to 800 kcal a day only under medical supervision", url: "https://www.kosso.or.kr" },
  kda2023: { title: "대한당뇨병학회 당뇨병 진료지침: sodium up to 2,300 mg a day", url: "https://www.diabetes.or.kr" },
  carbohydrateCounting: {
    title: "Carbohydrate counting, teaching figure of 45 to 75 g a meal (no limit of the ADA, which individualises)",
    url: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3816916/",
  },
  kda2009: { title: "대한당뇨병학회 당뇨병 식사요법: saturated fat under 10 % of energy", url: "https://www.diabetes.or.kr" },
  whoSodium2012: {
    title: "WHO guideline: sodium intake for adults and children (2012), under 2 g a day",
    url: "https://www.who.int/publications/i/item/9789241504836",
  },
  whoFat2023: {
    title: "WHO guideline: saturated fatty acid and trans-fatty acid intake (2023), up to 10 % of energy",
    url: "https://www.who.int/publications/i/item/9789240073630",
  },
  kdoqi2020: {
    title: "KDOQI clinical practice guideline for nutrition in CKD (2020), sodium under 2.3 g a day",
    url: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8267004/",
  },
  fdaGluten: {
    title: "FDA, 78 FR 47178: gluten-free labelling (ingredients are judged here, not parts per million)",
    url: "https://www.federalregister.gov/citation/78-FR-47178",
  },
  asked: { title: "asked for in the profile" },
} as const satisfies Record<string, RuleSource>;
