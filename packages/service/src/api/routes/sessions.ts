import { ChefError, type SessionSnapshot } from "@ai-chef/sdk/contract";
import type { Api } from "../app.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { findSession, type FoundSession } from "../find-session.ts";

/** Events in one answer. */
const MAX_EVENTS = 200;
/** Seconds after which a poll of a running session is worth its while. */
const POLL_SECONDS = 1;

export function sessionRoutes(api: Api, { store, runs, watchTokens }: ApiDependencies): void {
  api.get("/sessions/:id", async (context) => {
    const found = await findSession(store, context.req.param("id"), context.get("caller"), "sessions:read");
    const { runId, status } = found.run;
    const result = status === "succeeded" ? await store.getResult(runId) : null;
    if (status === "running") context.header("Retry-After", String(POLL_SECONDS));
    return context.json({ ...snapshot(found), ...(result === null ? {} : { result }) });
  });

  api.get("/sessions/:id/events", async (context) => {
    const { run } = await findSession(store, context.req.param("id"), context.get("caller"), "sessions:read");
    const events = await store.eventsAfter(run.runId, afterOf(context.req.query("after")), MAX_EVENTS);
    if (run.status === "running") context.header("Retry-After", String(POLL_SECONDS));
    return context.json({ events, status: run.status, runId: run.runId });
  });

  api.post("/sessions/:id/watch-tokens", async (context) => {
    const { session } = await findSession(store, context.req.param("id"), context.get("caller"), "sessions:read");
    return context.json({ watchToken: await watchTokens.issue(session.owner, session.sessionId) }, 201);
  });

  api.post("/sessions/:id/cancel", async (context) => {
    const { run, session } = await findSession(store, context.req.param("id"), context.get("caller"), "sessions:write");
    await runs.cancel(run.runId);
    return context.json(snapshot({ session, run: (await store.getRun(run.runId)) ?? run }));
  });

  api.delete("/sessions/:id", async (context) => {
    const { run, session } = await findSession(store, context.req.param("id"), context.get("caller"), "sessions:write");
    if (run.status === "running")
      throw new ChefError("session_running", `The session ${session.sessionId} has a run under way.`, { field: "id", value: session.sessionId });
    await store.deleteSession(session.sessionId, session.owner);
    return context.body(null, 204);
  });
}

function snapshot({ session: { sessionId, createdAt, expiresAt }, run: { runId, status, lastSeq, startedAt, endedAt } }: FoundSession): SessionSnapshot {
  return { sessionId, status, run: { runId, status, lastSeq, startedAt, endedAt }, createdAt, expiresAt };
}

function afterOf(text: string | undefined): number {
  const after = Number(text ?? 0);
  if (!/^\d*$/u.test(text ?? "0") || text === "" || !Number.isSafeInteger(after))
    throw new ChefError("invalid_value", "`after` must be a whole number from 0 on.", {
      field: "after",
      value: text,
      hint: "Give the number of the last event that you have.",
    });
  return after;
}
