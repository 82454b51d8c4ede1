import type { ParsedLine } from "@ai-chef/sdk/contract";
import type { MeasureId } from "../lines/measures.ts";
import { readAmount } from "./amounts.ts";
import { COMMENT_CUE, MANNER, PREPARATION_BEFORE, SIZE, SOLD_SO, TRAILING_COMMENT } from "./phrases.ts";
import { readUnit } from "./units.ts";

/** A line taken apart, with what grounding needs to weigh it. */
export interface Read {
  readonly parsed: ParsedLine;
  readonly measure: MeasureId | null;
  /** Mass or volume that the line states besides, for one unit or in all. */
  readonly stated: readonly { readonly min: number; readonly max: number; readonly measure: MeasureId; readonly per: "each" | "total" }[];
  readonly qualifiers: readonly string[];
}

type Stated = Read["stated"][number];

/** Reads an English line that has been cleaned. */
export function readEnglishLine(line: string): Read {
  const { bare, inside } = withoutBrackets(line);
  const comments: string[] = [];
  const stated: Stated[] = [];
  let rest = bare;
  const take = (length: number): void => {
    rest = rest.slice(length).trimStart();
  };
  const takeManner = (): void => {
    const manner = MANNER.exec(rest)?.groups?.["manner"];
    if (
      manner === undefined ||
      !/^(?:[\d.½-]|an?\b|one\b|two\b|half\b)|(?:cup|tbsp|tsp|table|tea|clove|pinch|handful|bunch|knob|head|slice|piece|stalk|dash|drizzle|splash)/iu.test(
        rest.slice(manner.length).trimStart(),
      )
    )
      return;
    comments.push(manner);
    take(manner.length);
  };

  takeManner();
  const juice = /^(?<what>(?:finely grated |grated )?(?:juice|zest|rind|peel)(?: and (?:juice|zest))?) (?:of|from) /iu.exec(rest);
  if (juice !== null) take(juice[0].length);
  let amount = readAmount(rest);
  if (amount !== undefined) take(amount.length);
  rest = rest.replace(/^(?:-|x|×)\s*(?=\d)/iu, (cross) => (/[x×]/iu.test(cross) ? "" : cross)).trimStart();
  if (amount !== undefined) {
    const each = readSize(rest);
    if (each !== undefined) {
      stated.push(each.stated);
      comments.push(each.text);
      take(each.length);
    }
    takeManner();
  }
  const size = SIZE.exec(rest);
  let measure: MeasureId | null = null;
  let unit: string | null = null;
  const afterSize = size === null ? rest : rest.slice(size[0].length);
  const found = readUnit(afterSize, "en");
  if (found !== undefined && (amount !== undefined || /^\S+\s+of\s/iu.test(afterSize.slice(0, found.length + 5))) && !isFoodName(afterSize)) {
    if (size !== null) comments.push(size[0].trim());
    rest = afterSize;
    take(found.length);
    rest = rest.replace(/^(?:of|each|worth of)\s+(?:the\s+)?/iu, "");
    [measure, unit] = [found.measure, found.name];
    amount ??= { min: 1, max: 1, length: 0 };
    const trailing = SIZE.exec(rest);
    if (trailing !== null) {
      comments.push(trailing[0].trim());
      take(trailing[0].length);
    }
  } else if (size !== null && amount !== undefined) {
    rest = afterSize;
    const id = size[0]
      .trim()
      .toLowerCase()
      .replace(/[- ]sized?/u, "");
    measure = id === "small" || id === "medium" ? id : "large";
    unit = id === "big" ? "large" : id.replace(" ", "-");
  }
  const added = /^(?:plus|and|\+)\s+(?=[\d.])/iu.exec(rest);
  if (added !== null && amount !== undefined && measure !== null) {
    const more = addition(rest.slice(added[0].length), measure);
    if (more !== undefined) {
      amount = { ...amount, min: amount.min + more.amount, max: amount.max + more.amount };
      take(added[0].length + more.length);
      rest = rest.replace(/^of\s+/iu, "");
    }
  }
  rest = rest.replace(/^of\s+(?:an?\s+|the\s+)?/iu, "").replace(/^an?\s+/iu, "");
  for (const text of inside) {
    const other = readStated(text, measure !== null && isContainer(measure));
    if (other !== undefined) stated.push(other);
  }
  const { name, preparation, trailing } = splitName(rest);
  const before = SOLD_SO.test(name) ? null : PREPARATION_BEFORE.exec(name);
  const food = (before === null ? name : name.slice(before[0].length)).trim();
  const insidePreparations = inside.filter((text) => PREPARED.test(text) && readStated(text, false) === undefined);
  const preparations = [juice?.groups?.["what"]?.toLowerCase(), before?.groups?.["preparation"], ...insidePreparations, ...preparation].filter(
    (text) => text !== undefined,
  );
  const insideComments = inside.filter((text) => !insidePreparations.includes(text));
  return {
    parsed: {
      name: food === "" ? rest : food,
      amount: amount === undefined ? null : round(amount.min),
      amountMax: amount === undefined || amount.max === amount.min ? null : round(amount.max),
      unit,
      preparation: joined(preparations),
      comment: joined([...comments, ...insideComments, ...trailing]),
    },
    measure,
    stated,
    qualifiers: insideComments.filter((text) => /^[\p{L}\s-]{2,30}$/u.test(text)),
  };
}

const PREPARED =
  /^(?:(?:finely|coarsely|roughly|thinly|freshly)\s+)?(?:chopped|minced|diced|sliced|grated|shredded|crushed|peeled|melted|softened|beaten|drained|rinsed|thawed|cut|halved|packed|juiced|mashed|cooked|toasted|soaked|washed|trimmed)\b/iu;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(", "));

/** "bay leaves" and "whole cloves" are foods. */
const isFoodName = (text: string): boolean =>
  /^(?:whole cloves?\b|cloves?\s*(?:,|$)|leaf lettuce|head cheese|stick cinnamon|can(?:adian)\b|pinto|cup ?cake)/iu.test(text);

const CONTAINERS: ReadonlySet<MeasureId> = new Set([
  "can",
  "jar",
  "bottle",
  "package",
  "packet",
  "block",
  "stick",
  "piece",
  "fillet",
  "bunch",
  "head",
  "loaf",
  "sheet",
]);
const isContainer = (measure: MeasureId): boolean => CONTAINERS.has(measure);

/** "3-pound chicken", "8-oz fillets", "400g tins": the size of each. */
function readSize(text: string): { readonly stated: Stated; readonly text: string; readonly length: number } | undefined {
  const amount = readAmount(text);
  if (amount === undefined) return undefined;
  const gap = /^[\s-]*/u.exec(text.slice(amount.length))?.[0].length ?? 0;
  const unit = readUnit(text.slice(amount.length + gap).replace(/^(\p{L}+)-/u, "$1 "), "en");
  if (unit === undefined || !["g", "kg", "oz", "lb", "ml", "l", "fl-oz"].includes(unit.measure)) return undefined;
  const length = amount.length + gap + unit.length;
  return {
    stated: { min: amount.min, max: amount.max, measure: unit.measure, per: "each" },
    text: text.slice(0, length),
    length: length + (text[length] === "-" ? 1 : 0),
  };
}

/** "240 ml", "about 14 oz", "1 lb total". */
function readStated(text: string, isEach: boolean): Stated | undefined {
  const bare = text.replace(/^(?:about|approx\.?|approximately|around|roughly|~)\s*/iu, "");
  const amount = readAmount(bare);
  if (amount === undefined) return undefined;
  const unit = readUnit(bare.slice(amount.length).replace(/^[\s-]+/u, ""), "en");
  if (unit === undefined || !["g", "kg", "oz", "lb", "ml", "l", "fl-oz"].includes(unit.measure)) return undefined;
  return { min: amount.min, max: amount.max, measure: unit.measure, per: (isEach && !/total|in all/iu.test(text)) || /each/iu.test(text) ? "each" : "total" };
}

const IN_ML: { readonly [M in MeasureId]?: number } = { cup: 236.588, tbsp: 14.787, tsp: 4.929 };

function addition(text: string, measure: MeasureId): { readonly amount: number; readonly length: number } | undefined {
  const amount = readAmount(text);
  if (amount === undefined) return undefined;
  const gap = /^\s*/u.exec(text.slice(amount.length))?.[0].length ?? 0;
  const unit = readUnit(text.slice(amount.length + gap), "en");
  const [from, to] = [unit === undefined ? undefined : IN_ML[unit.measure], IN_ML[measure]];
  if (unit === undefined || from === undefined || to === undefined) return undefined;
  return { amount: (amount.min * Math.round((from / to) * 48)) / 48, length: amount.length + gap + unit.length };
}

/** The name ends at the first comma, dash or comment; what follows is preparation or comment. */
function splitName(text: string): { readonly name: string; readonly preparation: readonly string[]; readonly trailing: readonly string[] } {
  const parts = text
    .split(/\s*[,;]\s+|\s+[–—-]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  let name = parts[0] ?? "";
  const trailing: string[] = [];
  const preparation: string[] = [];
  const behind = TRAILING_COMMENT.exec(name)?.groups?.["comment"];
  if (behind !== undefined) name = name.slice(0, -behind.length).trim();
  const alternative = /\s+(?<or>or\s+.+)$/iu.exec(name)?.groups?.["or"];
  if (alternative !== undefined) name = name.slice(0, -alternative.length).trim();
  if (alternative !== undefined) trailing.push(alternative);
  if (behind !== undefined) trailing.push(behind);
  for (const part of parts.slice(1)) {
    const cue = TRAILING_COMMENT.exec(` ${part}`)?.groups?.["comment"];
    if (COMMENT_CUE.test(part)) trailing.push(part);
    else if (cue !== undefined && cue.length < part.length) {
      preparation.push(part.slice(0, -cue.length).trim());
      trailing.push(cue);
    } else preparation.push(part);
  }
  return { name: name.replace(/[,;:.]+$/u, ""), preparation, trailing };
}

/** Brackets out of the line: what stands in them, and the line without them. */
export function withoutBrackets(line: string): { readonly bare: string; readonly inside: readonly string[] } {
  const inside: string[] = [];
  let bare = line;
  for (let depth = 0; depth < 4; depth += 1) {
    bare = bare.replaceAll(/\s*[([]([^()[\]]{0,300})[)\]]\s*/gu, (_, text: string) => {
      if (text.trim() !== "") inside.push(text.trim());
      return " ";
    });
  }
  return {
    bare: bare
      .replaceAll(/[()[\]]/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .replaceAll(/ ([,;])/gu, "$1")
      .trim(),
    inside,
  };
}
