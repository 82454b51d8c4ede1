import type { ErrorCode, ModelUsage, RecipeResult } from "@ai-chef/sdk/contract";
import type { StageName } from "@ai-chef/service";
import { count, type Measure } from "./measure.ts";

const VERDICTS = { pass: "VerdictPass", fail: "VerdictFail", unable: "VerdictUnable" } as const;

/** What the output of a stage says for the metrics. Outputs are our own stages'. */
export function stageMeasures(name: StageName, output: unknown, tookMs: number): readonly Measure[] {
  switch (name) {
    case "GenerateRecipe":
      return generated(output as { readonly draft: { readonly usage: ModelUsage | null } }, tookMs); // the stage's own output
    case "CombineResults":
      return combined(output as { readonly next: string; readonly result: RecipeResult }); // the stage's own output
    case "SaveResult":
      return [count("RecipeSucceeded")];
    case "RecordFailure":
      return [count("RecipeFailed")];
    case "PlanRecipe":
      return [count("RecipeStarted")];
    case "ComposeRecipe":
    case "FetchPrices":
    case "ReferencePrices":
      return [];
  }
}

/** What a stage's failure says for the metrics. */
export const failureMeasures = (code: ErrorCode): readonly Measure[] => (code === "model_throttled" ? [count("ModelThrottled")] : []);

function generated({ draft: { usage } }: { readonly draft: { readonly usage: ModelUsage | null } }, tookMs: number): readonly Measure[] {
  if (usage === null) return [];
  return [
    { name: "ModelLatency", unit: "Milliseconds", value: tookMs },
    count("InputTokens", usage.inputTokens),
    count("OutputTokens", usage.outputTokens),
    ...(usage.costUsd === null ? [] : [{ name: "ModelCostUsd", unit: "NoUnit", value: usage.costUsd } satisfies Measure]),
  ];
}

/** Only what is saved counts: a draft that is sent back has no verdict yet. */
function combined({ next, result }: { readonly next: string; readonly result: RecipeResult }): readonly Measure[] {
  if (next !== "save") return [];
  return [count(VERDICTS[result.compliance.verdict]), count("Degraded", result.provenance.degraded.length > 0 ? 1 : 0)];
}
