import type { TargetId } from "@ai-chef/sdk/contract";
import type { RuleSet } from "../rule.ts";
import { diabetes } from "./diabetes.ts";
import { general } from "./general.ts";
import { keto } from "./keto.ts";

/** Every dietary target by its id. */
export const TARGETS: { readonly [Id in TargetId]: RuleSet<Id> } = { keto, diabetes, general };
