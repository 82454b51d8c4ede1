import { MEASURES, type MeasureDefinition, type MeasureId } from "./measures.ts";

/** How many of `to` one of `from` is; undefined where they do not compare. A tablespoon is a sixteenth of a cup, to the last digit. */
export function ratio(from: MeasureId, to: MeasureId): number | undefined {
  if (from === to) return 1;
  const [a, b]: readonly [MeasureDefinition, MeasureDefinition] = [MEASURES[from], MEASURES[to]];
  if (a.kind !== b.kind || a.size === undefined || b.size === undefined) return undefined;
  const times = a.size / b.size;
  const simple = Math.round(times * 768) / 768;
  return Math.abs(simple - times) < 1e-9 ? simple : times;
}

/** "1 lb 4 oz", "1컵 2큰술": what is added is of the same kind and less than one of the first. */
export function isRemainder(other: { readonly max: number; readonly measure: MeasureId }, first: MeasureId): boolean {
  const times = ratio(other.measure, first);
  return times !== undefined && times < 1 && other.max * times < 1;
}
