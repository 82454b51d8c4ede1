import { OR } from "./korean-words.ts";

/** A food and what may stand in for it. */
export interface KoreanChoice {
  readonly name: string;
  /** As it is shown, and where it begins; null where there is none. */
  readonly comment: { readonly text: string; readonly at: number } | null;
  readonly alternative: string | null;
}

const EITHER = /^(\S*\p{Script=Hangul})(이나|나)\s+(\S.*)$/u;
/** Foods that end as the particle does. */
const NOT_EITHER = /(?:바나나|그라나|피나콜라다|파나|크레마나|고르곤졸라나|리코타나|만나|사나|마리나|버베나|세몰리나|로마나|프로볼로나)$/u;
const SLASHED = /^([^\s/,]+)\s?\/\s?([^\s/,]+(?:\s\S+)?)$/u;

/** Whether a consonant ends the last syllable: the particle would then be 이나, so "비엔나" has none. */
const hasFinal = (word: string): boolean => ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 > 0;

/** "물엿 또는 올리고당" is 물엿; so are "물엿이나 올리고당" and "물엿/올리고당". */
export function chooseFirstKorean(name: string): KoreanChoice {
  if (!/[\s/]|또는|혹은|아니면/u.test(name)) return { name, comment: null, alternative: null };
  const or = OR.exec(name);
  if (or !== null && or.index > 0) {
    return {
      name: name.slice(0, or.index).trim().replace(/,$/u, ""),
      comment: { text: name.slice(or.index).trim(), at: or.index },
      alternative: name.slice(or.index + or[0].length).trim(),
    };
  }
  const [, first = "", particle = "", other = ""] = EITHER.exec(name) ?? SLASHED.exec(name)?.toSpliced(2, 0, "/") ?? [];
  const isWord = NOT_EITHER.test(first + particle) || (particle === "나" && hasFinal(first));
  if (other === "" || isWord) return { name, comment: null, alternative: null };
  return { name: first, comment: { text: other, at: first.length }, alternative: other };
}
