import type { Draft, ModelUsage, Offer, Profile, RecipeResult } from "@ai-chef/sdk/contract";
import type { Brief } from "../briefs/brief.ts";
import type { RunReference } from "./stage.ts";

/** What `PlanRecipe` leaves, and every later state finds. */
export interface PlannedState {
  readonly run: RunReference;
  readonly profile: Profile;
  readonly brief: Brief;
  /** From 1. */
  readonly attempt: number;
  /** Checks that the attempt before failed, as `rule: actual against limit`. */
  readonly feedback: readonly string[];
  /** What models took in the attempts before. */
  readonly usage: ModelUsage | null;
}

/** A draft with where it comes from. */
export interface DraftedBy {
  readonly draft: Draft;
  readonly generator: string;
  readonly promptVersion: string | null;
  readonly usage: ModelUsage | null;
  /** Code of the failure that made the composer stand in; null when it did not. */
  readonly degraded: string | null;
}

/** Offers of the shortlist. */
export interface FetchedPrices {
  readonly offers: readonly Offer[];
  readonly degraded: string | null;
}

export interface WorkedState extends PlannedState {
  readonly work: { readonly draft: DraftedBy; readonly pricing: FetchedPrices };
}

/** What `CombineResults` leaves. */
export interface CombineOutcome {
  readonly result: RecipeResult;
  readonly next: "revise" | "save";
  readonly feedback: readonly string[];
}
