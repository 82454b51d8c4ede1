/** Recipes of ten lines, drawn from some lines; the same seed draws the same. */
export function sampleRecipes(lines: readonly string[], howMany: number, seed: number): readonly { readonly ingredients: readonly string[] }[] {
  const random = mulberry32(seed);
  return Array.from({ length: howMany }, () => ({
    ingredients: Array.from({ length: LINES_A_RECIPE }, () => lines[Math.floor(random() * lines.length)] ?? ""),
  }));
}

export const LINES_A_RECIPE = 10;

/** Numbers from 0 to 1 (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
