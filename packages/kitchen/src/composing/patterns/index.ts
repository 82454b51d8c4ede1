import type { Pattern } from "../pattern.ts";
import { childRice, firstGruel, ironGruel, mashedPorridge, mincedPorridge, toddlerBowl } from "./baby-porridge.ts";
import { chickpeaStew } from "./chickpea-stew.ts";
import { chilli } from "./chilli.ts";
import { congee } from "./chinese-congee.ts";
import { chineseFriedRice } from "./chinese-fried-rice.ts";
import { hotAndSourSoup } from "./chinese-hot-and-sour-soup.ts";
import { mapoTofu } from "./chinese-mapo-tofu.ts";
import { smashedCucumber } from "./chinese-smashed-cucumber.ts";
import { steamedEgg } from "./chinese-steamed-egg.ts";
import { steamedFishGinger } from "./chinese-steamed-fish.ts";
import { tomatoEgg } from "./chinese-tomato-egg.ts";
import { coconutSoup } from "./coconut-soup.ts";
import { creamyChickenMushrooms } from "./creamy-chicken-mushrooms.ts";
import { foilBakedFish } from "./foil-baked-fish.ts";
import { fruitPorridge } from "./fruit-porridge.ts";
import { gadoGado } from "./gado-gado.ts";
import { grainBowl } from "./grain-bowl.ts";
import { grilledWithCucumberYogurt } from "./grilled-with-cucumber-yogurt.ts";
import { nabe } from "./japanese-nabe.ts";
import { nimono } from "./japanese-nimono.ts";
import { oyakodon } from "./japanese-oyakodon.ts";
import { saltGrilled } from "./japanese-salt-grilled.ts";
import { soboroBowl } from "./japanese-soboro.ts";
import { soupSet } from "./japanese-soup-set.ts";
import { teriyakiPlate } from "./japanese-teriyaki-plate.ts";
import { udon } from "./japanese-udon.ts";
import { yakiUdon } from "./japanese-yaki-udon.ts";
import { bibimGuksu } from "./korean-bibim-guksu.ts";
import { bibimbap } from "./korean-bibimbap.ts";
import { braisedChickenWithPotato } from "./korean-braised-chicken.ts";
import { braisedFish } from "./korean-braised-fish.ts";
import { bulgogiRiceBowl, mushroomBulgogi } from "./korean-bulgogi.ts";
import { doenjangStew } from "./korean-doenjang-stew.ts";
import { duruchigi } from "./korean-duruchigi.ts";
import { grilledFishWithChives } from "./korean-fish.ts";
import { japchae } from "./korean-japchae.ts";
import { jeon } from "./korean-jeon.ts";
import { kalguksu } from "./korean-kalguksu.ts";
import { kimchiStew } from "./korean-kimchi-stew.ts";
import { namulMeal } from "./korean-namul-meal.ts";
import { radishSoup } from "./korean-radish-soup.ts";
import { seaweedSoup } from "./korean-seaweed-soup.ts";
import { sproutSoupWithRice } from "./korean-sprout-soup.ts";
import { grilledPorkSsam } from "./korean-ssam.ts";
import { sundubuStew } from "./korean-sundubu-stew.ts";
import { braisedTofu } from "./korean-tofu.ts";
import { larb } from "./larb.ts";
import { mediterraneanSalad } from "./mediterranean-salad.ts";
import { panSearedFish } from "./pan-seared-fish.ts";
import { phoRiceNoodleSoup } from "./pho-rice-noodle-soup.ts";
import { plainSpiceCoconutCurry } from "./plain-spice-coconut-curry.ts";
import { poachedWithGingerRice } from "./poached-with-ginger-rice.ts";
import { quinoaTabbouleh } from "./quinoa-tabbouleh.ts";
import { ratatouille } from "./ratatouille.ts";
import { redLentilSoup } from "./red-lentil-soup.ts";
import { riceVegetablePlate } from "./rice-vegetable-plate.ts";
import { roastTray } from "./roast-tray.ts";
import { shakshuka } from "./shakshuka.ts";
import { shepherdsBowl } from "./shepherds-bowl.ts";
import { stirFry, stirFryOverRice } from "./stir-fry.ts";
import { thaiBasilStirFry } from "./thai-basil-stir-fry.ts";
import { vegetableOmelette } from "./vegetable-omelette.ts";
import { vegetablePasta } from "./vegetable-pasta.ts";
import { vegetableSoup } from "./vegetable-soup.ts";
import { vietnameseNoodleSalad } from "./vietnamese-noodle-salad.ts";

/** The dishes that the composer cooks. */
export const PATTERNS: readonly Pattern[] = [
  firstGruel,
  ironGruel,
  mashedPorridge,
  mincedPorridge,
  toddlerBowl,
  childRice,
  chickpeaStew,
  chilli,
  congee,
  chineseFriedRice,
  hotAndSourSoup,
  mapoTofu,
  smashedCucumber,
  steamedEgg,
  steamedFishGinger,
  tomatoEgg,
  coconutSoup,
  creamyChickenMushrooms,
  foilBakedFish,
  fruitPorridge,
  gadoGado,
  grainBowl,
  grilledWithCucumberYogurt,
  nabe,
  nimono,
  oyakodon,
  saltGrilled,
  soboroBowl,
  soupSet,
  teriyakiPlate,
  udon,
  yakiUdon,
  bibimGuksu,
  bibimbap,
  braisedChickenWithPotato,
  braisedFish,
  mushroomBulgogi,
  bulgogiRiceBowl,
  doenjangStew,
  duruchigi,
  grilledFishWithChives,
  japchae,
  jeon,
  kalguksu,
  kimchiStew,
  namulMeal,
  radishSoup,
  seaweedSoup,
  sproutSoupWithRice,
  grilledPorkSsam,
  sundubuStew,
  braisedTofu,
  larb,
  mediterraneanSalad,
  panSearedFish,
  phoRiceNoodleSoup,
  plainSpiceCoconutCurry,
  poachedWithGingerRice,
  quinoaTabbouleh,
  ratatouille,
  redLentilSoup,
  riceVegetablePlate,
  roastTray,
  shakshuka,
  shepherdsBowl,
  stirFry,
  stirFryOverRice,
  thaiBasilStirFry,
  vegetableOmelette,
  vegetablePasta,
  vegetableSoup,
  vietnameseNoodleSalad,
];
