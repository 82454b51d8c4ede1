import type { Language } from "@ai-chef/sdk/contract";
import { MEASURES, type MeasureDefinition } from "../lines/measures.ts";
import { spellFractions } from "./amounts.ts";
import { type Read, readEnglishLine } from "./english.ts";
import type { IngredientLine } from "./ingredient-line.ts";
import { readKoreanLine } from "./korean.ts";

/** Characters of a line that are read; what is longer is no ingredient. */
export const MAX_READ = 2000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  nbsp: " ",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  deg: "°",
  ndash: "–",
  mdash: "—",
  eacute: "é",
  rsquo: "’",
};
const BULLET = /^(?:[\s•·●○▪▢□☐✓✔*+–—-]|\[[ x]?\]|\d+[.)](?=\s+\D)|【[^】]*】(?=\s*\S))+/u;
const HEADING =
  /^(?:for (?:the |an? )?[^,\d]{2,50}:?|[^,\d]{2,60}:|\[[^\]]*\]|[●■◆▶<〈【][^\d]*[>〉】:]?|(?:재료|양념|양념장|소스|육수|토핑|고명|반죽|드레싱|곁들임|밑간|주재료|부재료)(?: ?재료)?\s*:?)$/iu;

/** Reads one ingredient line, English or Korean. Time is linear in its length; nothing that it returns is negative or not a number. */
export function parseLine(text: string): IngredientLine {
  const line = clean(text.slice(0, MAX_READ + 1));
  const language: Language = /\p{Script=Hangul}/u.test(line) ? "ko" : "en";
  const kind = kindOf(line, text);
  const read = kind === "ingredient" ? (language === "ko" ? readKoreanLine(line) : readEnglishLine(line)) : NOTHING_READ(line);
  const { parsed, measure, stated, qualifiers } = read;
  return {
    text,
    language,
    kind,
    parsed,
    quantity: parsed.amount === null ? null : { min: parsed.amount, max: parsed.amountMax ?? parsed.amount, measure },
    statedGrams: statedGrams(read, stated),
    form:
      /\b(chopped|sliced|diced|shredded|grated|mashed|minced|crumbled|cubed|whole|packed|cooked)\b/iu
        .exec(`${parsed.preparation ?? ""} ${parsed.name}`)?.[1]
        ?.toLowerCase() ?? null,
    qualifiers,
  };
}

/** Reads the lines of one recipe; "소금, 후추 약간" is two foods. */
export function parseLines(lines: readonly string[]): readonly IngredientLine[] {
  return lines.map((line) => parseLine(line));
}

const NOTHING_READ = (name: string): Read => ({
  parsed: { name, amount: null, amountMax: null, unit: null, preparation: null, comment: null },
  measure: null,
  stated: [],
  qualifiers: [],
});

function clean(text: string): string {
  const decoded = text.replaceAll(/&(?:#(\d{1,6})|(\w{2,8}));/gu, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ""] ?? whole) : Number(code) < 0x11_00_00 ? String.fromCodePoint(Number(code)) : "",
  );
  return spellFractions(
    decoded
      .normalize("NFC")
      .replaceAll(/<[^<>]{0,80}>|\*\*|__|`/gu, " ")
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, " ")
      .replaceAll("㎖", "ml")
      .replaceAll("㎏", "kg")
      .replaceAll("ℓ", "L")
      .replaceAll("㏄", "cc")
      .replaceAll("㎎", "mg")
      .replaceAll("（", "(")
      .replaceAll("）", ")")
      .replaceAll("，", ", "),
  )
    .replace(BULLET, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function kindOf(line: string, text: string): IngredientLine["kind"] {
  if (text.length > MAX_READ || !/\p{L}/u.test(line) || /^https?:\/\//iu.test(line)) return "nothing";
  return HEADING.test(line) ? "heading" : "ingredient";
}

/** Grams in all that the line itself states: its unit, or a second measure that is a mass. */
function statedGrams({ parsed, measure }: Read, stated: Read["stated"]): IngredientLine["statedGrams"] {
  const min = parsed.amount ?? 1;
  const max = parsed.amountMax ?? min;
  const own: MeasureDefinition | null = measure === null ? null : MEASURES[measure];
  if (own?.kind === "mass" && parsed.amount !== null) return { low: min * (own.size ?? 1), high: max * (own.size ?? 1) };
  for (const each of stated) {
    const { kind, size = 1 }: MeasureDefinition = MEASURES[each.measure];
    if (kind !== "mass") continue;
    return each.per === "each" ? { low: min * each.min * size, high: max * each.max * size } : { low: each.min * size, high: each.max * size };
  }
  return null;
}
