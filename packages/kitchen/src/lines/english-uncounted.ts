import { type Head, say, take, takeBrackets, takeUnit } from "./english-head.ts";
import { BARE_UNITS, CONTAINERS, NAMED_LIKE_UNIT, SIZES, VAGUE } from "./english-words.ts";
import { readUnit, type Unit } from "./units.ts";

const MANNER = /^(?:(?:heaping|heaped|scant|generous|good|big|large|small|tiny|fat|thick|thin|healthy|huge|\p{L}+-sized?)\s+){0,2}/iu;

/** Reads the start of a line without a number: "pinch of salt" is one, "a few sprigs of thyme" is none that is known. */
export function takeUncounted(head: Head): void {
  const vague = VAGUE.exec(head.rest)?.[0];
  if (vague !== undefined) {
    say(head, "comment", vague);
    take(head, vague.length);
    if (takeBareUnit(head, () => true)) takeBrackets(head, false);
    return;
  }
  if (!takeBareUnit(head, ({ name, measure }, rest, isSized) => BARE_UNITS.has(name) || /^of\s/iu.test(rest) || (isSized && CONTAINERS.has(measure)))) return;
  head.quantity = { min: 1, max: 1 };
  takeBrackets(head, true);
  const orTwo = /^or two(?=\s)/iu.exec(head.rest)?.[0];
  if (orTwo === undefined) return;
  head.quantity = { min: 1, max: 2 };
  take(head, orTwo.length);
}

function takeBareUnit(head: Head, isWanted: (unit: Unit, rest: string, isSized: boolean) => boolean): boolean {
  const manner = MANNER.exec(head.rest)?.[0] ?? "";
  const text = head.rest.slice(manner.length);
  const unit = NAMED_LIKE_UNIT.test(text) ? undefined : readUnit(text, "en");
  if (unit === undefined || unit.length < 3 || SIZES.has(unit.name)) return false;
  const rest = text.slice(unit.length).trimStart();
  if (rest === "" || rest.startsWith(",") || !isWanted(unit, rest, manner !== "")) return false;
  if (manner !== "") {
    say(head, "comment", manner);
    take(head, manner.length);
  }
  takeUnit(head, unit);
  return true;
}
