import { type Head, say, take, takeUnit } from "./english-head.ts";
import { isContainerAt } from "./english-size.ts";
import { isRemainder, ratio } from "./ratio.ts";
import { readQuantity } from "./stated.ts";
import { readUnit, type Unit } from "./units.ts";

const TO = /^(?:to|[-–—~]|or)\s*(?=[\p{N}.])/iu;
const ANOTHER = /^\s*(?:[/|=]|or)\s*(?=[\p{N}.])/iu;
const PLUS = /^,?\s*(?:plus|and|\+|&|minus|less)\s+(?=[\p{N}.]|an?\s|one\s|two\s|half\s)/iu;
const OR_TWO = /^or (two|three)(?=\s)(?!\s+(?:small|medium|large))/iu;
const MOST = 3;

/** Reads what may follow a unit: the other end of a range, "or two", a second measure, sums. */
export function takeSecond(head: Head, unit: Unit): void {
  takeRangeEnd(head, unit);
  takeHalf(head);
  takeOrTwo(head);
  for (let turn = 0; turn < MOST && takeAnother(head, unit); turn += 1);
}

/** "1 cup to 2 cups", "200g-250g"; "2 tbsp or 30 ml" is a second measure. */
function takeRangeEnd(head: Head, unit: Unit): void {
  const to = TO.exec(head.rest)?.[0];
  const end = to === undefined ? undefined : readQuantity(head.rest.slice(to.length), "en");
  if (head.quantity === null || to === undefined || end === undefined) return;
  const times = ratio(end.measure, unit.measure);
  if (times === undefined || (end.measure !== unit.measure && /or/iu.test(to)) || end.max * times <= head.quantity.max) return;
  head.quantity = { min: head.quantity.min, max: end.max * times };
  take(head, to.length + end.length);
}

/** "a cup and a half of rice". */
function takeHalf(head: Head): void {
  const half = /^and an? (half|quarter)(?=\s|$)/iu.exec(head.rest);
  if (half === null || head.quantity === null) return;
  const more = half[1]?.toLowerCase() === "half" ? 1 / 2 : 1 / 4;
  head.quantity = { min: head.quantity.min + more, max: head.quantity.max + more };
  take(head, half[0].length);
}

function takeOrTwo(head: Head): void {
  const orTwo = OR_TWO.exec(head.rest);
  if (orTwo !== null && head.quantity !== null) {
    head.quantity = { min: head.quantity.min, max: Math.max(head.quantity.max, orTwo[1]?.toLowerCase() === "two" ? 2 : 3) };
    take(head, orTwo[0].length);
  }
  const orSo = /^or so(?=\s|$)/iu.exec(head.rest)?.[0];
  if (orSo === undefined) return;
  say(head, "comment", orSo);
  head.isApproximate = true;
  take(head, orSo.length);
}

/** "1 cup/240 ml", "1 kg/2 lb 4 oz", "200g/7oz tin". */
function takeAnother(head: Head, unit: Unit): boolean {
  const sign = ANOTHER.exec(head.rest)?.[0] ?? (/^\p{N}/u.test(head.rest) ? "" : undefined);
  const other = sign === undefined ? undefined : readQuantity(head.rest.slice(sign.length), "en");
  if (sign === undefined || other === undefined || (sign === "" && isRemainder(other, unit.measure))) return false;
  const behind = head.rest.slice(sign.length + other.length);
  const gap = /^\s*/u.exec(behind)?.[0].length ?? 0;
  const more = readQuantity(behind.slice(gap), "en");
  const length = sign.length + other.length + (more !== undefined && isRemainder(more, other.measure) ? gap + more.length : 0);
  say(head, "comment", head.rest.slice(/or/iu.test(sign) ? 0 : sign.length, length));
  head.stated.push({ min: other.min, max: other.max, measure: other.measure, per: "total" });
  take(head, length);
  const container = isContainerAt(head.rest) ? readUnit(head.rest, "en") : undefined;
  if (container !== undefined) takeUnit(head, container);
  return true;
}

/** "plus 2 tablespoons", "and 1 tsp", "minus 1 tbsp", "1 lb 4 oz": in the first unit. False where nothing is added. */
export function takeSum(head: Head, unit: Unit): boolean {
  const sign = PLUS.exec(head.rest)?.[0] ?? (/^\p{N}/u.test(head.rest) ? "" : undefined);
  const more = sign === undefined ? undefined : readQuantity(head.rest.slice(sign.length), "en");
  if (sign === undefined || more === undefined || head.quantity === null) return false;
  const times = ratio(more.measure, unit.measure);
  if (times === undefined || /^\s+(?:for|to)\b/iu.test(head.rest.slice(sign.length + more.length))) return false;
  const factor = /minus|less/iu.test(sign) ? -times : times;
  const min = head.quantity.min + factor * more.min;
  if (min <= 0) return false;
  head.quantity = { min, max: Math.max(head.quantity.max + factor * more.max, min) };
  take(head, sign.length + more.length);
  return true;
}
