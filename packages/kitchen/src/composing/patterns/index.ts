import type { Pattern } from "../pattern.ts";
import { childRice, firstGruel, ironGruel, mashedPorridge, mincedPorridge, toddlerBowl } from "./baby-porridge.ts";
import { coconutSoup } from "./coconut-soup.ts";
import { creamyChickenMushrooms } from "./creamy-chicken-mushrooms.ts";
import { grainBowl } from "./grain-bowl.ts";
import { oyakodon } from "./japanese-oyakodon.ts";
import { bibimbap } from "./korean-bibimbap.ts";
import { braisedChickenWithPotato } from "./korean-braised-chicken.ts";
import { braisedFish } from "./korean-braised-fish.ts";
import { bulgogiRiceBowl, mushroomBulgogi } from "./korean-bulgogi.ts";
import { doenjangStew } from "./korean-doenjang-stew.ts";
import { duruchigi } from "./korean-duruchigi.ts";
import { grilledFishWithChives } from "./korean-fish.ts";
import { japchae } from "./korean-japchae.ts";
import { kalguksu } from "./korean-kalguksu.ts";
import { namulMeal } from "./korean-namul-meal.ts";
import { seaweedSoup } from "./korean-seaweed-soup.ts";
import { sproutSoupWithRice } from "./korean-sprout-soup.ts";
import { grilledPorkSsam } from "./korean-ssam.ts";
import { sundubuStew } from "./korean-sundubu-stew.ts";
import { braisedTofu } from "./korean-tofu.ts";
import { mediterraneanSalad } from "./mediterranean-salad.ts";
import { panSearedFish } from "./pan-seared-fish.ts";
import { stirFry, stirFryOverRice } from "./stir-fry.ts";
import { vegetableOmelette } from "./vegetable-omelette.ts";

/** The dishes that the composer cooks. */
export const PATTERNS: readonly Pattern[] = [
  firstGruel,
  ironGruel,
  mashedPorridge,
  mincedPorridge,
  toddlerBowl,
  childRice,
  coconutSoup,
  creamyChickenMushrooms,
  grainBowl,
  oyakodon,
  bibimbap,
  braisedChickenWithPotato,
  braisedFish,
  mushroomBulgogi,
  bulgogiRiceBowl,
  doenjangStew,
  duruchigi,
  grilledFishWithChives,
  japchae,
  kalguksu,
  namulMeal,
  seaweedSoup,
  sproutSoupWithRice,
  grilledPorkSsam,
  sundubuStew,
  braisedTofu,
  mediterraneanSalad,
  panSearedFish,
  stirFry,
  stirFryOverRice,
  vegetableOmelette,
];
