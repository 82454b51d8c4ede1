import type { TargetId } from "@ai-chef/sdk/contract";
import type { RuleSet } from "../rule.ts";
import { general } from "./general.ts";
import { keto } from "./keto.ts";
import { lowCarb } from "./low-carb.ts";
import { diabetes } from "./diabetes.ts";
import { diet } from "./diet.ts";
import { highProtein } from "./high-protein.ts";
import { lowFat } from "./low-fat.ts";
import { lowSodium } from "./low-sodium.ts";
import { dash } from "./dash.ts";
import { renal } from "./renal.ts";
import { gout } from "./gout.ts";
import { babyFood } from "./baby-food.ts";
import { pregnancy } from "./pregnancy.ts";
import { glutenFree } from "./gluten-free.ts";
import { vegan } from "./vegan.ts";
import { vegetarian } from "./vegetarian.ts";
import { pescatarian } from "./pescatarian.ts";
import { lowFodmap } from "./low-fodmap.ts";
import { fridge } from "./fridge.ts";

/** Every dietary target by its id. */
export const TARGETS: { readonly [Id in TargetId]: RuleSet<Id> } = {
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
