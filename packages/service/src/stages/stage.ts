import type { AccessStore } from "../ports/access-store.ts";
import type { FoodIndex } from "../ports/food-index.ts";
import type { PriceSource } from "../ports/price-source.ts";
import type { Clock } from "../ports/clock.ts";
import type { RecipeModel } from "../ports/recipe-model.ts";
import type { SessionStore } from "../ports/session-store.ts";

/** Names of the Task states of the workflow file, each of which one stage serves. */
export const STAGE_NAMES = [
  "PlanRecipe",
  "GenerateRecipe",
  "ComposeRecipe",
  "FetchPrices",
  "ReferencePrices",
  "CombineResults",
  "SaveResult",
  "RecordFailure",
] as const;
export type StageName = (typeof STAGE_NAMES)[number];

/** Which run a payload belongs to. */
export interface RunReference {
  readonly runId: string;
  readonly sessionId: string;
  readonly owner: string;
  /** The API key that answers for it, where one does. */
  readonly keyId?: string;
}

/** What stages are given by their host. */
export interface StageDependencies {
  readonly store: SessionStore;
  readonly model: RecipeModel;
  readonly prices: PriceSource;
  /** Foods beyond the bundled table; null for that table alone. */
  readonly foods: FoodIndex | null;
  readonly clock: Clock;
  /** Where what models used is counted; nowhere when absent. */
  readonly access?: AccessStore;
  /** Days that a session is kept. */
  readonly retentionDays: number;
}

export interface StageContext extends StageDependencies {
  /** Aborted when the host gives up on the stage. */
  readonly signal: AbortSignal;
}

/** One state of the workflow: JSON in, JSON out. Throws a `StageError` or another `ChefError` for what is expected to happen. */
export type Stage<Input = never, Output = unknown> = (payload: Input, context: StageContext) => Promise<Output>;

/** What `PlanRecipe` is given: the execution's name is the run's id. */
export interface PlanPayload {
  readonly runId: string;
  /** The workflow's input, not yet parsed. */
  readonly input: unknown;
}

export interface FailurePayload {
  readonly runId: string;
  readonly input: unknown;
  readonly error: { readonly Error: string; readonly Cause: string };
}

export interface SavePayload {
  readonly run: RunReference;
  readonly result: unknown;
}
