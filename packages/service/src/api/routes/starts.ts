import { parseProfile, parseWith, profileSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { Api } from "../app.ts";
import { allow, callerId } from "../caller.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { answer, body, parameter, problems, type Registry, secured } from "../documented.ts";
import { sessionIdSchema } from "../find-session.ts";
import type { RateLimiter } from "../rate-limits.ts";
import { readBody } from "../read-body.ts";
import { MAX_IDEMPOTENCY_KEY, startRun } from "../start-run.ts";

const startSchema = z.strictObject({ sessionId: sessionIdSchema.optional(), profile: z.unknown() });
const documentedStart = startSchema.extend({ profile: profileSchema }).meta({ id: "SessionStart" });
const startedSchema = z.strictObject({ sessionId: z.string(), runId: z.string(), watchToken: z.string() }).meta({ id: "SessionStarted" });

export function describeStarts(registry: Registry): void {
  registry.registerPath({
    method: "post",
    path: "/sessions",
    operationId: "startSession",
    summary: "Start a run, of a new session or again of one",
    security: secured("sessions:start"),
    parameters: [
      parameter({
        in: "header",
        name: "Idempotency-Key",
        description: "A start that is sent again with its key is the same start",
        schema: z.string().min(1).max(MAX_IDEMPOTENCY_KEY),
      }),
    ],
    request: body(documentedStart, "What is asked for"),
    responses: { 201: answer(startedSchema, "It is on its way"), ...problems(400, 401, 403, 404, 413, 422, 429) },
  });
}

export function startRoutes(api: Api, dependencies: ApiDependencies, limiter: RateLimiter): void {
  api.post("/sessions", async (context) => {
    const caller = context.get("caller");
    allow(caller, "sessions:start");
    const { profile, sessionId } = parseWith(startSchema, await readBody(context.req), "request");
    parseProfile(profile); // what is wrong with a request is said before anything is counted or made of it
    const request = { caller, profile, sessionId, idempotencyKey: context.req.header("Idempotency-Key") };
    const started = await startRun(request, dependencies, () => limiter.counted("starts", callerId(caller)));
    return context.json({ ...started, watchToken: await dependencies.watchTokens.issue(caller.owner, started.sessionId) }, 201);
  });
}
