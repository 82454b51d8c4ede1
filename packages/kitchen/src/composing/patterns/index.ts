import type { Pattern } from "../pattern.ts";
import { childRice, firstGruel, ironGruel, mashedPorridge, mincedPorridge, toddlerBowl } from "./baby-porridge.ts";
import { coconutSoup } from "./coconut-soup.ts";
import { creamyChickenMushrooms } from "./creamy-chicken-mushrooms.ts";
import { grainBowl } from "./grain-bowl.ts";
import { oyakodon } from "./japanese-oyakodon.ts";
import { bibimbap } from "./korean-bibimbap.ts";
import { bulgogiRiceBowl, mushroomBulgogi } from "./korean-bulgogi.ts";
import { grilledFishWithChives } from "./korean-fish.ts";
import { grilledPorkSsam } from "./korean-ssam.ts";
import { braisedTofu } from "./korean-tofu.ts";
import { mediterraneanSalad } from "./mediterranean-salad.ts";
import { panSearedFish } from "./pan-seared-fish.ts";
import { stirFry, stirFryOverRice } from "./stir-fry.ts";
import { vegetableOmelette } from "./vegetable-omelette.ts";

/** The dishes that the composer cooks. */
export const PATTERNS: readonly Pattern[] = [
  mushroomBulgogi,
  bulgogiRiceBowl,
  braisedTofu,
  grilledPorkSsam,
  grilledFishWithChives,
  bibimbap,
  oyakodon,
  stirFry,
  stirFryOverRice,
  panSearedFish,
  creamyChickenMushrooms,
  vegetableOmelette,
  mediterraneanSalad,
  grainBowl,
  coconutSoup,
  firstGruel,
  ironGruel,
  mashedPorridge,
  mincedPorridge,
  toddlerBowl,
  childRice,
];
