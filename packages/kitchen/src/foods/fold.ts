/**
 * A name without what does not tell foods apart: case, accents, hyphens, apostrophes, spaces between Hangul.
 * "Crème fraîche" and "creme fraiche" fold to one, and so do "돼지 고기" and "돼지고기".
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f'’`]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .replaceAll(/(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu, "")
    .trim();
}
