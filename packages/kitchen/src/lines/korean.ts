import { MARK, type LiftedLine } from "./brackets.ts";
import type { LineReading, Piece } from "./line-reading.ts";
import type { StatedQuantity } from "./ingredient-line.ts";
import { findAmounts, type FoundAmount } from "./korean-amount.ts";
import { readKoreanName } from "./korean-name.ts";
import { LABELS, MANNER, MEASURED_WITH, OR, SAYS_DONE, SAYS_USE, SIZE_ONLY, STUCK_MANNER, VAGUE, VAGUE_COUNT } from "./korean-words.ts";
import type { MeasureId } from "./measures.ts";
import { readStated, sizeOf } from "./stated.ts";
import { readUnit } from "./units.ts";

interface Part {
  readonly text: string;
  readonly at: number;
}

/** What is known of a line while it is read. */
interface Draft {
  quantity: { readonly min: number; readonly max: number } | null;
  unit: string | null;
  measure: MeasureId | null;
  readonly pieces: Piece[];
  readonly stated: StatedQuantity[];
  readonly qualifiers: string[];
  readonly alternatives: string[];
  isApproximate: boolean;
}

/** Reads a Korean line that is clean and whose brackets are lifted. */
export function readKorean(lifted: LiftedLine): LineReading {
  const draft: Draft = { quantity: null, unit: null, measure: null, pieces: [], stated: [], qualifiers: [], alternatives: [], isApproximate: false };
  const start = takeLabel(lifted, draft);
  const bare = lifted.bare.slice(0, start).replaceAll(/./gu, " ") + lifted.bare.slice(start).replaceAll(/(?<!\d):/gu, " ");
  const amounts = findAmounts(bare);
  const main = amounts.find(({ unit, isSize }) => unit !== null && !isSize) ?? amounts.find(({ isSize }) => !isSize);
  const { before, after } = main === undefined ? splitAtVague(bare, draft) : splitAtAmount(bare, main, amounts, draft);
  const nameFirst = !isOnlyManner(before, draft);
  const [food, tails] = nameFirst ? [before, partsOf(after)] : firstPart(after);
  const name = readFood(food, lifted.groups, draft, nameFirst);
  for (const tail of tails) readTail(tail, lifted.groups, draft);
  return { name, ...draft, part: null };
}

/** "양념장: 간장 2큰술" and "[양념] 간장 2큰술": the label is a comment; "소금: 약간" has none. */
function takeLabel({ bare, groups }: LiftedLine, draft: Draft): number {
  const colon = /^([^:\d]{1,14}?)\s*:\s*(?=\S)/u.exec(bare);
  if (colon !== null && LABELS.test(colon[1]?.trim() ?? "")) {
    draft.pieces.push({ field: "comment", text: colon[1]?.trim() ?? "", at: 0 });
    return colon[0].length;
  }
  const label = groups.get(bare.charAt(0));
  if (label === undefined || bare.length === 1 || /\d/u.test(label)) return 0;
  draft.pieces.push({ field: "comment", text: label, at: 0 });
  return 1;
}

/** "약 300g의 돼지고기": nothing but manner stands before the amount. */
function isOnlyManner({ text, at }: Part, draft: Draft): boolean {
  if (bareText(text) === "") return true;
  const words = text.trim().split(/\s+/u);
  if (!words.every((word) => MANNER.has(word))) return false;
  draft.pieces.push({ field: "comment", text: words.join(" "), at });
  return true;
}

const bareText = (text: string): string => text.replaceAll(/[\uE000-\uEFFF\s,:;~-]/gu, "");

function splitAtAmount(bare: string, main: FoundAmount, amounts: readonly FoundAmount[], draft: Draft): { readonly before: Part; readonly after: Part } {
  draft.quantity = { min: main.min, max: main.max };
  draft.unit = main.unit;
  draft.measure = main.measure;
  for (const other of amounts) {
    if (other === main || other.measure === null) continue;
    if (sizeOf(other.measure) !== undefined)
      draft.stated.push({ min: other.min, max: other.max, measure: other.measure, per: other.isSize ? "each" : "total" });
  }
  let text = bare.slice(0, main.start);
  for (const size of amounts.filter(({ isSize, end }) => isSize && end <= main.start)) {
    draft.pieces.push({ field: "comment", text: bare.slice(size.start, size.end).trim(), at: size.start });
    text = text.slice(0, size.start) + " ".repeat(size.end - size.start) + text.slice(size.end);
  }
  text = takeVessel(text, draft);
  return { before: { text, at: 0 }, after: { text: bare.slice(main.end), at: main.end } };
}

/** "종이컵 2컵" and "밥숟가락으로 2" are measured with what is named first. */
function takeVessel(text: string, draft: Draft): string {
  const vessel = MEASURED_WITH.exec(text);
  if (vessel === null) return text;
  const [all, word = "", particle] = vessel;
  const isSame = draft.measure === "cup200" || draft.measure === "tbsp15" || draft.measure === "paper-cup" || draft.measure === "tsp5";
  const fits = draft.measure === null || isSame || draft.measure === "glass" || (particle !== undefined && draft.measure === "piece");
  if (!fits || (particle === undefined && /^(?:컵|스푼|국자)$/u.test(word) && draft.measure !== null)) return text;
  const unit = readUnit(word, "ko");
  if (unit === undefined) return text;
  draft.unit = unit.name;
  draft.measure = unit.measure;
  return text.slice(0, -all.length);
}

/** Without an amount: "소금 약간", "약간의 소금", "깻잎 몇 장". */
function splitAtVague(bare: string, draft: Draft): { readonly before: Part; readonly after: Part } {
  const vague = findVague(bare);
  if (vague === undefined) return { before: { text: bare, at: 0 }, after: { text: "", at: bare.length } };
  const { start, end } = vague;
  draft.pieces.push({ field: "comment", text: bare.slice(start, vague.said).trim(), at: start });
  if (end > vague.said) {
    const unit = readUnit(bare.slice(vague.said).trimStart(), "ko");
    draft.unit = unit?.name ?? null;
    draft.measure = unit?.measure ?? null;
  }
  return { before: { text: bare.slice(0, start), at: 0 }, after: { text: bare.slice(end).replace(/^의(?=\s)/u, " "), at: end } };
}

const EDGE = /^(?:$|[\s,;.!(\uE000-\uEFFF]|의\s|정도|씩)/u;

function findVague(bare: string): { readonly start: number; readonly said: number; readonly end: number } | undefined {
  for (const { index } of bare.matchAll(/(?<=^|\s|\p{Script=Hangul})(?=\p{Script=Hangul})/gu)) {
    const rest = bare.slice(index);
    const count = VAGUE_COUNT.exec(rest)?.[0];
    const isWord = index === 0 || /[\s,\uE000-\uEFFF]/u.test(bare.charAt(index - 1));
    const unit = count === undefined || !isWord ? undefined : readUnit(rest.slice(count.length), "ko");
    if (count !== undefined && unit !== undefined) return { start: index, said: index + count.trim().length, end: index + count.length + unit.length };
    const said = new RegExp(`^${VAGUE.source}`, "u").exec(rest)?.[0];
    if (said === undefined || !EDGE.test(rest.slice(said.length))) continue;
    if (!isWord && !/^(?:약간|적당량|조금|소량|적량|적당히|듬뿍|넉넉히)/u.test(said)) continue;
    if (!isWord && index < 1) continue;
    return { start: index, said: index + said.length, end: index + said.length };
  }
  return undefined;
}

/** The first part behind an amount in front is the food; "2큰술, 간장" has none there. */
function firstPart(after: Part): readonly [Part, readonly Part[]] {
  const [first, ...rest] = partsOf(after);
  return [first ?? { text: "", at: after.at }, rest];
}

function partsOf({ text, at }: Part): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of `${text},`.matchAll(/[,;]\s*|\s[-–—]\s/gu)) {
    const part = text.slice(start, match.index);
    if (part.trim() !== "") parts.push({ text: part, at: at + start });
    start = match.index + match[0].length;
  }
  return parts;
}

/** The food's own words, the brackets that belong to it, and what is said of it before the comma. */
function readFood({ text, at }: Part, groups: LiftedLine["groups"], draft: Draft, isBefore: boolean): string {
  const kept: string[] = [];
  let plain = "";
  for (const [index, sign] of [...text].entries()) {
    if (!MARK.test(sign)) {
      plain += sign;
      continue;
    }
    const group = groups.get(sign) ?? "";
    const isKind = bareText(plain) !== "" && readGroup(group, at + index, draft, isBefore);
    if (bareText(plain) === "") readGroup(group, at + index, draft, false);
    if (isKind) {
      kept.push(group);
      plain += plain.endsWith(" ") && isBefore ? ` \u0001 ` : "\u0001 ";
    } else plain += " ";
  }
  const { name, pieces, alternatives } = readKoreanName(plain, at);
  draft.pieces.push(...pieces);
  draft.alternatives.push(...alternatives);
  let next = 0;
  return name
    .replaceAll(/\u0001/gu, () => `(${kept[next++] ?? ""})`)
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Whether a bracket says the kind of food; all others are put where they belong. */
function readGroup(text: string, at: number, draft: Draft, mayBeKind: boolean): boolean {
  const amounts = findAmounts(text);
  const only = amounts[0];
  if (
    draft.quantity === null &&
    draft.unit === null &&
    only !== undefined &&
    bareText(text.slice(0, only.start) + text.slice(only.end)).replace(/^약$/u, "") === "" &&
    !hasVague(draft)
  ) {
    draft.quantity = { min: only.min, max: only.max };
    draft.unit = only.unit;
    draft.measure = only.measure;
    if (text.startsWith("약")) draft.isApproximate = true;
    return false;
  }
  const stated = readStated(text, "ko", false);
  draft.stated.push(...stated);
  if (amounts.some(({ unit }) => unit !== null) || stated.length > 0 || SIZE_ONLY.test(text) || SAYS_USE.test(text) || isVague(text)) {
    draft.pieces.push({ field: "comment", text, at });
    const other = /^(?:또는|혹은|or)\s+(.+)$/iu.exec(text)?.[1] ?? /^(\S+)\s?(?:대체|대용|로 대체|으로 대체)/u.exec(text)?.[1];
    if (other !== undefined) draft.alternatives.push(other.trim());
    return false;
  }
  if (SAYS_DONE.test(text)) {
    draft.pieces.push({ field: "preparation", text, at });
    return false;
  }
  if (/^[\p{L}\s,·%\d+]{1,24}$/u.test(text)) draft.qualifiers.push(text);
  if (mayBeKind && /^[\p{L}\s·%\d+.&'-]{1,24}$/u.test(text)) return true;
  draft.pieces.push({ field: "comment", text, at });
  return false;
}

const isVague = (text: string): boolean => new RegExp(`^${VAGUE.source}$`, "u").test(text);
const hasVague = ({ pieces }: Draft): boolean => pieces.some(({ text }) => isVague(text));

/** What is said behind the amount. */
function readTail({ text, at }: Part, groups: LiftedLine["groups"], draft: Draft): void {
  let plain = "";
  let from = at;
  const say = (): void => {
    sayTail(plain, from, draft);
    plain = "";
  };
  for (const [index, sign] of [...text].entries()) {
    if (MARK.test(sign)) {
      say();
      readGroup(groups.get(sign) ?? "", at + index, draft, false);
    } else {
      if (plain.trim() === "") from = at + index;
      plain += sign;
    }
  }
  say();
}

function sayTail(text: string, at: number, draft: Draft): void {
  const plain = text.trim().replaceAll(/^[\s/·.-]+|[\s/+·.-]+$|^(?:분량|분)(?=\s|$)\s*/gu, "");
  if (!/[\p{L}\p{N}]/u.test(plain)) return;
  const manner = STUCK_MANNER.exec(plain)?.[0];
  const rest = manner === undefined ? plain : plain.slice(manner.length).trim();
  if (manner !== undefined) draft.pieces.push({ field: "comment", text: manner, at });
  if (rest === "") return;
  const or = OR.exec(rest);
  if (or?.index === 0) draft.alternatives.push(rest.slice(or[0].length).trim());
  const isDone = SAYS_DONE.test(rest) && !SAYS_USE.test(rest);
  draft.pieces.push({ field: isDone ? "preparation" : "comment", text: rest, at: at + (manner?.length ?? 0) });
}
