/** What a line may say of itself. */
export type DietClaim = "vegan" | "vegetarian";

const VEGAN = /\b(?:vegan|plant[- ]based|eggless vegan)\b|비건|식물성|완전 ?채식/iu;
const VEGETARIAN = /\b(?:vegetarian|meatless|meat[- ]free|veggie|mock|faux)\b|베지테리언|채식|대체육|콩고기/iu;
const DENIED = /\b(?:not|non)[- ](?:vegan|vegetarian)\b/iu;

/** What a line says of itself: "vegan kimchi", "비건 만두". */
export function dietClaim(text: string): DietClaim | null {
  if (DENIED.test(text)) return null;
  if (VEGAN.test(text)) return "vegan";
  return VEGETARIAN.test(text) ? "vegetarian" : null;
}
