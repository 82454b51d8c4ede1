import { MARK, type LiftedLine } from "./brackets.ts";
import { type Head, type Piece, readHead } from "./english-amount.ts";
import { commonTail, hasMark, isAdjective, joinTokens, preparationEnd, readName, type Token, tokensOf } from "./english-name.ts";
import { ADVERBS, CONTAINERS, NO_UNIT_AFTER, PREPARED, SIZES, STATES, TEMPERATURES, TRAILING_UNITS } from "./english-words.ts";
import type { FoodPart, StatedQuantity } from "./ingredient-line.ts";
import { MEASURES, type MeasureDefinition, type MeasureId } from "./measures.ts";
import { readNumber } from "./numbers.ts";
import { readQuantity, readStated } from "./stated.ts";
import { readUnit } from "./units.ts";

/** What the words of a line say, before it is put in the form of an answer. */
export interface LineReading {
  readonly name: string;
  readonly quantity: { readonly min: number; readonly max: number } | null;
  readonly unit: string | null;
  readonly measure: MeasureId | null;
  readonly pieces: readonly Piece[];
  readonly stated: readonly StatedQuantity[];
  readonly alternatives: readonly string[];
  readonly qualifiers: readonly string[];
  readonly part: FoodPart | null;
  readonly isApproximate: boolean;
}

interface Segment {
  readonly tokens: readonly Token[];
}

const SEPARATOR = /,(?!\d)\s*|;\s*|\s[-–—]+\s|—|:\s+|\.\s+(?=\p{Lu})/gu;

/** Reads an English line that is clean and whose brackets are lifted. */
export function readEnglish({ bare, groups }: LiftedLine): LineReading {
  const head = readHead(bare, groups);
  const offset = bare.length - head.rest.length;
  const segments = segmentsOf(head.rest, offset);
  return isNameFirst(head) ? (readNameFirst(bare, groups, segments, head) ?? readRest(head, segments, groups)) : readRest(head, segments, groups);
}

const isNameFirst = ({ quantity, unit, part }: Head): boolean => quantity === null && unit === null && part === null;

function segmentsOf(text: string, offset: number): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  const push = (end: number): void => {
    const tokens = tokensOf(text.slice(start, end), offset + start);
    if (tokens.length > 0) segments.push({ tokens });
  };
  for (const match of text.matchAll(SEPARATOR)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return segments;
}

/** "Onion - 2 large, chopped", "Butter 200g": the amount stands behind the food. */
function readNameFirst(bare: string, groups: LiftedLine["groups"], segments: readonly Segment[], head: Head): LineReading | undefined {
  const place = amountPlace(segments, bare);
  if (place === undefined) return undefined;
  const name = bare.slice(0, place).replace(/[\s,;:–—-]+$|\s+[x×]\s*$/giu, "");
  if (!/\p{L}/u.test(name)) return undefined;
  const second = readHead(bare.slice(place), groups, true);
  if (second.quantity === null) return undefined;
  const tail = second.rest.replace(/^[\s,;.–—-]+/u, "");
  const rest = readRest(
    { ...second, pieces: [...head.pieces, ...second.pieces.map((piece) => ({ ...piece, at: piece.at + place }))], rest: "" },
    [...segmentsOf(name, bare.indexOf(name)), ...segmentsOf(tail, bare.length - tail.length)],
    groups,
  );
  return rest;
}

function amountPlace(segments: readonly Segment[], bare: string): number | undefined {
  for (const [segmentIndex, { tokens }] of segments.slice(0, 2).entries()) {
    for (const [index, token] of tokens.entries()) {
      if (segmentIndex === 0 && index === 0) continue;
      if (!/^[\d~.]/u.test(token.text) && !/^[x×]\d/iu.test(token.text)) continue;
      const text = bare.slice(token.at).replace(/^[~x×]/iu, "");
      if (isAmountOnly(text)) return token.at + (/^[x×]/iu.test(token.text) ? 1 : 0);
    }
  }
  return undefined;
}

/** A number with its unit, and then nothing, a comma, a bracket or a preparation. */
function isAmountOnly(text: string): boolean {
  const number = readNumber(text);
  if (number === undefined) return false;
  const after = text.slice(number.length).replace(/^[\s-]+/u, "");
  const unit = readUnit(after, "en");
  const rest = (unit === undefined ? text.slice(number.length) : after.slice(unit.length)).trimStart();
  if (rest === "" || /^[,;.:–—-]/u.test(rest) || MARK.test(rest.charAt(0))) return true;
  if (unit === undefined && /^[\p{L}%]/u.test(text.slice(number.length))) return false;
  const tokens = tokensOf(rest, 0);
  return startsPreparation(tokens, 0) || isCue(tokens, 0);
}

function readRest(head: Head, segments: readonly Segment[], groups: LiftedLine["groups"]): LineReading {
  const pieces: Piece[] = [...head.pieces];
  const stated: StatedQuantity[] = [...head.stated];
  const qualifiers: string[] = [];
  const alternatives: string[] = [];
  const isContainer = head.unit !== null && CONTAINERS.has(head.unit);
  let quantity = head.quantity;
  let { unit, measure } = head;

  const readGroup = (token: Token): void => {
    const text = groups.get(token.text) ?? "";
    const inside = readStated(text, "en", isContainer);
    const tokens = tokensOf(text, 0);
    if (quantity === null && unit === null) {
      const only = readHead(text, new Map(), true);
      if (only.quantity !== null && only.rest.trim() === "") {
        quantity = only.quantity;
        ({ unit, measure } = only);
        return;
      }
    }
    stated.push(...inside);
    const isPreparation = inside.length === 0 && (startsPreparation(tokens, 0) || tokens.at(-1)?.word === "only") && !isCue(tokens, 0);
    const other = /^or\s+(?!more|less|so|to\b|as\b|enough|any|\d)(.+)$/iu.exec(text)?.[1];
    if (other !== undefined) alternatives.push(other);
    pieces.push({ field: isPreparation ? "preparation" : "comment", text, at: token.at });
    if (!isPreparation && inside.length === 0 && /^[\p{L}\s'-]{2,40}$/u.test(text) && !isCue(tokens, 0)) qualifiers.push(text);
  };
  const readTail = (tokens: readonly Token[]): void => {
    const words = tokens.filter((token) => {
      if (!hasMark(token)) return true;
      readGroup(token);
      return false;
    });
    const first = words[0];
    if (first === undefined) return;
    const cue = isCue(words, 0) ? 0 : words.findIndex((_, index) => index > 0 && isCue(words, index, "tail"));
    const own = cue < 0 ? words : words.slice(0, cue);
    const said = cue < 0 ? [] : words.slice(cue);
    const [start] = own;
    if (start !== undefined) {
      const word = own.length === 1 ? start.word.replace(/-?sized?$/u, "") : "";
      if (SIZES.has(word) && unit === null && quantity !== null) {
        const size = readUnit(`${word} `, "en");
        unit = size?.name ?? null;
        measure = size?.measure ?? null;
      } else pieces.push({ field: isPreparation(own) ? "preparation" : "comment", text: joinTokens(own), at: start.at });
    }
    if (said[0] !== undefined) pieces.push({ field: "comment", text: joinTokens(said), at: said[0].at });
    const comments = [...(isPreparation(own) ? [] : own), ...said];
    if (!/^(?:or|plus|and|from)$/u.test(comments[0]?.word ?? "")) stated.push(...readStated(joinTokens(comments), "en", isContainer));
  };

  const { nameTokens, tails } = nameSegment(segments, (quantity === null && unit === null) || pieces.some(({ text }) => text === "each"));
  const main = nameTokens.filter((token) => {
    if (!hasMark(token)) return true;
    readGroup(token);
    return false;
  });
  const end = nameEnd(main);
  const isMass = measure !== null && (MEASURES[measure] as MeasureDefinition).kind === "mass"; // widened: not every entry has a size
  const hasUnit = unit !== null && !SIZES.has(unit) && unit !== "extra-large";
  const food = readName(main.slice(0, end), {
    hasUnit,
    isFilled: unit !== null && ["can", "jar", "bottle", "package", "packet", "bag", "box", "carton", "tub", "container", "pot"].includes(unit),
    isMass,
  });
  pieces.push(...food.pieces);
  if (food.size !== null) {
    if (unit === null && quantity !== null) {
      const size = readUnit(`${food.size} `, "en");
      unit = size?.name ?? null;
      measure = size?.measure ?? null;
    } else pieces.push({ field: "comment", text: food.size, at: main[0]?.at ?? 0 });
  }
  if (end < main.length) splitTail(main.slice(end)).forEach((part) => readTail(part));
  for (const { tokens } of tails) readTail(tokens);

  let { name } = food;
  if (quantity !== null && (unit === null || SIZES.has(unit) || unit === "extra-large")) {
    const trailing = trailingUnit(name);
    if (trailing !== undefined) {
      if (unit !== null) pieces.push({ field: "comment", text: unit, at: 0 });
      name = trailing.name;
      unit = trailing.unit;
      measure = trailing.measure;
    }
  }
  return {
    name,
    quantity,
    unit,
    measure,
    pieces: pieces.filter(({ text }) => text !== ""),
    stated,
    alternatives: [...food.alternatives, ...alternatives],
    qualifiers,
    part: head.part,
    isApproximate: head.isApproximate,
  };
}

/** The segments that hold the name: more than one where adjectives come first, or where foods are listed without an amount. */
function nameSegment(segments: readonly Segment[], isUncounted: boolean): { readonly nameTokens: readonly Token[]; readonly tails: readonly Segment[] } {
  const nameTokens: Token[] = [];
  let index = 0;
  for (; index < segments.length; index += 1) {
    const tokens = segments[index]?.tokens ?? [];
    const isLast = index === segments.length - 1;
    nameTokens.push(
      ...(isLast ? tokens : tokens.map((token, at) => (at === tokens.length - 1 && !hasMark(token) ? { ...token, text: `${token.text},` } : token))),
    );
    const words = tokens.filter((token) => !hasMark(token));
    if (!isLast && words.length > 0 && (words.every(({ word }) => isAttribute(word)) || isListed(words, segments[index + 1]))) continue;
    index += 1;
    break;
  }
  if (isUncounted) {
    while (index < segments.length) {
      const tokens = segments[index]?.tokens ?? [];
      const plain = tokens.filter((token) => !hasMark(token));
      if (plain.length === 0 || nameEnd(plain) > 4 || isPreparation(plain) || isCue(plain, 0) || plain.every(({ word }) => isAttribute(word))) break;
      nameTokens.push(...tokens.map((token, at) => (at === tokens.length - 1 && !hasMark(token) ? { ...token, text: `${token.text},` } : token)));
      index += 1;
    }
  }
  const last = nameTokens.at(-1);
  if (last !== undefined) nameTokens[nameTokens.length - 1] = { ...last, text: last.text.replace(/,$/u, "") };
  return { nameTokens, tails: segments.slice(index) };
}

/** "vegetable, canola or sunflower oil": the oil is behind the comma. */
const isListed = (words: readonly Token[], next: Segment | undefined): boolean =>
  next !== undefined && next.tokens.some(({ word }) => word === "or") && commonTail(words, next.tokens) > 0;

const isAttribute = (word: string): boolean => isAdjective(word) || PREPARED.has(word) || TEMPERATURES.has(word) || word === "and" || word === "&";

/** Index of the first word behind the name: a comment's cue, or a preparation that follows a noun. */
function nameEnd(tokens: readonly Token[]): number {
  let hasNoun = false;
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && isCue(tokens, index, "name")) return index;
    if (hasNoun && startsPreparation(tokens, index) && closesWell(tokens, index)) return index;
    if (index > 0 && readNumberAndUnit(tokens, index)) return index;
    if (!isAttribute(token.word)) hasNoun = true;
  }
  return tokens.length;
}

const readNumberAndUnit = (tokens: readonly Token[], index: number): boolean =>
  /^[\d.]/u.test(tokens[index]?.text ?? "") && readQuantity(joinTokens(tokens.slice(index, index + 4)), "en") !== undefined;

/** "onions finely chopped", "butter at room temperature", "chicken cut into strips", "bread in chunks". */
function startsPreparation(tokens: readonly Token[], start: number): boolean {
  let index = start;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  const word = tokens[index]?.word ?? "";
  if (/^(?:mixed|combined|stirred|blended|dissolved)$/u.test(word)) return /^(?:with|in|into|together)$/u.test(tokens[index + 1]?.word ?? "");
  if (PREPARED.has(word) || word === "cut" || TEMPERATURES.has(word)) return true;
  if (STATES.has(word)) return index > start || isClosing(tokens[index + 1]);
  const two = `${word} ${tokens[index + 1]?.word ?? ""}`;
  return /^(?:at room|room temperature|room temp|in (?:\d.*|half|halves|chunks|pieces|cubes|strips|slices|rings|wedges|quarters|large|small|thin|thick|bite-size|bite-sized|big)|into (?:\S+))$/u.test(
    two,
  );
}

const CLOSING = new Set([
  "and",
  "or",
  "&",
  "then",
  "in",
  "into",
  "for",
  "from",
  "with",
  "to",
  "on",
  "by",
  "off",
  "until",
  "at",
  "but",
  "if",
  "before",
  "after",
  "about",
  "very",
  "very,",
  "lengthwise",
  "crosswise",
  "lengthways",
  "diagonally",
  "fine",
  "small",
  "thin",
  "thick",
  "thinly",
  "finely",
  "roughly",
  "coarsely",
  "plus",
  "well",
  "up",
  "open",
  "not",
  "separately",
  "as",
  "1/2",
  "1/4",
  "over",
  "against",
  "across",
  "together",
  "through",
  "overnight",
  "optional",
  "divided",
]);
const isClosing = (token: Token | undefined): boolean =>
  token === undefined ||
  CLOSING.has(token.word) ||
  hasMark(token) ||
  /^\d/u.test(token.word) ||
  PREPARED.has(token.word) ||
  STATES.has(token.word) ||
  ADVERBS.has(token.word);

/** What follows the participle is no noun that it would describe. */
function closesWell(tokens: readonly Token[], start: number): boolean {
  const end = preparationEnd(tokens, start);
  if (end > start) return /,$/u.test(tokens[end - 1]?.text ?? "") || isClosing(tokens[end]);
  let index = start;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  return STATES.has(tokens[index]?.word ?? "") ? isClosing(tokens[index + 1]) : true;
}

const USES =
  "taste|serve|garnish|finish|coat|cover|cook|fry|dust|grease|season|drizzle|sprinkle|top|decorate|brush|thin|make|glaze|bind|thicken|fill|line|rub|moisten|pour|deglaze|accompany|spread|dip|assemble|yield|use|sweeten|roll|form|your|preference|desired";
const TO = new RegExp(String.raw`^to (?:${USES})$`, "u");
const CUES: ReadonlySet<string> = new Set([
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
  "e.g",
  "i.e",
  "without",
  "for",
  "per",
  "each",
  "depending",
  "see",
  "+",
  "enough",
  "like",
  "use",
  "any",
  "or",
  "not",
  "total",
  "roughly",
  "around",
  "including",
  "weighing",
  "available",
]);
const NAME_CUES: ReadonlySet<string> = new Set([
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
  "for",
  "each",
  "depending",
  "+",
  "like",
  "weighing",
  "including",
]);

/** Whether a comment begins here. In a name and in a tail fewer words are cues than at the start. */
function isCue(tokens: readonly Token[], index: number, place: "start" | "name" | "tail" = "start"): boolean {
  const word = tokens[index]?.word ?? "";
  const next = tokens[index + 1]?.word ?? "";
  if (word === "to") return TO.test(`to ${next}`) && tokens[index - 1]?.word !== "ready";
  if (word === "as") return /^(?:needed|required|desired|necessary|garnish|a|liked)$/u.test(next);
  if (word === "or") {
    if (/^(?:more|less|so|to|as|until|enough|any)$/u.test(next)) return true;
    return place === "start" || (place === "name" && /^\d[\d/.]*$/u.test(next));
  }
  if (word === "and") return next === "more" || (next === "extra" && tokens[index + 2]?.word === "for");
  if (word === "from") return place !== "tail";
  if (word === "with")
    return (
      place === "start" || (place === "name" && /^(?:their|its|the|juice|juices|liquid|skin|skins|syrup|tops|leaves|fronds|rind|peel|bones?)$/u.test(next))
    );
  if (word === "extra" && (next === "for" || next === "to")) return true;
  if (word === "roughly" || word === "around") return /^\d/u.test(next);
  if (word === "for" && place === "tail" && /^\d/u.test(next)) return false;
  if (/^\+/u.test(word) && index > 0) return true;
  if (word === "about" && index > 0) return /^\d|^an?$|^half$/u.test(next) || place === "start";
  if (word === "each") return place !== "tail";
  return place === "name" ? NAME_CUES.has(word) : CUES.has(word) && (place === "start" || NAME_CUES.has(word) || word === "without");
}

/** Comments end a tail one after the other: "chopped, plus more for garnish" is two already; "for serving (optional)" is one. */
const splitTail = (tokens: readonly Token[]): readonly (readonly Token[])[] => [tokens];

/** A tail that says what is done to the food. */
function isPreparation(tokens: readonly Token[]): boolean {
  if (startsPreparation(tokens, 0)) return true;
  const words = tokens.map(({ word }) => word);
  if (words.at(-1) === "only" || words.includes("temperature") || words.at(-1) === "temp") return true;
  return words.some(
    (word) =>
      PREPARED.has(word) ||
      TEMPERATURES.has(word) ||
      word === "cut" ||
      word === "torn" ||
      /^(?:removed|discarded|reserved|left|broken|split|ground|rubbed|shaken|stirred|mixed|combined|brought|rinsed|finely|coarsely|roughly|thinly|chunks|lengthwise|crosswise|wedges|cubes|rounds|juice|zest|thawed|wrung|frozen|drawn|frenched|kept|pieces|strips|slices|matchsticks|halves|quarters|dice)$/u.test(
        word,
      ) ||
      (/ed$/u.test(word) && word.length > 4 && !/eed$/u.test(word) && !STATES.has(word) && !isAdjective(word)) ||
      (STATES.has(word) && words.length <= 4),
  );
}

/** "garlic cloves" counts cloves of garlic; "bay leaves" are a food. */
function trailingUnit(name: string): { readonly name: string; readonly unit: string; readonly measure: MeasureId } | undefined {
  const match = /^(.+)\s(\S+)$/u.exec(name);
  const [, food = "", last = ""] = match ?? [];
  const unit = match === null ? undefined : readUnit(`${last} `, "en");
  const before = food.toLowerCase().split(" ").at(-1) ?? "";
  if (unit === undefined || !TRAILING_UNITS.has(unit.name) || before === "of" || NO_UNIT_AFTER.has(before) || isAdjective(before)) return undefined;
  return { name: food, unit: unit.name, measure: unit.measure };
}
