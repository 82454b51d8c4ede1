import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { ChefError } from "@ai-chef/sdk/contract";
import { finalize } from "../sessions/finalize.ts";
import type { Caller } from "./caller.ts";
import { startCharges } from "./caps.ts";
import { charge } from "./counters.ts";
import type { ApiDependencies } from "./dependencies.ts";

export interface StartRequest {
  readonly caller: Caller;
  /** As it arrived, and parsed already. */
  readonly profile: unknown;
  /** Session that the caller named. */
  readonly sessionId: string | undefined;
  readonly idempotencyKey: string | undefined;
}

export interface StartedRun {
  readonly sessionId: string;
  readonly runId: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Characters of an idempotency key. */
export const MAX_IDEMPOTENCY_KEY = 200;
/** How long another start under the same key may take from its counting to its row, in milliseconds. */
const TWIN_MS = 200;

/**
 * Starts a run, counted against its grant, key and environment. A start under an idempotency key that was seen uses nothing and is the run that it was.
 *
 * @throws {ChefError} `grant_used_up`, `quota_exceeded`, `rate_limited`; `session_not_found` for a session of another owner; `invalid_value` for a key that
 * was used for another session.
 */
export async function startRun(request: StartRequest, dependencies: ApiDependencies, countStart: () => Promise<void>): Promise<StartedRun> {
  const { store, runs, access, caps, clock, retentionDays } = dependencies;
  const { caller, profile, idempotencyKey } = request;
  const ids = idsFor(request, dependencies);
  const begin = (sessionId: string): Promise<void> =>
    runs.start({ sessionId, runId: ids.runId, owner: caller.owner, profile, ...(caller.key === undefined ? {} : { keyId: caller.key.keyId }) });
  /** The same start before. */
  const twin = async (): Promise<StartedRun | null> => {
    const run = await store.getRun(ids.runId);
    if (run === null) return null;
    // As the draft of the header has it: another request under a key that was used is refused (draft-ietf-httpapi-idempotency-key-header, 2.7).
    if (request.sessionId !== undefined && request.sessionId !== run.sessionId)
      throw new ChefError("invalid_value", `The \`Idempotency-Key\` was used to start the session ${run.sessionId}.`, {
        field: "Idempotency-Key",
        value: idempotencyKey,
        hint: "Send a start again as it was, or under another key.",
      });
    // Whoever made its row may have died before the run was on its way; to begin twice is to begin once.
    if (run.status === "running" && run.lastSeq === 0) await begin(run.sessionId);
    return { sessionId: run.sessionId, runId: run.runId };
  };
  const before = await twin();
  if (before !== null) return before;
  await countStart();
  try {
    await charge(access, startCharges(caller, caps, clock));
  } catch (error) {
    // The same start may be under way in another process, and what is used up be used by it.
    if (idempotencyKey === undefined) throw error;
    await sleep(TWIN_MS);
    const meanwhile = await twin();
    if (meanwhile !== null) return meanwhile;
    throw error;
  }
  const now = clock.now();
  await store.createRun({
    ...ids,
    owner: caller.owner,
    profile,
    startedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + retentionDays * DAY_MS).toISOString(),
  });
  try {
    await begin(ids.sessionId);
  } catch (error) {
    // Nobody waits for a run that never begins.
    await finalize(store, clock, ids.runId, "failed");
    throw error;
  }
  return ids;
}

/** The same key of the same owner is the same session and the same run, however often it is sent. */
function idsFor({ caller: { owner }, sessionId, idempotencyKey: key }: StartRequest, { clock }: ApiDependencies): StartedRun {
  if (key === undefined) return { sessionId: sessionId ?? `session-${clock.newId()}`, runId: `run-${clock.newId()}` };
  if (key === "" || key.length > MAX_IDEMPOTENCY_KEY)
    throw new ChefError("invalid_value", `\`Idempotency-Key\` must have 1 to ${MAX_IDEMPOTENCY_KEY} characters.`, { field: "Idempotency-Key", value: key });
  const hash = createHash("sha256")
    .update(JSON.stringify([owner, key]))
    .digest("hex")
    .slice(0, 32);
  return { sessionId: sessionId ?? `session-${hash}`, runId: `run-${hash}` };
}
