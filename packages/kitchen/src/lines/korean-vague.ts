import { VAGUE, VAGUE_COUNT, VAGUE_GLUED } from "./korean-words.ts";
import { readUnit, type Unit } from "./units.ts";

/** Words that leave the amount to the cook, and where they stand. */
export interface Vague {
  readonly start: number;
  /** Place behind the words themselves. */
  readonly end: number;
  /** "몇 장" has one. */
  readonly unit: Unit | null;
  /** Place behind the unit. */
  readonly unitEnd: number;
}

const EDGE = /^(?:$|[\s,;.!(\uE000-\uEFFF]|의\s|정도)/u;

/** "소금 약간", "약간의 소금", "깻잎 몇 장"; glued to the food only where that is usual ("소금약간"). */
export function findVague(bare: string): Vague | undefined {
  for (const match of bare.matchAll(VAGUE)) {
    const end = match.index + match[0].length;
    const isWord = match.index === 0 || /[\s,\uE000-\uEFFF]/u.test(bare.charAt(match.index - 1));
    if (EDGE.test(bare.slice(end)) && (isWord || VAGUE_GLUED.test(match[0]))) return { start: match.index, end, unit: null, unitEnd: end };
  }
  const count = VAGUE_COUNT.exec(bare);
  if (count === null) return undefined;
  const place = count.index + count[0].length;
  const unit = readUnit(bare.slice(place), "ko");
  const start = count.index + count[0].length - count[0].trimStart().length;
  return unit === undefined ? undefined : { start, end: count.index + count[0].trimEnd().length, unit, unitEnd: place + unit.length };
}

/** Whether a text says nothing but that. */
export function isVague(text: string): boolean {
  const match = text.matchAll(VAGUE).next().value;
  return match !== undefined && match.index === 0 && match[0].length === text.length;
}
