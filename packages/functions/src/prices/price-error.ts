import { StageError } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";

// A cause is never attached, and an address or a body never quoted: some carry the keys.

export const unavailable = (source: string, what: string, hint?: string): StageError =>
  new StageError("shop_unavailable", `${source}: ${what}`, hint === undefined ? {} : { hint });

export const denied = (source: string, what: string, hint: string): StageError => new StageError("shop_access_denied", `${source}: ${what}`, { hint });

/** An error as one of ours: what a source throws that is none is told by its kind alone. */
export function toPriceError(error: unknown, source: string): ChefError {
  if (ChefError.isInstance(error)) return error;
  return unavailable(source, `the answer could not be used (${error instanceof Error ? error.name : typeof error}).`);
}
