const IRREGULAR: Readonly<Record<string, string>> = {
  leaves: "leaf",
  loaves: "loaf",
  halves: "half",
  knives: "knife",
  anchovies: "anchovy",
  potatoes: "potato",
  tomatoes: "tomato",
  mangoes: "mango",
  avocadoes: "avocado",
  cookies: "cookie",
  brownies: "brownie",
  smoothies: "smoothie",
  calves: "calf",
  geese: "goose",
  feet: "foot",
  radishes: "radish",
};

/** Words that end in s and are no plural. */
const SINGULAR_IN_S = new Set([
  "asparagus",
  "hummus",
  "couscous",
  "molasses",
  "bass",
  "swiss",
  "citrus",
  "octopus",
  "cress",
  "watercress",
  "grass",
  "lemongrass",
  "schnapps",
  "brussels",
  "plus",
  "haas",
  "hass",
  "ras",
  "paris",
  "schnitzels",
  "cos",
  "tapas",
  "amaretti",
]);

/** The singular of an English word; a word that is no plural is left alone. */
export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || SINGULAR_IN_S.has(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
