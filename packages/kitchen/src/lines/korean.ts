import { MARK, type LiftedLine } from "./brackets.ts";
import { findAmounts, type FoundAmount } from "./korean-amount.ts";
import { takeBracket } from "./korean-bracket.ts";
import { type KoreanDraft, koreanDraft, lettersOf, type Stretch } from "./korean-draft.ts";
import { readKoreanName } from "./korean-name.ts";
import { takeKoreanTail } from "./korean-tail.ts";
import { findVague } from "./korean-vague.ts";
import { takeVessel } from "./korean-vessel.ts";
import { LABELS, MANNER, SIZE_BEFORE, SIZE_ONLY } from "./korean-words.ts";
import type { LineReading } from "./line-reading.ts";
import type { MeasureId } from "./measures.ts";
import { sizeOf } from "./stated.ts";

interface Sides {
  readonly before: Stretch;
  readonly after: Stretch;
}

/** Reads a Korean line that is clean and whose brackets are lifted. */
export function readKorean(lifted: LiftedLine): LineReading {
  const draft = koreanDraft(lifted.groups);
  const start = takeLabel(lifted, draft);
  const bare = " ".repeat(start) + lifted.bare.slice(start).replaceAll(/(?<!\d):/gu, " ");
  const amounts = withSizes(findAmounts(bare), bare);
  const main = amounts.find(({ unit, isSize }) => unit !== null && !isSize) ?? amounts.find(({ isSize }) => !isSize);
  const { before, after } = main === undefined ? splitAtVague(bare, draft) : splitAtAmount(bare, main, amounts, draft);
  const isNameFirst = !isOnlyManner(before, draft);
  const [food = { text: "", at: after.at }, ...tails] = isNameFirst ? [before, ...stretchesOf(after)] : stretchesOf(after);
  const name = readFood(food, draft, isNameFirst);
  for (const tail of tails) takeKoreanTail(tail, draft);
  return { ...draft, name, part: null };
}

const SOLD_IN: ReadonlySet<MeasureId | null> = new Set(["package", "packet", "can", "bottle", "block", "tray"]);

/** In "두유 190ml 1팩" the millilitres are the size of the pack. */
const withSizes = (amounts: readonly FoundAmount[], bare: string): readonly FoundAmount[] =>
  amounts.map((amount, index) => {
    const next = amounts[index + 1];
    const isSize = next !== undefined && SOLD_IN.has(next.measure) && amount.measure !== null && sizeOf(amount.measure) !== undefined;
    return isSize && bare.slice(amount.end, next.start).trim() === "" ? { ...amount, isSize } : amount;
  });

/** "양념장: 간장 2큰술" and "[양념] 간장 2큰술": the label is a comment. */
function takeLabel({ bare, groups }: LiftedLine, draft: KoreanDraft): number {
  const colon = /^([^:\p{N}\uE000-\uEFFF]{1,14}?)\s*:\s*(?=\S)/u.exec(bare);
  const label = colon?.[1]?.trim() ?? "";
  if (colon !== null && isLabel(label, bare.slice(colon[0].length))) {
    draft.pieces.push({ field: "comment", text: label, at: 0 });
    return colon[0].length;
  }
  const group = groups.get(bare.charAt(0));
  if (group === undefined || bare.length === 1 || /\p{N}/u.test(group)) return 0;
  draft.pieces.push({ field: "comment", text: group, at: 0 });
  return 1;
}

/** Behind a label a food is named before its amount. */
function isLabel(label: string, rest: string): boolean {
  const vague = findVague(rest);
  if (vague?.start === 0 || !/^\p{L}/u.test(rest)) return false;
  if (LABELS.test(label)) return true;
  const [amount] = findAmounts(rest);
  const food = rest.slice(0, amount?.start ?? 0).trim();
  return food !== "" && readKoreanName(`${food} `, 0).name !== "" && !MANNER.has(food) && !SIZE_ONLY.test(food) && !SIZE_BEFORE.test(`${food} `);
}

/** "약 300g의 돼지고기": nothing but manner stands before the amount. */
function isOnlyManner({ text, at }: Stretch, draft: KoreanDraft): boolean {
  if (lettersOf(text) === "") return true;
  const words = text.trim().split(/\s+/u);
  if (!words.every((word) => MANNER.has(word))) return false;
  draft.pieces.push({ field: "comment", text: words.join(" "), at });
  return true;
}

function splitAtAmount(bare: string, main: FoundAmount, amounts: readonly FoundAmount[], draft: KoreanDraft): Sides {
  draft.quantity = { min: main.min, max: main.max };
  draft.unit = main.unit;
  draft.measure = main.measure;
  let text = bare.slice(0, main.start);
  for (const { start, end, min, max, measure, isSize } of amounts) {
    if (start === main.start || measure === null) continue;
    if (sizeOf(measure) !== undefined) draft.stated.push({ min, max, measure, per: isSize ? "each" : "total" });
    if (!isSize || end > main.start) continue;
    draft.pieces.push({ field: "comment", text: bare.slice(start, end).trim(), at: start });
    text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  }
  return { before: { text: takeVessel(text, draft), at: 0 }, after: { text: bare.slice(main.end), at: main.end } };
}

function splitAtVague(bare: string, draft: KoreanDraft): Sides {
  const vague = findVague(bare);
  if (vague === undefined) return splitAtBracket(bare, draft) ?? { before: { text: bare, at: 0 }, after: { text: "", at: bare.length } };
  draft.pieces.push({ field: "comment", text: bare.slice(vague.start, vague.end), at: vague.start });
  draft.unit = vague.unit?.name ?? null;
  draft.measure = vague.unit?.measure ?? null;
  return { before: { text: bare.slice(0, vague.start), at: 0 }, after: { text: bare.slice(vague.unitEnd).replace(/^의(?=\s)/u, " "), at: vague.unitEnd } };
}

/** "두부(50g)", "고춧가루(2)", "오징어 (약 1마리), 칼집 내기": the only amount of the line. */
function splitAtBracket(bare: string, draft: KoreanDraft): Sides | undefined {
  for (const [mark, text] of draft.groups) {
    const at = bare.indexOf(mark);
    const [amount] = findAmounts(text);
    if (at < 0 || amount === undefined || !/^약?$/u.test(lettersOf(text.slice(0, amount.start) + text.slice(amount.end)))) continue;
    draft.quantity = { min: amount.min, max: amount.max };
    draft.unit = amount.unit;
    draft.measure = amount.measure;
    draft.isApproximate ||= text.startsWith("약");
    return { before: { text: bare.slice(0, at), at: 0 }, after: { text: bare.slice(at + 1), at: at + 1 } };
  }
  return undefined;
}

/** The stretches between commas and dashes. */
function stretchesOf({ text, at }: Stretch): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of `${text},`.matchAll(/[,;]\s*|\s[-–—]\s/gu)) {
    const stretch = text.slice(start, match.index);
    if (stretch.trim() !== "") stretches.push({ text: stretch, at: at + start });
    start = match.index + match[0].length;
  }
  return stretches;
}

/** Places of kinds among the words: like the marks of brackets, signs that no clean text has. */
const FIRST_KIND = 0xf_00_00;
const KIND_PLACE = /[\u{F0000}-\u{FFFFD}]/gu;

/** The food's own words; a bracket that says the kind stays as it was written. */
function readFood({ text, at }: Stretch, draft: KoreanDraft, isNameFirst: boolean): string {
  const kinds: string[] = [];
  let plain = "";
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (!MARK.test(sign)) {
      plain += sign;
      continue;
    }
    const group = draft.groups.get(sign) ?? "";
    const isKind = takeBracket(group, at + index, draft, lettersOf(plain) !== "" && (isNameFirst || !plain.endsWith(" ")));
    plain += isKind ? `${String.fromCodePoint(FIRST_KIND + kinds.length)} ` : " ";
    if (isKind) kinds.push(group);
  }
  const { name, pieces, alternatives } = readKoreanName(plain, at);
  const withKinds = (words: string): string =>
    kinds.length === 0 ? words : words.replaceAll(KIND_PLACE, (place) => `(${kinds[(place.codePointAt(0) ?? 0) - FIRST_KIND] ?? ""})`);
  draft.pieces.push(...pieces.map((piece) => ({ ...piece, text: withKinds(piece.text) })));
  draft.alternatives.push(...alternatives.map(withKinds));
  return withKinds(name).trim();
}
