import type { Pattern } from "../pattern.ts";
import { coconutSoup } from "./coconut-soup.ts";
import { creamyChickenMushrooms } from "./creamy-chicken-mushrooms.ts";
import { grainBowl } from "./grain-bowl.ts";
import { mediterraneanSalad } from "./mediterranean-salad.ts";
import { panSearedFish } from "./pan-seared-fish.ts";
import { stirFry, stirFryOverRice } from "./stir-fry.ts";
import { vegetableOmelette } from "./vegetable-omelette.ts";

/** The dishes that the composer cooks. */
export const PATTERNS: readonly Pattern[] = [
  panSearedFish,
  creamyChickenMushrooms,
  stirFry,
  stirFryOverRice,
  mediterraneanSalad,
  vegetableOmelette,
  coconutSoup,
  grainBowl,
];
