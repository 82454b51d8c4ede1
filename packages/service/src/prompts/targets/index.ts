import type { TargetId } from "@ai-chef/sdk/contract";
import { babyFood } from "./baby-food.ts";
import { dash } from "./dash.ts";
import { diabetes } from "./diabetes.ts";
import { diet } from "./diet.ts";
import { fridge } from "./fridge.ts";
import { general } from "./general.ts";
import { glutenFree } from "./gluten-free.ts";
import { gout } from "./gout.ts";
import { highProtein } from "./high-protein.ts";
import { keto } from "./keto.ts";
import { lowCarb } from "./low-carb.ts";
import { lowFat } from "./low-fat.ts";
import { lowFodmap } from "./low-fodmap.ts";
import { lowSodium } from "./low-sodium.ts";
import { pescatarian } from "./pescatarian.ts";
import { pregnancy } from "./pregnancy.ts";
import { renal } from "./renal.ts";
import { vegan } from "./vegan.ts";
import { vegetarian } from "./vegetarian.ts";
import type { TargetAdvice } from "./target-advice.ts";

/** Advice for every target. */
export const TARGET_ADVICE: { readonly [T in TargetId]: TargetAdvice } = {
  general,
  keto,
  "low-carb": lowCarb,
  diabetes,
  diet,
  "high-protein": highProtein,
  "low-fat": lowFat,
  "low-sodium": lowSodium,
  dash,
  renal,
  gout,
  "baby-food": babyFood,
  pregnancy,
  "gluten-free": glutenFree,
  vegan,
  vegetarian,
  pescatarian,
  "low-fodmap": lowFodmap,
  fridge,
};
