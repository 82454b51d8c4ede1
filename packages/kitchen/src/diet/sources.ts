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
  feinman26: {
    title: "Feinman et al., Nutrition 2015;31:1-13: low carbohydrate, under 130 g a day or 26 % of energy",
    url: "https://doi.org/10.1016/j.nut.2014.06.011",
  },
  edamamLabels: {
    title: "Edamam nutrition API documentation, diet labels (low-carb, high-protein, low-fat)",
    url: "https://developer.edamam.com/edamam-docs-nutrition-api",
  },
  weightLoss2013: {
    title: "AHA/ACC/TOS guideline 2013: 1,200 to 1,500 kcal a day for women, 1,500 to 1,800 for men",
    url: "https://doi.org/10.1161/01.cir.0000437739.71477.ee",
  },
  euClaims: {
    title: "Regulation (EC) 1924/2006, Annex: high protein from 20 % of energy; low fat up to 3 g per 100 g",
    url: "https://eur-lex.europa.eu/eli/reg/2006/1924/oj",
  },
  kssoProtein2022: { title: "대한비만학회 비만진료지침 2022 (8판): high-protein diet, 25 to 30 % of energy", url: "https://www.kosso.or.kr" },
  fdaLowSodium: {
    title: "21 CFR 101.61: a meal low in sodium has at most 140 mg per 100 g",
    url: "https://www.ecfr.gov/current/title-21/section-101.61",
  },
  nhlbiDash: {
    title: "NHLBI, DASH eating plan: sodium 2,300 mg, saturated fat 6 % of energy, potassium 4,700 mg, calcium 1,250 mg, fibre 30 g a day",
    url: "https://www.nhlbi.nih.gov/education/dash-eating-plan",
  },
  purines2014: {
    title: "Japanese guideline for hyperuricaemia and gout: purines up to 400 mg a day (Kaneko et al., Biol Pharm Bull 2014;37:709-721)",
    url: "https://doi.org/10.1248/bpb.b13-00967",
  },
  glycaemicLoad2002: {
    title: "Foster-Powell et al., Am J Clin Nutr 2002;76:5-56: glycaemic load; over 120 a day counts as high",
    url: "https://doi.org/10.1093/ajcn/76.1.5",
  },
  cdcInfants: {
    title: "CDC, Foods and drinks to avoid or limit (infants and toddlers)",
    url: "https://www.cdc.gov/infant-toddler-nutrition/foods-and-drinks/foods-and-drinks-to-avoid-or-limit.html",
  },
  cdcChoking: {
    title: "CDC, Choking hazards (infants and toddlers)",
    url: "https://www.cdc.gov/infant-toddler-nutrition/foods-and-drinks/choking-hazards.html",
  },
  mfdsInfants: {
    title: "식품의약품안전처 이유식 지침: no honey or corn syrup before the first birthday, no salt, soy sauce or doenjang",
    url: "https://www.mfds.go.kr",
  },
  retinol: { title: "IOM Dietary Reference Intakes 2001: preformed vitamin A up to 3,000 µg a day in pregnancy", url: "https://doi.org/10.17226/10026" },
  fdaPregnancy: {
    title: "FDA, Food safety for pregnant women: no raw fish, meat or egg, no unpasteurised cheese, no fish high in mercury",
    url: "https://www.fda.gov/food/people-risk-foodborne-illness/food-safety-pregnant-women-and-their-unborn-babies",
  },
  cdcAlcohol: { title: "CDC, About alcohol use during pregnancy: no safe amount", url: "https://www.cdc.gov/alcohol-pregnancy/about/index.html" },
  nhsLiver: { title: "NHS, Foods to avoid in pregnancy: liver and liver products", url: "https://www.nhs.uk/pregnancy/keeping-well/foods-to-avoid/" },
  vegSociety: { title: "Definitions of the Vegetarian Society and the Vegan Society", url: "https://www.vegansociety.com/go-vegan/definition-veganism" },
  monash2017: {
    title: "Varney et al., J Gastroenterol Hepatol 2017;32 Suppl 1:53-61: FODMAP cut-offs (foods are judged here, not grams)",
    url: "https://doi.org/10.1111/jgh.13698",
  },
  asked: { title: "asked for in the profile" },
} as const satisfies Record<string, RuleSource>;
