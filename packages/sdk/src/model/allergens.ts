/** One allergen of the union of EU Regulation 1169/2011 Annex II, the US FALCPA and FASTER Acts, and the Korean labelling standard. */
export interface AllergenDefinition {
  readonly parent?: string;
  readonly en: string;
  readonly ko: string;
  /** Which laws list it, itself or through its parent. */
  readonly laws: readonly ("EU" | "US" | "KR")[];
  /** Words that people use for it, besides the id and the names. */
  readonly words: readonly string[];
}

/** The taxonomy. An id is its key; `parent` is another key. */
export const ALLERGENS = {
  gluten: { en: "gluten", ko: "글루텐", laws: ["EU"], words: ["gluten cereals", "cereals containing gluten", "글루텐 함유 곡물"] },
  wheat: { parent: "gluten", en: "wheat", ko: "밀", laws: ["EU", "US", "KR"], words: ["밀가루", "소맥", "spelt", "durum", "flour"] },
  rye: { parent: "gluten", en: "rye", ko: "호밀", laws: ["EU"], words: [] },
  barley: { parent: "gluten", en: "barley", ko: "보리", laws: ["EU"], words: ["malt", "맥아"] },
  oats: { parent: "gluten", en: "oats", ko: "귀리", laws: ["EU"], words: ["oat", "오트밀"] },
  crustacean: { en: "crustaceans", ko: "갑각류", laws: ["EU", "US"], words: ["crustacean shellfish", "crustacea"] },
  shrimp: { parent: "crustacean", en: "shrimp", ko: "새우", laws: ["EU", "US", "KR"], words: ["prawn", "prawns", "shrimps"] },
  crab: { parent: "crustacean", en: "crab", ko: "게", laws: ["EU", "US", "KR"], words: ["꽃게", "대게"] },
  mollusc: { en: "molluscs", ko: "연체류·조개류", laws: ["EU", "KR"], words: ["mollusk", "mollusks", "molluscs", "조개류", "연체동물"] },
  squid: { parent: "mollusc", en: "squid", ko: "오징어", laws: ["EU", "KR"], words: ["calamari"] },
  oyster: { parent: "mollusc", en: "oyster", ko: "굴", laws: ["EU", "KR"], words: ["oysters"] },
  mussel: { parent: "mollusc", en: "mussel", ko: "홍합", laws: ["EU", "KR"], words: ["mussels"] },
  abalone: { parent: "mollusc", en: "abalone", ko: "전복", laws: ["EU", "KR"], words: [] },
  clam: { parent: "mollusc", en: "clam", ko: "조개", laws: ["EU", "KR"], words: ["clams", "바지락"] },
  fish: { en: "fish", ko: "생선", laws: ["EU", "US"], words: ["어류", "물고기", "seafood fish"] },
  mackerel: { parent: "fish", en: "mackerel", ko: "고등어", laws: ["EU", "US", "KR"], words: [] },
  "tree-nut": { en: "tree nuts", ko: "견과류", laws: ["EU", "US"], words: ["nut", "nuts", "tree nut", "treenut", "견과"] },
  almond: { parent: "tree-nut", en: "almond", ko: "아몬드", laws: ["EU", "US"], words: ["almonds"] },
  hazelnut: { parent: "tree-nut", en: "hazelnut", ko: "헤이즐넛", laws: ["EU", "US"], words: ["hazelnuts", "filbert", "개암"] },
  walnut: { parent: "tree-nut", en: "walnut", ko: "호두", laws: ["EU", "US", "KR"], words: ["walnuts"] },
  cashew: { parent: "tree-nut", en: "cashew", ko: "캐슈너트", laws: ["EU", "US"], words: ["cashews", "캐슈넛", "캐슈"] },
  pecan: { parent: "tree-nut", en: "pecan", ko: "피칸", laws: ["EU", "US"], words: ["pecans"] },
  "brazil-nut": { parent: "tree-nut", en: "Brazil nut", ko: "브라질너트", laws: ["EU", "US"], words: ["brazil nuts", "브라질넛"] },
  pistachio: { parent: "tree-nut", en: "pistachio", ko: "피스타치오", laws: ["EU", "US"], words: ["pistachios"] },
  macadamia: { parent: "tree-nut", en: "macadamia", ko: "마카다미아", laws: ["EU", "US"], words: ["macadamias", "macadamia nut"] },
  "pine-nut": { parent: "tree-nut", en: "pine nut", ko: "잣", laws: ["US", "KR"], words: ["pine nuts"] },
  egg: { en: "egg", ko: "알류", laws: ["EU", "US", "KR"], words: ["eggs", "달걀", "계란", "난류"] },
  milk: { en: "milk", ko: "우유", laws: ["EU", "US", "KR"], words: ["dairy", "유제품", "lactose", "유당", "cow's milk", "유"] },
  soy: { en: "soy", ko: "대두", laws: ["EU", "US", "KR"], words: ["soya", "soybean", "soybeans", "콩"] },
  peanut: { en: "peanut", ko: "땅콩", laws: ["EU", "US", "KR"], words: ["peanuts", "groundnut"] },
  sesame: { en: "sesame", ko: "참깨", laws: ["EU", "US"], words: ["sesame seeds", "깨"] },
  celery: { en: "celery", ko: "셀러리", laws: ["EU"], words: ["celeriac"] },
  mustard: { en: "mustard", ko: "겨자", laws: ["EU"], words: ["머스터드"] },
  lupin: { en: "lupin", ko: "루핀", laws: ["EU"], words: ["lupine"] },
  sulphite: { en: "sulphites", ko: "아황산류", laws: ["EU", "KR"], words: ["sulfite", "sulfites", "sulphites", "sulphur dioxide", "sulfur dioxide", "아황산"] },
  buckwheat: { en: "buckwheat", ko: "메밀", laws: ["KR"], words: ["soba"] },
  pork: { en: "pork", ko: "돼지고기", laws: ["KR"], words: ["돼지"] },
  beef: { en: "beef", ko: "쇠고기", laws: ["KR"], words: ["소고기"] },
  chicken: { en: "chicken", ko: "닭고기", laws: ["KR"], words: ["닭"] },
  peach: { en: "peach", ko: "복숭아", laws: ["KR"], words: ["peaches"] },
  tomato: { en: "tomato", ko: "토마토", laws: ["KR"], words: ["tomatoes"] },
} as const satisfies Record<string, AllergenDefinition>;

export type AllergenId = keyof typeof ALLERGENS;

export const ALLERGEN_IDS = Object.keys(ALLERGENS) as readonly AllergenId[];

/** Words for several allergens at once. */
export const ALLERGEN_GROUPS: Readonly<Record<string, readonly AllergenId[]>> = {
  shellfish: ["crustacean", "mollusc"],
  seafood: ["fish", "crustacean", "mollusc"],
  해산물: ["fish", "crustacean", "mollusc"],
  조개갑각류: ["crustacean", "mollusc"],
};

/** How sure it is that an allergen is in a dish. Absence is never proved: `none-found` says that no ingredient is known to hold it. */
export const PRESENCES = ["contains", "likely", "may-contain", "unable-to-assess", "none-found"] as const;
export type Presence = (typeof PRESENCES)[number];
