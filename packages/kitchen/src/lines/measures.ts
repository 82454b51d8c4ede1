/** One unit that recipes measure in. */
export interface MeasureDefinition {
  readonly kind: "mass" | "volume" | "count";
  /** Grams of one (mass), millilitres of one (volume); absent for a count, whose mass is the food's own. */
  readonly size?: number;
  /** Singular as printed in English, then other spellings of it (plurals in -s, -es and -ies are derived). */
  readonly en: readonly [string, ...string[]];
  /** As printed in Korean, then other spellings of it; empty where Korean has no such unit. */
  readonly ko: readonly string[];
  /** Units that hold much the same and keep their own name in print: a bag is a package, and stays a bag. */
  readonly akin?: { readonly en?: readonly string[]; readonly ko?: readonly string[] };
}

// NIST Handbook 44 for US customary units; the Korean 큰술, 작은술 and 컵 are 15, 5 and 200 ml (rural cooking guide, korean-portions).
// 되 and 홉 are 1.8 l and 180 ml. A katori is 150 ml and a dessertspoon 10 ml by the trade's own sizes.
export const MEASURES = {
  g: { kind: "mass", size: 1, en: ["g", "gram", "gramme", "gr", "gm", "grm"], ko: ["g", "그램", "그람"] },
  kg: { kind: "mass", size: 1000, en: ["kg", "kilo", "kilogram", "kilogramme", "kgs", "㎏"], ko: ["kg", "㎏", "킬로그램", "킬로", "키로"] },
  mg: { kind: "mass", size: 0.001, en: ["mg", "milligram", "㎎"], ko: ["mg", "㎎", "밀리그램"] },
  oz: { kind: "mass", size: 28.349523125, en: ["oz", "ounce", "ozs"], ko: ["oz", "온스"] },
  lb: { kind: "mass", size: 453.59237, en: ["lb", "pound", "lbs", "#"], ko: ["lb", "파운드"] },
  ml: {
    kind: "volume",
    size: 1,
    en: ["ml", "millilitre", "milliliter", "mls", "cc", "㎖", "㏄"],
    ko: ["ml", "㎖", "㏄", "밀리리터", "미리리터", "밀리", "미리", "cc", "씨씨", "시시"],
  },
  dl: { kind: "volume", size: 100, en: ["dl", "decilitre", "deciliter", "㎗"], ko: ["dl", "㎗", "데시리터"] },
  cl: { kind: "volume", size: 10, en: ["cl", "centilitre", "centiliter"], ko: ["cl"] },
  l: { kind: "volume", size: 1000, en: ["l", "litre", "liter", "ltr", "ℓ"], ko: ["l", "ℓ", "리터"] },
  "fl-oz": { kind: "volume", size: 29.5735295625, en: ["fl oz", "fluid ounce", "fl ounce", "floz", "fluid oz", "fl. oz"], ko: [] },
  pint: { kind: "volume", size: 473.176473, en: ["pint", "pt"], ko: ["파인트"] },
  quart: { kind: "volume", size: 946.352946, en: ["quart", "qt"], ko: ["쿼트"] },
  gallon: { kind: "volume", size: 3785.411784, en: ["gallon", "gal"], ko: ["갤런"] },
  cup: { kind: "volume", size: 236.5882365, en: ["cup", "c"], ko: [] },
  tbsp: {
    kind: "volume",
    size: 14.78676478125,
    en: ["tbsp", "tablespoon", "tbs", "tb", "tbl", "tblsp", "tbspn", "tablespoonful", "tblspn", "T"],
    ko: [],
    akin: { en: ["spoon", "spoonful"] },
  },
  tsp: { kind: "volume", size: 4.92892159375, en: ["tsp", "teaspoon", "tspn", "teaspoonful", "t"], ko: [] },
  dessertspoon: { kind: "volume", size: 10, en: ["dessertspoon", "dsp", "dstspn", "dessertspoonful"], ko: [] },
  teacup: { kind: "volume", size: 180, en: ["teacup", "teacupful", "tea cup"], ko: ["찻잔"] },
  katori: { kind: "volume", size: 150, en: ["katori"], ko: [] },
  shot: { kind: "volume", size: 44.36, en: ["shot", "jigger"], ko: ["샷"] },
  cup200: { kind: "volume", size: 200, en: ["Korean cup"], ko: ["컵", "계량컵", "cup", "cups", "c"] },
  tbsp15: {
    kind: "volume",
    size: 15,
    en: ["Korean tablespoon"],
    ko: [
      ..."큰술 큰스푼 큰숟가락 큰숟갈 테이블스푼 스푼 스픈 숟가락 숫가락 숟갈 숟 수저 술".split(" "),
      ..."밥숟가락 밥숫가락 밥숟갈 밥숟 밥스푼 밥수저 아빠숟가락 아빠숟갈 아빠수저 어른숟가락 어른숟갈 계량스푼".split(" "),
      ..."T Ts TS T스푼 T숟갈 Tbsp tbsp TBSP Tbs tbs TBS tablespoon tablespoons".split(" "),
    ],
  },
  tsp5: {
    kind: "volume",
    size: 5,
    en: ["Korean teaspoon"],
    ko: [
      ..."작은술 작은스푼 작은숟가락 작은숟갈 찻술 찻숟가락 찻숟갈 차숟가락 차숟갈 차스푼 찻스푼 티스푼 티스픈 티숟가락 티숟갈".split(" "),
      ..."t ts t스푼 tsp Tsp TSP teaspoon teaspoons".split(" "),
    ],
  },
  "paper-cup": { kind: "volume", size: 180, en: ["paper cup"], ko: ["종이컵"] },
  "soju-cup": { kind: "volume", size: 50, en: ["soju glass"], ko: ["소주잔", "소주컵"] },
  glass: { kind: "count", en: ["glass"], ko: ["잔"], akin: { en: ["mug"], ko: ["머그컵"] } },
  doe: { kind: "volume", size: 1800, en: ["doe"], ko: ["되"] },
  hop: { kind: "volume", size: 180, en: ["hop"], ko: ["홉"] },
  ladle: { kind: "volume", size: 100, en: ["ladle", "ladleful"], ko: ["국자"] },
  dash: { kind: "volume", size: 0.62, en: ["dash"], ko: [] },
  drop: { kind: "volume", size: 0.05, en: ["drop"], ko: ["방울"] },
  splash: { kind: "volume", size: 5, en: ["splash"], ko: ["바퀴"], akin: { en: ["glug", "drizzle", "squeeze"] } },
  dollop: { kind: "count", en: ["dollop"], ko: [] },
  pinch: { kind: "count", en: ["pinch"], ko: ["꼬집"], akin: { en: ["grind", "grinding", "crack", "sprinkle", "sprinkling", "grating", "shake"] } },
  piece: {
    kind: "count",
    en: ["piece", "pc", "pcs"],
    ko: ["개"],
    akin: { ko: ["알", "마리", "뿌리", "덩이", "덩어리", "자루", "채", "미", "구", "손", "쌍"] },
  },
  serving: { kind: "count", en: ["serving"], ko: ["인분"], akin: { en: ["portion"] } },
  morsel: { kind: "count", en: ["Korean morsel"], ko: ["조각"], akin: { ko: ["피스"] } },
  small: { kind: "count", en: ["small", "sm"], ko: [] },
  medium: { kind: "count", en: ["medium", "med"], ko: [] },
  large: { kind: "count", en: ["large", "lg", "lrg", "big"], ko: [], akin: { en: ["extra-large"] } },
  clove: { kind: "count", en: ["clove"], ko: ["쪽"], akin: { ko: ["톨"] } },
  slice: { kind: "count", en: ["slice", "rasher"], ko: ["장", "슬라이스", "slice", "slices"], akin: { en: ["round", "shaving"] } },
  stalk: { kind: "count", en: ["stalk", "rib"], ko: ["대"], akin: { en: ["stem", "spear", "cane"], ko: ["줄기"] } },
  head: { kind: "count", en: ["head"], ko: ["포기"], akin: { en: ["crown"], ko: ["통", "송이"] } },
  bunch: { kind: "count", en: ["bunch"], ko: ["단"], akin: { en: ["bundle"], ko: ["다발", "묶음"] } },
  leaf: { kind: "count", en: ["leaf", "leaves"], ko: ["잎"], akin: { ko: ["이파리"] } },
  sprig: { kind: "count", en: ["sprig"], ko: [] },
  fillet: { kind: "count", en: ["fillet", "filet"], ko: ["필레"] },
  strip: { kind: "count", en: ["strip"], ko: ["줄"], akin: { ko: ["가닥"] } },
  breast: { kind: "count", en: ["breast"], ko: [] },
  thigh: { kind: "count", en: ["thigh"], ko: [] },
  drumstick: { kind: "count", en: ["drumstick"], ko: [] },
  wing: { kind: "count", en: ["wing"], ko: [] },
  leg: { kind: "count", en: ["leg"], ko: [] },
  link: { kind: "count", en: ["link"], ko: [] },
  patty: { kind: "count", en: ["patty"], ko: [] },
  wedge: { kind: "count", en: ["wedge"], ko: [] },
  ring: { kind: "count", en: ["ring"], ko: [] },
  floret: { kind: "count", en: ["floret"], ko: [] },
  chunk: { kind: "count", en: ["chunk"], ko: ["토막"] },
  knob: { kind: "count", en: ["knob", "nub"], ko: ["마디"], akin: { en: ["thumb", "lump"] } },
  inch: { kind: "count", en: ["inch", "inches"], ko: [] },
  centimeter: { kind: "count", en: ["cm", "centimetre", "centimeter"], ko: [] },
  bulb: { kind: "count", en: ["bulb"], ko: [] },
  ear: { kind: "count", en: ["ear"], ko: [], akin: { en: ["cob"] } },
  pod: { kind: "count", en: ["pod"], ko: ["꼬투리"] },
  sheet: { kind: "count", en: ["sheet"], ko: ["장"], akin: { ko: ["매"] } },
  block: { kind: "count", en: ["block", "brick"], ko: ["모"], akin: { en: ["cake", "bar", "slab", "log", "wheel"] } },
  stick: { kind: "count", en: ["stick"], ko: ["스틱"] },
  cube: { kind: "count", en: ["cube"], ko: [] },
  ball: { kind: "count", en: ["ball"], ko: [], akin: { en: ["nest"] } },
  loaf: { kind: "count", en: ["loaf", "loaves"], ko: [] },
  bowl: { kind: "count", en: ["bowl"], ko: ["공기"], akin: { ko: ["그릇", "대접", "접시", "바구니"] } },
  handful: { kind: "count", en: ["handful", "fistful"], ko: ["줌", "움큼", "웅큼"], akin: { ko: ["주먹"] } },
  can: { kind: "count", en: ["can", "tin"], ko: ["캔"], akin: { ko: ["통조림"] } },
  jar: { kind: "count", en: ["jar"], ko: [] },
  bottle: { kind: "count", en: ["bottle"], ko: ["병"] },
  package: {
    kind: "count",
    en: ["package", "pkg", "pack", "pk"],
    ko: ["봉", "봉지", "봉투"],
    akin: { en: ["bag", "box", "carton", "punnet", "container", "tub", "pot", "basket", "case", "tube", "roll"], ko: ["팩", "곽", "갑", "상자", "박스", "망"] },
  },
  packet: { kind: "count", en: ["packet", "envelope", "env", "sachet", "pkt"], ko: ["포"] },
  tray: { kind: "count", en: ["tray"], ko: ["판"] },
  scoop: { kind: "count", en: ["scoop"], ko: ["스쿱"] },
  geun: { kind: "count", en: ["geun"], ko: ["근"] },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof MEASURES;
