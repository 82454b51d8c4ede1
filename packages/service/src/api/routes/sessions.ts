import { createHash } from "node:crypto";
import {
  ChefError,
  parseProfile,
  parseWith,
  profileSchema,
  recipeResultSchema,
  RUN_STATUSES,
  type SessionSnapshot,
  sessionEventSchema,
  sessionSnapshotSchema,
} from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { RunRow, SessionRow } from "../../ports/session-store.ts";
import type { Api } from "../app.ts";
import { allow, type Caller } from "../caller.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { BEARER, json, problems } from "../documented.ts";
import { readBody } from "../read-body.ts";

const sessionId = z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/u, "must be 1 to 128 letters, digits or . _ : -");
const startSchema = z.strictObject({ sessionId: sessionId.optional(), profile: z.unknown() }).meta({ id: "SessionStart" });
const startedSchema = z.strictObject({ sessionId: z.string(), runId: z.string(), watchToken: z.string() }).meta({ id: "SessionStarted" });
const foundSchema = sessionSnapshotSchema.extend({ result: recipeResultSchema.exactOptional() }).meta({ id: "SessionFound" });
const eventsSchema = z.strictObject({ events: z.array(sessionEventSchema), status: z.enum(RUN_STATUSES) }).meta({ id: "SessionEvents" });
const watchSchema = z.strictObject({ watchToken: z.string() }).meta({ id: "WatchToken" });

const DAY_MS = 24 * 60 * 60 * 1000;
/** Events in one answer. */
const MAX_EVENTS = 200;
/** Seconds after which a poll of a running session is worth its while. */
const POLL_SECONDS = 1;
const MAX_KEY_CHARACTERS = 200;

export function sessionRoutes(api: Api, dependencies: ApiDependencies): void {
  document(api);
  const { store, runs, watchTokens } = dependencies;

  api.post("/sessions", async (context) => {
    const caller = context.get("caller");
    allow(caller, "sessions:start");
    const { profile, sessionId: asked } = parseWith(startSchema, await readBody(context.req), "request");
    parseProfile(profile); // what is wrong with a request is said before a session is made of it
    const ids = idsFor(caller, asked, context.req.header("Idempotency-Key"), dependencies);
    const isNew = (await store.getRun(ids.runId)) === null;
    if (isNew) {
      const now = dependencies.clock.now();
      const run = { ...ids, owner: caller.owner, profile };
      await store.createRun({ ...run, startedAt: now.toISOString(), expiresAt: new Date(now.getTime() + dependencies.retentionDays * DAY_MS).toISOString() });
      await runs.start(run);
    }
    return context.json({ ...ids, watchToken: await watchTokens.issue(caller.owner, ids.sessionId) }, 201);
  });

  api.get("/sessions/:id", async (context) => {
    const { session, run } = await find(context.req.param("id"), context.get("caller"), "sessions:read", dependencies);
    const result = run.status === "succeeded" ? await store.getResult(run.runId) : null;
    if (run.status === "running") context.header("Retry-After", String(POLL_SECONDS));
    return context.json({ ...snapshot(session, run), ...(result === null ? {} : { result }) });
  });

  api.get("/sessions/:id/events", async (context) => {
    const { run } = await find(context.req.param("id"), context.get("caller"), "sessions:read", dependencies);
    const after = afterOf(context.req.query("after"));
    const events = await store.eventsAfter(run.runId, after, MAX_EVENTS);
    if (run.status === "running") context.header("Retry-After", String(POLL_SECONDS));
    return context.json({ events, status: run.status });
  });

  api.post("/sessions/:id/watch-tokens", async (context) => {
    const { session } = await find(context.req.param("id"), context.get("caller"), "sessions:read", dependencies);
    return context.json({ watchToken: await watchTokens.issue(session.owner, session.sessionId) }, 201);
  });

  api.post("/sessions/:id/cancel", async (context) => {
    const { run, session } = await find(context.req.param("id"), context.get("caller"), "sessions:write", dependencies);
    await runs.cancel(run.runId);
    return context.json(snapshot(session, (await store.getRun(run.runId)) ?? run));
  });

  api.delete("/sessions/:id", async (context) => {
    const { run, session } = await find(context.req.param("id"), context.get("caller"), "sessions:write", dependencies);
    if (run.status === "running")
      throw new ChefError("session_running", `The session ${session.sessionId} has a run under way.`, { field: "id", value: session.sessionId });
    await store.deleteSession(session.sessionId, session.owner);
    return context.body(null, 204);
  });
}

/** The same key of the same owner is the same session and the same run, however often it is sent. */
function idsFor(
  { owner }: Caller,
  asked: string | undefined,
  key: string | undefined,
  { clock }: ApiDependencies,
): { readonly sessionId: string; readonly runId: string } {
  if (key === undefined) return { sessionId: asked ?? `session-${clock.newId()}`, runId: `run-${clock.newId()}` };
  if (key === "" || key.length > MAX_KEY_CHARACTERS)
    throw new ChefError("invalid_value", `\`Idempotency-Key\` must have 1 to ${MAX_KEY_CHARACTERS} characters.`, { field: "Idempotency-Key", value: key });
  const hash = createHash("sha256")
    .update(JSON.stringify([owner, key]))
    .digest("hex")
    .slice(0, 32);
  return { sessionId: asked ?? `session-${hash}`, runId: `run-${hash}` };
}

async function find(
  id: string,
  caller: Caller,
  scope: "sessions:read" | "sessions:write",
  { store }: ApiDependencies,
): Promise<{ readonly session: SessionRow; readonly run: RunRow }> {
  allow(caller, scope, id);
  const session = await store.getSession(id, caller.owner);
  const run = session === null ? null : await store.getRun(session.runId);
  if (session === null || run === null) throw new ChefError("session_not_found", `There is no session ${id}.`, { field: "id", value: id });
  return { session, run };
}

function snapshot({ sessionId: id, createdAt, expiresAt }: SessionRow, { runId, status, lastSeq, startedAt, endedAt }: RunRow): SessionSnapshot {
  return { sessionId: id, status, run: { runId, status, lastSeq, startedAt, endedAt }, createdAt, expiresAt };
}

function afterOf(text: string | undefined): number {
  const after = Number(text ?? 0);
  if (!Number.isSafeInteger(after) || after < 0)
    throw new ChefError("invalid_value", "`after` must be a whole number from 0 on.", {
      field: "after",
      value: text,
      hint: "Give the number of the last event that you have.",
    });
  return after;
}

const params = z.strictObject({ id: sessionId });

function document(api: Api): void {
  const registry = api.openAPIRegistry;
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerPath({
    method: "post",
    path: "/sessions",
    security: BEARER,
    request: {
      headers: z.object({ "Idempotency-Key": z.string().optional() }),
      body: json(startSchema.extend({ profile: profileSchema }), "What is asked for"),
    },
    responses: { 201: json(startedSchema, "It is on its way"), ...problems(400, 401, 403, 413, 422) },
  });
  registry.registerPath({
    method: "get",
    path: "/sessions/{id}",
    security: BEARER,
    request: { params },
    responses: { 200: json(foundSchema, "The session, with its result when there is one"), ...problems(401, 403, 404) },
  });
  registry.registerPath({
    method: "get",
    path: "/sessions/{id}/events",
    security: BEARER,
    request: { params, query: z.object({ after: z.int().min(0).optional() }) },
    responses: { 200: json(eventsSchema, "Events of the newest run, numbered from 1"), ...problems(401, 403, 404, 422) },
  });
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/watch-tokens",
    security: BEARER,
    request: { params },
    responses: { 201: json(watchSchema, "A token for a page that watches"), ...problems(401, 403, 404) },
  });
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/cancel",
    security: BEARER,
    request: { params },
    responses: { 200: json(sessionSnapshotSchema, "The session as it stands"), ...problems(401, 403, 404) },
  });
  registry.registerPath({
    method: "delete",
    path: "/sessions/{id}",
    security: BEARER,
    request: { params },
    responses: { 204: { description: "Erased" }, ...problems(401, 403, 404, 409) },
  });
}
