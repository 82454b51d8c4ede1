import type { Token } from "./english-tokens.ts";

/** Where a comment may begin: at the start of a text all cues count, inside a name and inside a tail only those that cannot belong to it. */
export type CuePlace = "start" | "name" | "tail";

const USES = new Set(
  "taste serve garnish finish coat cover cook fry dust grease season drizzle sprinkle top decorate brush thin make glaze bind thicken fill line rub moisten pour deglaze accompany spread dip assemble use sweeten roll form your preference suit".split(
    " ",
  ),
);
const ANYWHERE = new Set([
  "optional",
  "divided",
  "plus",
  "preferably",
  "ideally",
  "if",
  "such",
  "about",
  "approximately",
  "approx",
  "depending",
  "+",
  "weighing",
]);
const IN_A_NAME = new Set([...ANYWHERE, "for", "without", "each", "like", "including"]);
const IN_A_TAIL = new Set([...ANYWHERE, "for", "without"]);
const AT_THE_START = new Set([...IN_A_NAME, ..."e.g i.e without per see use any not total available whatever your from the ready".split(" ")]);
const WITH_IN_A_NAME = /^(?:their|its|the|juices?|liquid|skins?|syrup|tops|leaves|fronds|rind|peel|bones?)$/u;
/** "soaked for 2 hours", "picked over for shells", "halved if large" are said of the preparation. */
const FOR_IN_A_TAIL = /^(?:\p{N}.*|an|several|shells?|bones?|grit|stones)$/u;
const IF_IN_A_TAIL = /^(?:very|large|big|small|thick|thin|long|whole|frozen|tough|wet|woody|sandy|fresh)$/u;
const READY = /^(?:ready|easy|quick|how)$/u;
const AS = /^(?:much|many|needed|required|desired|necessary|garnish|a|liked|per|you)$/u;
const OR = /^(?:more|less|so|to|as|until|enough|any)$/u;

/** Whether a comment begins at a word: "to taste", "for dusting", "plus more", "about 2 lb". */
export function isCue(tokens: readonly Token[], index: number, place: CuePlace = "start"): boolean {
  const word = tokens[index]?.word ?? "";
  const next = tokens[index + 1]?.word ?? "";
  switch (word) {
    case "to":
      return !READY.test(tokens[index - 1]?.word ?? "") && (place === "tail" ? USES.has(next) : /^\p{L}/u.test(next));
    case "as":
      return AS.test(next);
    case "or":
      return OR.test(next) || place === "start" || (place === "name" && /^[\p{N}/.]+$/u.test(next));
    case "and":
      return next === "more" || (next === "extra" && tokens[index + 2]?.word === "for");
    case "from":
      return place !== "tail";
    case "with":
      return place === "start" || (place === "name" && WITH_IN_A_NAME.test(next));
    case "the":
      return (place === "start" && next !== "") || (next === "size" && tokens[index + 2]?.word === "of");
    case "extra":
      return next === "for" || next === "to";
    case "roughly":
    case "around":
      return /^\p{N}/u.test(next);
    case "enough":
      return next === "to" || next === "for" || place === "start";
    case "for":
      return place !== "tail" || !FOR_IN_A_TAIL.test(next);
    case "if":
      return place !== "tail" || !IF_IN_A_TAIL.test(next);
    case "about":
      return place === "start" || /^\p{N}|^an?$|^half$/u.test(next);
    case "few":
    case "some":
    case "several":
      return place === "name" && index === tokens.length - 1;
    default:
      return cuesOf(place).has(word) || (index > 0 && word.startsWith("+"));
  }
}

function cuesOf(place: CuePlace): ReadonlySet<string> {
  switch (place) {
    case "start":
      return AT_THE_START;
    case "name":
      return IN_A_NAME;
    case "tail":
      return IN_A_TAIL;
  }
}
