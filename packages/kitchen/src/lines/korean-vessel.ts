import type { KoreanDraft } from "./korean-draft.ts";
import { CONTAINER_BEHIND, MEASURED_WITH } from "./korean-words.ts";
import type { MeasureId } from "./measures.ts";
import { readUnit } from "./units.ts";

const SPOONS: ReadonlySet<MeasureId> = new Set(["cup200", "tbsp15", "tsp5", "paper-cup", "glass"]);

/**
 * Takes a vessel that is named before the number, and gives what is left of the text: "종이컵 2컵" and "밥숟가락으로 2" are measured
 * with what is named first, and "작은 캔 1개" is a tin.
 */
export function takeVessel(text: string, draft: KoreanDraft): string {
  const container = draft.unit === "개" ? CONTAINER_BEHIND.exec(text) : null;
  const vessel = container ?? MEASURED_WITH.exec(text);
  if (vessel === null) return text;
  const [all, word = "", particle] = vessel;
  const isSpoon = draft.measure === null || SPOONS.has(draft.measure);
  const isBareSpoon = particle === undefined && draft.measure !== null && /^(?:컵|스푼|국자)$/u.test(word);
  if (container === null && (!(isSpoon || particle !== undefined) || isBareSpoon)) return text;
  const unit = readUnit(word, "ko");
  if (unit === undefined || unit.length < word.length || (draft.measure !== null && !SPOONS.has(draft.measure) && draft.measure !== "piece")) return text;
  draft.unit = unit.name;
  draft.measure = unit.measure;
  return text.slice(0, -all.length);
}
