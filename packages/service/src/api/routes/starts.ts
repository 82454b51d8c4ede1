import { parseProfile, parseWith } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { Api } from "../app.ts";
import { allow, callerId } from "../caller.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { sessionIdSchema } from "../find-session.ts";
import type { RateLimiter } from "../rate-limits.ts";
import { readBody } from "../read-body.ts";
import { startRun } from "../start-run.ts";

export const startSchema = z.strictObject({ sessionId: sessionIdSchema.optional(), profile: z.unknown() });
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
