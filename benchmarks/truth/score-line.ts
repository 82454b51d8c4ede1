import type { GoldLine } from "./gold.ts";
import { inSingular, SIZES } from "./unit-names.ts";

/** What a parser says of a line; right when one of its readings is. */
export interface LineReading {
  /** Texts that may stand for the food: a parser that separates alternatives gives several. */
  readonly names: readonly string[];
  readonly amounts: readonly { readonly amount: number | null; readonly unit: string | null }[];
}

/** Parsers round: a third may be 0.33. */
const ROUNDING = 0.01;

/**
 * Name, amount and unit are those of the gold line. Generous: an upper amount is not asked for; a name may go on after a comma or in brackets, may
 * keep words of the line's preparation and comment, an article or a size at either end; a size may be left out, and a unit that follows the food
 * ("12 sage leaves") may stay in the name; "pinch of salt" may be no amount or one.
 */
export function isRightInShort({ names, amounts }: LineReading, gold: GoldLine): boolean {
  return amounts.some(({ amount, unit }) => isAmount(amount, gold) && names.some((name) => isUnitAndName(unit, name, gold)));
}

function isAmount(amount: number | null, gold: GoldLine): boolean {
  if (amount === null) return gold.amount === null || (gold.amount === 1 && gold.unit !== null);
  return gold.amount !== null && Math.abs(amount - gold.amount) <= ROUNDING;
}

function isUnitAndName(unit: string | null, name: string, gold: GoldLine): boolean {
  if (unit === gold.unit || (unit === null && SIZES.has(gold.unit ?? ""))) return isName(name, gold);
  const said = words(name.split(",")[0] ?? "");
  return unit === null && said.length > 1 && inSingular(said.at(-1) ?? "") === gold.unit && isName(said.slice(0, -1).join(" "), gold);
}

function isName(written: string, gold: GoldLine): boolean {
  const wanted = bare(gold.name);
  const idle = new Set([...words(gold.preparation), ...words(gold.comment), ...SIZES]);
  return [written, written.split(",")[0] ?? "", withoutBrackets(written), withoutBrackets(written).split(",")[0] ?? ""].some((name) => {
    const said = words(name);
    while (said.length > 1 && bare(said.join(" ")) !== wanted && idle.has(said.at(-1) ?? "")) said.pop();
    while (said.length > 1 && bare(said.join(" ")) !== wanted && idle.has(said[0] ?? "")) said.shift();
    return bare(said.join(" ")) === wanted;
  });
}

const withoutBrackets = (text: string): string => text.replaceAll(/\s*\([^()]*\)/gu, " ");

const words = (text: string | null): string[] =>
  fold(text ?? "")
    .split(/[\s,]+/u)
    .filter((word) => word !== "");

const bare = (text: string): string =>
  fold(text)
    .replaceAll("&", "and")
    .replaceAll(/[,.;:]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^(?:of|a|an|the) /u, "");

/** Case, width, typographic quotes and spaces tell no foods apart. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/[‘’]/gu, "'").replaceAll(/\s+/gu, " ").trim();
