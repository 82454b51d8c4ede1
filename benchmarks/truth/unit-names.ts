/** Other spellings of the units of the gold lines, as the parsers under comparison give them. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  tsp: ["teaspoon", "tspn", "t"],
  tbsp: ["tablespoon", "tbs", "tbspn"],
  cup: ["c"],
  "fl oz": ["fluid ounce", "fluid_ounce", "floz"],
  pint: ["pt", "pnt"],
  quart: ["qt"],
  gallon: ["gal"],
  ml: ["milliliter", "millilitre"],
  cl: ["centiliter", "centilitre"],
  dl: ["deciliter", "decilitre"],
  l: ["liter", "litre", "lt"],
  mg: ["milligram"],
  g: ["gram", "gramme"],
  kg: ["kilogram", "kilo"],
  oz: ["ounce"],
  lb: ["pound", "lbs"],
  can: ["tin"],
  package: ["pkg", "pack"],
  packet: ["sachet", "envelope"],
  slice: ["rasher"],
  stalk: ["rib"],
  leaf: ["leaves"],
  loaf: ["loaves"],
  box: ["boxes"],
  inch: ["in", "inches", '"'],
  piece: ["pc", "pcs"],
  large: ["lg"],
  medium: ["md", "med"],
  small: ["sm"],
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) => [name, ...spellings].map((spelling): [string, string] => [spelling, name])),
);

export const SIZES: ReadonlySet<string> = new Set(["small", "medium", "large", "extra-large"]);

/** What parsers give where there is no unit: "quanto basta", "to taste". */
const NO_UNITS: ReadonlySet<string> = new Set(["", "q b", "taste", "to taste", "t t"]);

/** A unit by the name that the gold lines have for it; an unknown one stays as it is, in the singular. "Large cloves" and "fat clove" are cloves. */
export function unitName(written: string | null): string | null {
  const unit = (written ?? "").toLowerCase().replaceAll(/[._]/gu, " ").replaceAll(/\s+/gu, " ").trim();
  if (NO_UNITS.has(unit)) return null;
  const last = unit.split(" ").at(-1) ?? unit;
  return known(unit) ?? known(last) ?? inSingular(last);
}

export const inSingular = (word: string): string => word.replace(/(?<=ch|sh|x)es$|(?<=[^s])s$/u, "").replace(/^leave$/u, "leaf");

const known = (unit: string): string | undefined => NAMES.get(unit) ?? NAMES.get(inSingular(unit));
