import { ChefError, recipeResultSchema, RUN_STATUSES, type SessionSnapshot, sessionEventSchema, sessionSnapshotSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { Api } from "../app.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { answer, NOTHING, parameter, POLL_AFTER, problems, type Registry, secured } from "../documented.ts";
import { findSession, type FoundSession, SESSION_ID } from "../find-session.ts";

const foundSchema = sessionSnapshotSchema.extend({ result: recipeResultSchema.exactOptional() }).meta({ id: "SessionFound" });
const eventsSchema = z
  .strictObject({
    events: z.array(sessionEventSchema),
    status: z.enum(RUN_STATUSES),
    runId: z.string().meta({ description: "The newest run of the session, whose events these are" }),
  })
  .meta({ id: "SessionEvents" });
const watchSchema = z.strictObject({ watchToken: z.string() }).meta({ id: "WatchToken" });

/** Events in one answer. */
const MAX_EVENTS = 200;
/** Seconds after which a poll of a running session is worth its while. */
const POLL_SECONDS = 1;

export function describeSessions(registry: Registry): void {
  const parameters = [parameter(SESSION_ID)];
  registry.registerPath({
    method: "get",
    path: "/sessions/{id}",
    operationId: "getSession",
    summary: "A session as it stands",
    security: secured("sessions:read"),
    parameters,
    responses: { 200: answer(foundSchema, "The session, with its result when there is one", POLL_AFTER), ...problems(401, 403, 404, 429) },
  });
  registry.registerPath({
    method: "get",
    path: "/sessions/{id}/events",
    operationId: "getEvents",
    summary: "Events of the newest run after a number",
    security: secured("sessions:read"),
    parameters: [...parameters, parameter({ in: "query", name: "after", description: "Number of the last event that is known", schema: z.int().min(0) })],
    responses: { 200: answer(eventsSchema, "Events of the newest run, numbered from 1", POLL_AFTER), ...problems(401, 403, 404, 422, 429) },
  });
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/watch-tokens",
    operationId: "renewWatchToken",
    summary: "A fresh token for a page that watches",
    security: secured("sessions:read"),
    parameters,
    responses: { 201: answer(watchSchema, "A token for 15 minutes"), ...problems(401, 403, 404, 413, 429) },
  });
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/cancel",
    operationId: "cancelSession",
    summary: "Stop the run that is under way",
    security: secured("sessions:write"),
    parameters,
    responses: { 200: answer(sessionSnapshotSchema, "The session as it stands"), ...problems(401, 403, 404, 413, 429) },
  });
  registry.registerPath({
    method: "delete",
    path: "/sessions/{id}",
    operationId: "eraseSession",
    summary: "Erase a session and all that belongs to it",
    security: secured("sessions:write"),
    parameters,
    responses: { 204: NOTHING("Erased"), ...problems(401, 403, 404, 409, 413, 429) },
  });
}

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
