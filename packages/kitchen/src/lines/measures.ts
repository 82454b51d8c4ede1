/** One unit that recipes measure in. */
export interface MeasureDefinition {
  readonly kind: "mass" | "volume" | "count";
  /** Grams of one (mass), millilitres of one (volume); absent for a count, whose mass is the food's own. */
  readonly size?: number;
  /** Singular as printed in English, then other spellings (plural -s is derived). */
  readonly en: readonly [string, ...string[]];
  /** As printed in Korean, then other spellings; empty where Korean has no such unit. */
  readonly ko: readonly string[];
}

// NIST Handbook 44 for US customary units; the Korean 큰술, 작은술 and 컵 are 15, 5 and 200 ml (rural cooking guide, korean-portions).
export const MEASURES = {
  g: { kind: "mass", size: 1, en: ["g", "gram", "gramme", "gr", "gm", "grams"], ko: ["g", "그램", "그람"] },
  kg: { kind: "mass", size: 1000, en: ["kg", "kilo", "kilogram", "kilogramme", "kgs"], ko: ["kg", "킬로그램", "킬로", "키로"] },
  mg: { kind: "mass", size: 0.001, en: ["mg", "milligram"], ko: ["mg", "밀리그램"] },
  oz: { kind: "mass", size: 28.349523125, en: ["oz", "ounce", "ozs"], ko: ["온스"] },
  lb: { kind: "mass", size: 453.59237, en: ["lb", "pound", "lbs"], ko: ["파운드"] },
  ml: { kind: "volume", size: 1, en: ["ml", "millilitre", "milliliter", "mls", "cc"], ko: ["ml", "밀리리터", "미리", "cc", "씨씨"] },
  dl: { kind: "volume", size: 100, en: ["dl", "decilitre", "deciliter"], ko: ["dl"] },
  cl: { kind: "volume", size: 10, en: ["cl", "centilitre", "centiliter"], ko: ["cl"] },
  l: { kind: "volume", size: 1000, en: ["l", "litre", "liter", "ltr"], ko: ["l", "리터"] },
  "fl-oz": { kind: "volume", size: 29.5735295625, en: ["fl oz", "fluid ounce", "fl ounce", "floz", "fluid oz"], ko: [] },
  pint: { kind: "volume", size: 473.176473, en: ["pint", "pt"], ko: ["파인트"] },
  quart: { kind: "volume", size: 946.352946, en: ["quart", "qt"], ko: ["쿼트"] },
  gallon: { kind: "volume", size: 3785.411784, en: ["gallon", "gal"], ko: ["갤런"] },
  cup: { kind: "volume", size: 236.5882365, en: ["cup", "c"], ko: [] },
  tbsp: { kind: "volume", size: 14.78676478125, en: ["tbsp", "tablespoon", "tbs", "tbl", "tblsp", "tbspn", "T"], ko: [] },
  tsp: { kind: "volume", size: 4.92892159375, en: ["tsp", "teaspoon", "tspn", "t"], ko: [] },
  cup200: { kind: "volume", size: 200, en: ["Korean cup"], ko: ["컵"] },
  tbsp15: {
    kind: "volume",
    size: 15,
    en: ["Korean tablespoon"],
    ko: ["큰술", "큰스푼", "테이블스푼", "스푼", "숟가락", "숟갈", "숟", "밥숟가락", "밥숟갈", "밥스푼", "수저", "T", "Ts", "Tbsp", "tbsp", "TS", "Tbs", "tbs"],
  },
  tsp5: { kind: "volume", size: 5, en: ["Korean teaspoon"], ko: ["작은술", "작은스푼", "찻술", "티스푼", "차스푼", "t", "ts", "tsp"] },
  "paper-cup": { kind: "volume", size: 180, en: ["paper cup"], ko: ["종이컵"] },
  "soju-cup": { kind: "volume", size: 50, en: ["soju glass"], ko: ["소주잔", "소주컵"] },
  ladle: { kind: "volume", size: 100, en: ["ladle"], ko: ["국자"] },
  dash: { kind: "volume", size: 0.62, en: ["dash", "dashes"], ko: [] },
  drop: { kind: "volume", size: 0.05, en: ["drop"], ko: ["방울"] },
  splash: { kind: "volume", size: 5, en: ["splash", "splashes", "glug", "drizzle"], ko: ["바퀴"] },
  pinch: { kind: "count", en: ["pinch", "pinches"], ko: ["꼬집"] },
  piece: { kind: "count", en: ["piece", "pc", "pcs", "whole"], ko: ["개", "알", "마리", "조각", "뿌리", "덩이", "덩어리", "자루", "채", "미", "구", "인분"] },
  small: { kind: "count", en: ["small"], ko: ["소"] },
  medium: { kind: "count", en: ["medium"], ko: ["중"] },
  large: { kind: "count", en: ["large"], ko: ["대자"] },
  clove: { kind: "count", en: ["clove"], ko: ["쪽", "톨"] },
  slice: { kind: "count", en: ["slice", "rasher", "round"], ko: ["슬라이스"] },
  stalk: { kind: "count", en: ["stalk", "stem", "spear", "rib", "cane"], ko: ["대", "줄기"] },
  head: { kind: "count", en: ["head", "crown"], ko: ["포기", "통", "송이"] },
  bunch: { kind: "count", en: ["bunch", "bunches", "bundle"], ko: ["단", "다발", "묶음"] },
  leaf: { kind: "count", en: ["leaf", "leaves"], ko: ["잎", "이파리"] },
  sprig: { kind: "count", en: ["sprig"], ko: [] },
  fillet: { kind: "count", en: ["fillet", "filet", "steak"], ko: ["필레"] },
  strip: { kind: "count", en: ["strip"], ko: ["가닥", "줄"] },
  breast: { kind: "count", en: ["breast", "breast half"], ko: [] },
  thigh: { kind: "count", en: ["thigh"], ko: [] },
  drumstick: { kind: "count", en: ["drumstick"], ko: [] },
  wing: { kind: "count", en: ["wing"], ko: [] },
  leg: { kind: "count", en: ["leg"], ko: [] },
  link: { kind: "count", en: ["link"], ko: [] },
  patty: { kind: "count", en: ["patty", "patties"], ko: [] },
  wedge: { kind: "count", en: ["wedge"], ko: [] },
  ring: { kind: "count", en: ["ring"], ko: [] },
  floret: { kind: "count", en: ["floret"], ko: [] },
  chunk: { kind: "count", en: ["chunk"], ko: ["토막"] },
  knob: { kind: "count", en: ["knob", "thumb", "inch piece", "nub"], ko: ["마디"] },
  bulb: { kind: "count", en: ["bulb"], ko: [] },
  ear: { kind: "count", en: ["ear", "cob"], ko: [] },
  pod: { kind: "count", en: ["pod"], ko: ["꼬투리"] },
  sheet: { kind: "count", en: ["sheet"], ko: ["장"] },
  block: { kind: "count", en: ["block", "cake", "brick"], ko: ["모"] },
  stick: { kind: "count", en: ["stick"], ko: ["스틱"] },
  cube: { kind: "count", en: ["cube"], ko: [] },
  ball: { kind: "count", en: ["ball"], ko: [] },
  loaf: { kind: "count", en: ["loaf", "loaves"], ko: [] },
  bowl: { kind: "count", en: ["bowl"], ko: ["공기", "그릇", "대접"] },
  handful: { kind: "count", en: ["handful", "fistful"], ko: ["줌", "움큼", "웅큼", "주먹"] },
  can: { kind: "count", en: ["can", "tin"], ko: ["캔", "통조림"] },
  jar: { kind: "count", en: ["jar"], ko: [] },
  bottle: { kind: "count", en: ["bottle"], ko: ["병"] },
  package: {
    kind: "count",
    en: ["package", "pkg", "pack", "bag", "box", "boxes", "carton", "punnet", "container", "tub"],
    ko: ["봉", "봉지", "팩", "봉투", "곽"],
  },
  packet: { kind: "count", en: ["packet", "envelope", "sachet"], ko: ["포"] },
  scoop: { kind: "count", en: ["scoop"], ko: ["스쿱"] },
  geun: { kind: "count", en: ["geun"], ko: ["근"] },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof MEASURES;
