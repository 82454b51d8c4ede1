import { isAdjective } from "./english-preparation.ts";
import { readUnit, type Unit } from "./units.ts";

interface Trailing {
  readonly name: string;
  readonly unit: Unit;
  /** "in oil" of "anchovy fillets in oil". */
  readonly rest: string | null;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Nouns behind a food that are its unit, and the foods that they are so with, or not. */
const TRAILING: Readonly<Record<string, { readonly only?: ReadonlySet<string>; readonly not?: ReadonlySet<string> }>> = {
  clove: { only: words("garlic shallot") },
  stalk: {},
  rib: { only: words("celery rhubarb chard kale") },
  stem: { not: words("mushroom") },
  spear: {},
  sprig: {},
  slice: {},
  rasher: {},
  fillet: {},
  wedge: { not: words("potato") },
  bulb: {},
  head: { not: words("fish shrimp prawn pork") },
  ear: { not: words("pig pig's") },
  leaf: { not: words("bay lime curry kaffir makrut tea banana grape vine lotus perilla shiso fig pandan screwpine methi fenugreek moringa") },
  sheet: { not: words("lasagna lasagne pasta") },
  cube: {},
  stick: { not: words("cinnamon fish crab bread pretzel candy mozzarella cheese drum pot chop") },
  strip: { only: words("bacon pancetta kelp kombu") },
};

/** "garlic cloves" counts cloves of garlic; "bay leaves" are a food. Undefined where the last noun is the food's own. */
export function trailingUnit(name: string): Trailing | undefined {
  const match = /^(.+?)\s(\p{L}+)(?:\s(in\s.+))?$/u.exec(name);
  if (match === null) return undefined;
  const [, food = "", noun = "", rest] = match;
  const unit = readUnit(`${noun} `, "en");
  const rule = unit === undefined ? undefined : TRAILING[unit.name];
  if (unit === undefined || rule === undefined) return undefined;
  const before = food.toLowerCase().split(" ").at(-1) ?? "";
  if (before === "of" || before === "whole" || isAdjective(before) || rule.not?.has(before) === true || rule.only?.has(before) === false) return undefined;
  return { name: food, unit, rest: rest ?? null };
}

/** Without an amount only cut forms are units: "lemon wedges", but not "coriander leaves". */
export const isCutForm = ({ name }: Unit): boolean => name === "wedge" || name === "slice";
