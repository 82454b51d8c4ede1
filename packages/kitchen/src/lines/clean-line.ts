const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  frac12: "½",
  frac13: "⅓",
  frac23: "⅔",
  frac14: "¼",
  frac34: "¾",
  frac18: "⅛",
  frac38: "⅜",
  frac58: "⅝",
  frac78: "⅞",
  frasl: "⁄",
  deg: "°",
  times: "×",
  ndash: "–",
  mdash: "—",
  minus: "-",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: "…",
  bull: "•",
  middot: "·",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ntilde: "ñ",
  icirc: "î",
  iuml: "ï",
  ocirc: "ô",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
  ucirc: "û",
  oelig: "œ",
};

/** One sign for what several signs write. */
const SIGNS: Readonly<Record<string, string>> = {
  "㎝": "cm",
  "㎜": "mm",
  "∕": "/",
  "⁄": "/",
  "÷": "/",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "∼": "~",
  "〜": "~",
  "～": "~",
  "˜": "~",
  "≈": "~",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "″": '"',
  "‟": '"',
  "、": ",",
  "｡": ".",
  "。": ".",
};

const SMALL_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";
const MARKUP = /<\/?[a-z][^<>]{0,80}>|\*\*|~~|`|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/giu;
const UNDERLINE = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const KEYCAP = /[\d#*]\uFE0F?\u20E3/gu;
const LINK = /!?\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u20E3]/gu;
const BULLET =
  /^(?:[\s\p{So}‣⁃•·●○◦▪▫▢□■◆◇▶▷►★☆※☐☑☒✓✔✗✘*+–—>|_.,;:!-]+|\[[ xX]?\](?!\()|[①-⑳⓪-⓿❶-❿]|\d{1,2}\)(?=\s*[^\s\d/,)]|\s+\d)|\d{1,2}\.(?=\s+\S|\p{L}))/u;
/** Texts of these signs alone have nothing to be folded. */
const PLAIN = /^[\w ,./%()'&가-힣½¼¾⅓⅔-]*$/u;
const UNMARKED = /^(?:[\p{L}½¼¾⅓⅔]|\d+(?:[/ ]|\p{L}))/u;

/**
 * A line without what is not of its words: entities, markup, bullets, numbering, check boxes, invisible signs, emoji. Wide signs (３) and the
 * many dashes, quotes and slashes become plain ones; fractions of one sign stay, since comments show them.
 */
export function cleanLine(text: string): string {
  const plain = PLAIN.test(text) ? (text.includes("_") ? text.replaceAll(UNDERLINE, " ") : text) : foldSigns(decodeEntities(text));
  const spaced = UNEVEN.test(plain) ? plain.replaceAll(/[\s…]+|\.{2,}/gu, " ").trim() : plain;
  const line = withoutBullets(spaced);
  return /[*()]/u.test(line) ? withoutFootnotes(line) : line;
}

const UNEVEN = /^\s|\s$|\s\s|[^\S ]|…|\.\./u;

/** "2 clove(s)" is 2 cloves; "butter*" is butter; "양념장) 간장" has a label. */
const withoutFootnotes = (line: string): string =>
  line
    .replaceAll(/(?<=\p{L})\((e?s)\)/gu, "$1")
    .replace(/^(\p{Script=Hangul}{2,8})\)\s*(?=\p{L})/u, "$1: ")
    .replaceAll(/(?<!\p{N}\s?)\*+|\*+(?!\s?\p{N})/gu, "")
    .trim();

function foldSigns(text: string): string {
  return spellFractions(
    text
      .replaceAll(KEYCAP, " ")
      .replaceAll(LINK, "$1")
      .replaceAll(MARKUP, " ")
      .normalize("NFC")
      .replaceAll(/[\uFF01-\uFF5D]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
      .replaceAll(INVISIBLE, (sign) => (sign === "\u00AD" || /[\u200B-\u200D\u2060\uFEFF\uFE0E\uFE0F]/u.test(sign) ? "" : " ")),
  ).replaceAll(/[㎝㎜∕⁄÷‐‑−∼〜～˜≈’‘“”″‟、｡。]/gu, (sign) => SIGNS[sign] ?? sign);
}

/** Text pasted from a page is at times encoded twice. */
function decodeEntities(text: string): string {
  const once = decodeOnce(text);
  return once === text ? text : decodeOnce(once);
}

function decodeOnce(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/gu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code < 0x11_00_00 ? String.fromCodePoint(code) : " ";
  });
}

function spellFractions(text: string): string {
  return text
    .replaceAll(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[⁄/∕][₀₁₂₃₄₅₆₇₈₉\d]{1,3}/gu,
      (small) => ` ${[...small].map((sign) => (SMALL_DIGITS.includes(sign) ? String(SMALL_DIGITS.indexOf(sign) % 10) : sign)).join("")}`,
    )
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹†‡]/gu, "");
}

function withoutBullets(line: string): string {
  if (UNMARKED.test(line)) return line;
  let rest = line.replace(/^#{1,6}\s+/u, "");
  for (let turn = 0; turn < 6; turn += 1) {
    const bullet = BULLET.exec(rest)?.[0];
    if (bullet === undefined || bullet === "" || /^\.\d/u.test(rest)) break;
    rest = rest.slice(bullet.endsWith(".") && /^\d/u.test(rest.slice(bullet.length)) && !/^\d/u.test(bullet) ? bullet.length - 1 : bullet.length).trimStart();
  }
  return rest;
}
