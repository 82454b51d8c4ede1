import { josa } from "es-hangul";

/** Korean particles whose form depends on the sound before them, by either form. */
const PAIRS = {
  을: "을/를",
  를: "을/를",
  은: "은/는",
  는: "은/는",
  이: "이/가",
  가: "이/가",
  과: "와/과",
  와: "와/과",
  으로: "으로/로",
  로: "으로/로",
} as const;

/** A pattern for a placeholder with the particle that follows it, if any. */
export const PLACEHOLDER = /\{(\w+)(:name)?\}(을|를|은|는|이(?![\p{Script=Hangul}])|가(?![\p{Script=Hangul}])|과|와|으로|로)?/gu;

/** A word with a particle in the form that its last sound asks for; "g" is read 그램. */
export function withParticle(word: string, particle: string | undefined): string {
  if (particle === undefined || !(particle in PAIRS)) return word + (particle ?? "");
  const sounded = word.endsWith("g") ? `${word.slice(0, -1)}그램` : word.replace(/\)$/u, "");
  return word + josa.pick(sounded, PAIRS[particle as keyof typeof PAIRS]); // `in` does not narrow a string
}
