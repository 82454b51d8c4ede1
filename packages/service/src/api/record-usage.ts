import type { ModelUsage } from "@ai-chef/sdk/contract";
import type { AccessStore } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";
import { counters, dayCounterExpiry, ENVIRONMENT, microUsd, ofKey, utcDay } from "./counters.ts";

export interface UsageOfRun {
  readonly runId: string;
  /** The API key that answers for the run. */
  readonly keyId?: string | undefined;
  readonly usage: ModelUsage | null;
}

/** Counts what models used for a run against the day's caps of its key and of the environment; again, it counts nothing. */
export async function recordUsage(access: AccessStore, clock: Clock, { runId, keyId, usage }: UsageOfRun): Promise<void> {
  if (usage === null) return;
  const now = clock.now();
  const [day, expiresAt] = [utcDay(now), dayCounterExpiry(now)];
  // First, so that a stage that is retried leaves out rather than counts twice.
  const { isWithin } = await access.count({ counter: `usage/${runId}`, amount: 1, limit: 1, expiresAt });
  if (!isWithin) return;
  const tokens = usage.inputTokens + usage.outputTokens;
  const owners = keyId === undefined ? [ENVIRONMENT] : [ENVIRONMENT, ofKey(keyId)];
  for (const owner of owners) if (tokens > 0) await access.count({ counter: counters.tokens(owner, day), amount: tokens, limit: null, expiresAt });
  const cost = microUsd(usage.costUsd ?? 0);
  if (cost > 0) await access.count({ counter: counters.microUsd(ENVIRONMENT, day), amount: cost, limit: null, expiresAt });
}
