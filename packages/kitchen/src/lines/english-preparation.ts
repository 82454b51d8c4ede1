import { ADJECTIVES, ADVERBS, FRESHLY_DONE, NAMED_BY_TEMPERATURE, PREPARED, SOLD_SO, STATES, TEMPERATURES } from "./english-words.ts";
import { isMark, isOr, phraseAt, type Token } from "./english-tokens.ts";

const CLOSING = new Set(
  (
    "and or & then in into for from with to on by off until at but if before after about very lengthwise crosswise lengthways diagonally fine small thin thick plus well up open not " +
    "separately as over clean twice once of dry flat according out down apart against across together through overnight optional divided"
  ).split(" "),
);
const MIXED = /^(?:mixed|combined|stirred|blended|dissolved|whisked)$/u;
const PLACED =
  /^(?:at room|room temperature|room temp|in (?:\p{N}.*|half|halves|chunks|pieces|cubes|strips|slices|rings|wedges|quarters|large|small|thin|thick|bite-size|bite-sized|big)|into \S+)$/u;
const DONE_TO =
  /^(?:cut|torn|removed|discarded|reserved|left|broken|split|ground|rubbed|shaken|stirred|mixed|combined|brought|rinsed|finely|coarsely|roughly|thinly|chunks|lengthwise|crosswise|wedges|cubes|rounds|juice|zest|thawed|wrung|frozen|drawn|frenched|kept|pieces|strips|slices|matchsticks|halves|quarters|dice|slit|temperature|temp|florets|rolled|chiffonade|soft)$/u;
const PARTS_LEFT = /^(?:bone|skin|fat|rind|shells?|head|heads|tails?|stems?|leaves|root)[ -](?:in|on|off|intact)\b/u;

/** A word that says what is done to a food; hyphened ("loosely-packed") it says what two words say. */
function isParticiple(word: string): boolean {
  if (PREPARED.has(word) || TEMPERATURES.has(word)) return true;
  const hyphen = word.lastIndexOf("-");
  return hyphen > 0 && PREPARED.has(word.slice(hyphen + 1)) && ADVERBS.has(word.slice(0, hyphen));
}

const ADJECTIVE_ENDING =
  /-(?:free|fat|sodium|style|cut|grain|purpose|size|sized|quality|rise|rising|roasted|smoked|dried|fed|raised|range|salted|baked|ground|spiced|flavou?red|in|on|ripe)$/u;

/** Words that may stand before or between preparations: "fresh chopped parsley". */
export const isAdjective = (word: string): boolean => ADJECTIVES.has(word) || STATES.has(word) || ADVERBS.has(word) || ADJECTIVE_ENDING.test(word);

/** Words of which none is the food. */
export const isAttribute = (word: string): boolean => isAdjective(word) || isParticiple(word) || word === "and" || word === "&";

function skipAdverbs(tokens: readonly Token[], start: number): number {
  let index = start;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  return index;
}

/** Index behind a preparation that begins at `start` and stands before a food; `start` itself where none does. */
export function preparationEnd(tokens: readonly Token[], start: number): number {
  const index = skipAdverbs(tokens, start);
  const first = tokens[index]?.word ?? "";
  const isFresh = index > start && FRESHLY_DONE.test(`${tokens[start]?.word ?? ""} ${first}`);
  if (STATES.has(first) && isAnd(tokens[index + 1]) && PREPARED.has(tokens[index + 2]?.word ?? "")) return index + 3;
  if (!isFresh && (!isParticiple(first) || NAMED_BY_TEMPERATURE.test(phraseAt(tokens, index)))) return start;
  let end = index + 1;
  for (;;) {
    const next = nextPreparation(tokens, end);
    if (next === undefined) return end;
    end = next;
  }
}

/** "peeled, seeded, and diced": index behind the next of a row; undefined where the row ends. */
function nextPreparation(tokens: readonly Token[], end: number): number | undefined {
  const hasComma = tokens[end - 1]?.text.endsWith(",") ?? false;
  const hasJoint = isAnd(tokens[end]);
  if (!hasComma && !hasJoint) return undefined;
  const next = skipAdverbs(tokens, hasJoint ? end + 1 : end);
  const word = tokens[next]?.word ?? "";
  return (isParticiple(word) || STATES.has(word)) && !SOLD_SO.test(phraseAt(tokens, next)) ? next + 1 : undefined;
}

const isAnd = (token: Token | undefined): boolean => token?.word === "and" || token?.word === "&" || token?.word === "then";

/** "onions finely chopped", "butter at room temperature", "chicken cut into strips", "bread in chunks". */
export function startsPreparation(tokens: readonly Token[], start: number): boolean {
  const index = skipAdverbs(tokens, start);
  const word = tokens[index]?.word ?? "";
  const next = tokens[index + 1]?.word ?? "";
  if (MIXED.test(word)) return /^(?:with|in|into|together|until)$/u.test(next);
  if (PREPARED.has(word) || word === "cut" || word === "slit") return true;
  if (TEMPERATURES.has(word)) return !NAMED_BY_TEMPERATURE.test(phraseAt(tokens, index));
  if (STATES.has(word)) return index > start || isClosing(tokens[index + 1]);
  return PLACED.test(`${word} ${next}`);
}

/** Whether a preparation behind a food is one: what follows is no noun that it would describe. */
export function closesWell(tokens: readonly Token[], start: number): boolean {
  const end = preparationEnd(tokens, start);
  if (end > start) return (tokens[end - 1]?.text.endsWith(",") ?? false) || isClosing(tokens[end]);
  const index = skipAdverbs(tokens, start);
  return STATES.has(tokens[index]?.word ?? "") ? isClosing(tokens[index + 1]) : true;
}

function isClosing(token: Token | undefined): boolean {
  if (token === undefined) return true;
  const { word } = token;
  return CLOSING.has(word) || isMark(token) || /^\p{N}/u.test(word) || PREPARED.has(word) || STATES.has(word) || ADVERBS.has(word);
}

/** A text behind the food that says what is done to it. */
export function isPreparation(tokens: readonly Token[]): boolean {
  if (isChoice(tokens)) return false;
  if (startsPreparation(tokens, 0)) return true;
  if (tokens.at(-1)?.word === "only") return tokens[0]?.word === "juice" || tokens[0]?.word === "zest";
  if (PARTS_LEFT.test(phraseAt(tokens, 0))) return true;
  return tokens.some(({ word }) => isParticiple(word) || DONE_TO.test(word) || isOtherParticiple(word) || (STATES.has(word) && tokens.length <= 4));
}

/** "fresh or dried". */
const isChoice = (tokens: readonly Token[]): boolean =>
  tokens.some(isOr) && tokens.every((token) => isOr(token) || ADJECTIVES.has(token.word) || (STATES.has(token.word) && !PREPARED.has(token.word)));

const isOtherParticiple = (word: string): boolean => word.length > 4 && /[^e]ed$/u.test(word) && !isAdjective(word);
