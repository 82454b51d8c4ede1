import type { StageErrorCode } from "./stage-error.ts";
import type { StageName } from "./stage.ts";

/** Under which code a stage that took too long is told. The others have none of their own: `run_timed_out`. */
const TIMEOUT_CODES: { readonly [N in StageName]?: StageErrorCode } = {
  GenerateRecipe: "model_timed_out",
  FetchPrices: "shop_unavailable",
};

export const timeoutCode = (stage: StageName): StageErrorCode | "run_timed_out" => TIMEOUT_CODES[stage] ?? "run_timed_out";
