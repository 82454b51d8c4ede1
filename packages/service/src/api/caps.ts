import { ChefError } from "@ai-chef/sdk/contract";
import type { Clock } from "../ports/clock.ts";
import type { Caller } from "./caller.ts";
import { type Charge, counters, dayCounterExpiry, ENVIRONMENT, microUsd, ofKey, utcDay } from "./counters.ts";

/** Caps of an environment in a UTC day; null for none. */
export interface Caps {
  readonly runs: number | null;
  /** Tokens of models, in and out. */
  readonly tokens: number | null;
  /** US dollars that models cost. */
  readonly usd: number | null;
}

export const NO_CAPS: Caps = { runs: null, tokens: null, usd: null };

/** What a start uses of its grant, its key and the environment, the narrowest first. */
export function startCharges({ grant, key }: Caller, caps: Caps, clock: Clock): readonly Charge[] {
  const now = clock.now();
  const day = utcDay(now);
  const expiresAt = dayCounterExpiry(now);
  const cap = (counter: string, amount: 0 | 1, limit: number | null | undefined, what: string): readonly Charge[] => {
    if (limit === null || limit === undefined) return [];
    return [
      {
        counter,
        amount,
        limit,
        expiresAt,
        refusal: () => new ChefError("quota_exceeded", `${what} of the day: the cap of ${limit} is reached.`, { value: limit }),
      },
    ];
  };
  const ofGrant: readonly Charge[] =
    grant === undefined
      ? []
      : [
          {
            counter: `grant/${grant.grantId}`,
            amount: 1,
            limit: grant.runs,
            // No grant lives longer.
            expiresAt: new Date(now.getTime() + MAX_GRANT_SECONDS * 1000).toISOString(),
            refusal: () => new ChefError("grant_used_up", `The start grant was for ${grant.runs} run${grant.runs === 1 ? "" : "s"}.`, { value: grant.runs }),
          },
        ];
  const keyId = key === undefined ? "" : ofKey(key.keyId);
  return [
    ...ofGrant,
    ...cap(counters.tokens(keyId, day), 0, key?.dailyTokens, "Tokens of the API key"),
    ...cap(counters.tokens(ENVIRONMENT, day), 0, caps.tokens, "Tokens of the environment"),
    ...cap(counters.microUsd(ENVIRONMENT, day), 0, caps.usd === null ? null : microUsd(caps.usd), "Millionths of a US dollar of the environment"),
    ...cap(counters.runs(keyId, day), 1, key?.dailyRuns, "Runs of the API key"),
    ...cap(counters.runs(ENVIRONMENT, day), 1, caps.runs, "Runs of the environment"),
  ];
}

/** Longest life of a start grant, in seconds: it is for a page that is open, and a server can give another. */
export const MAX_GRANT_SECONDS = 24 * 60 * 60;
