import type { Language } from "@ai-chef/sdk/contract";

/** Words of a line by the form that a household weight is given for. */
const FORMS: { readonly [L in Language]: readonly (readonly [RegExp, string])[] } = {
  en: [
    [/\b(?:chopped|minced)\b/iu, "chopped"],
    [/\b(?:sliced|julienned?|slivered)\b/iu, "sliced"],
    [/\bdiced\b/iu, "diced"],
    [/\bcubed\b|\bcut into (?:\S+ )?(?:cubes|chunks|pieces)/iu, "cubed"],
    [/\bshredded\b/iu, "shredded"],
    [/\bgrated\b/iu, "grated"],
    [/\bmashed\b/iu, "mashed"],
    [/\bpur[eé]ed\b/iu, "pureed"],
    [/\bcrumbled\b/iu, "crumbled"],
    [/\bcrushed\b/iu, "crushed"],
    [/\bhalved\b|\bhalves\b/iu, "halved"],
    [/\bground\b/iu, "ground"],
    [/\bpacked\b/iu, "packed"],
    [/\bsifted\b/iu, "sifted"],
    [/\bmelted\b/iu, "melted"],
    [/\bwhipped\b/iu, "whipped"],
    [/\bflaked\b/iu, "flaked"],
    [/\bwhole\b/iu, "whole"],
    [/\bcooked\b/iu, "cooked"],
  ],
  ko: [
    [/다진|다지|다져/u, "chopped"],
    [/채\s?썬|채\s?썰|채친/u, "shredded"],
    [/깍둑|깍뚝/u, "cubed"],
    [/썬|썰|편으로|슬라이스/u, "sliced"],
    [/갈은|갈아|(?:^|\s)간(?:\s|$)/u, "grated"],
    [/으깬|으깨/u, "mashed"],
    [/삶은|익힌|찐/u, "cooked"],
    [/녹인|녹여/u, "melted"],
  ],
};

const ANY: { readonly [L in Language]: RegExp } = { en: anyOf("en"), ko: anyOf("ko") };

function anyOf(language: Language): RegExp {
  return new RegExp(FORMS[language].map(([pattern]) => pattern.source).join("|"), "iu");
}

/** How the food is cut, in the words of the portions' forms; null where the line does not say. */
export function formOf(preparation: string | null, name: string, language: Language): string | null {
  for (const text of [preparation, name]) {
    if (text === null || !ANY[language].test(text)) continue;
    return FORMS[language].find(([pattern]) => pattern.test(text))?.[1] ?? null;
  }
  return null;
}
