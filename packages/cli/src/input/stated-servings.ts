const COUNT = String.raw`(?<count>\d+(?:\.\d+)?)(?:\s*(?:-|–|~|to)\s*\d+(?:\.\d+)?)?`;
const NOUN = String.raw`(?:servings?|portions?|people|persons?|인분|명)`;
const VERB = String.raw`(?:serves|servings?|portions?|makes|yields?|분량|인분)`;
const EXTRA = String.raw`(?:\s*(?:기준|분량))?`;

const WITH_NOUN = new RegExp(String.raw`^(?:about\s+|약\s*)?${COUNT}\s*${NOUN}${EXTRA}$`, "iu");
const WITH_VERB = new RegExp(String.raw`^(?:serves|servings?|portions?|인분)\s*[:=]?\s*${COUNT}$`, "iu");
const WITH_BOTH = new RegExp(String.raw`^${VERB}\s*[:=]?\s*(?:about\s+|for\s+|약\s*)?${COUNT}\s*${NOUN}${EXTRA}$`, "iu");
const HEADING = new RegExp(String.raw`^[[(<]?\s*(?:ingredients|주?재료)\s*[\])>]?\s*[:(]?\s*(?:for\s+)?${COUNT}\s*${NOUN}${EXTRA}\s*[\])>]?$`, "iu");
/** Metadata says more around it: "Makes 24 cookies (12 servings)". */
const WITHIN_PHRASE = [
  new RegExp(String.raw`(?<![\d./])${COUNT}\s*${NOUN}(?![\p{L}\p{N}])`, "iu"),
  new RegExp(String.raw`(?<!\p{L})serves\s*:?\s*${COUNT}`, "iu"),
];
const BARE = new RegExp(String.raw`^${COUNT}\s*(?:[|,].*)?$`, "iu");
const MOST = 1000;
const LONGEST = 200;

/** Servings of a phrase that says nothing else ("Serves 4", "4인분", "servings: 2-3", of which the first number counts), or undefined. */
export function servingsOf(phrase: string): number | undefined {
  const trimmed = phrase
    .trim()
    .replace(/^[[(](?<inner>[^\])]*)[\])]$/u, "$<inner>")
    .replace(/\.$/u, "");
  return firstMatch(trimmed, [WITH_NOUN, WITH_VERB, WITH_BOTH]);
}

/** Servings that a heading states beside its word: "재료 (4인분)". */
export const servingsOfHeading = (line: string): number | undefined => firstMatch(line.trim(), [HEADING]);

/** Servings of metadata: a number, a phrase, or a list of such, of which the first that is understood counts. */
export function servingsOfMetadata(value: unknown): number | undefined {
  if (Array.isArray(value))
    return value
      .slice(0, 20)
      .map(servingsOfMetadata)
      .find((servings) => servings !== undefined);
  if (typeof value === "number") return within(value);
  return typeof value === "string" ? (servingsOf(value) ?? firstMatch(value.trim(), [...WITHIN_PHRASE, BARE])) : undefined;
}

function firstMatch(text: string, patterns: readonly RegExp[]): number | undefined {
  if (text.length > LONGEST) return undefined;
  const count = patterns.map((pattern) => pattern.exec(text)?.groups?.["count"]).find((count) => count !== undefined);
  return count === undefined ? undefined : within(Number(count));
}

const within = (servings: number): number | undefined => (servings > 0 && servings <= MOST ? servings : undefined);
