import { parseProfile, parseWith } from "@ai-chef/sdk/contract";
import { LOCAL_OWNER } from "@ai-chef/service";
import { type ApiDependencies, SCOPES, startRun } from "@ai-chef/service/api";
import type { Context } from "aws-lambda";
import * as z from "zod";
import type { Observer } from "../observability/observer.ts";
import type { HttpHandler } from "./http-handler.ts";

/** What somebody with IAM credentials invokes the function with. */
const invocationSchema = z.strictObject({
  profile: z.unknown(),
  sessionId: z
    .string()
    .regex(/^[A-Za-z0-9._:-]{1,128}$/u, "must be 1 to 128 letters, digits or . _ : -")
    .optional(),
  /** Whose session it is. */
  owner: z.string().min(1).max(128).default(LOCAL_OWNER),
  idempotencyKey: z.string().optional(),
});

export interface OrchestratorOptions {
  readonly http: HttpHandler;
  readonly dependencies: () => Promise<ApiDependencies>;
  readonly observer: Observer;
}

export interface Started {
  readonly sessionId: string;
  readonly runId: string;
  readonly watchToken: string;
}

/**
 * Starts runs: for `POST /sessions` of the HTTP API, and for `{ profile, sessionId?, owner?, idempotencyKey? }` of whoever may invoke the function.
 *
 * @throws {ChefError} what is wrong with the request.
 */
export function orchestratorHandler({ http, dependencies, observer }: OrchestratorOptions): (event: unknown, context: Context) => Promise<unknown> {
  const start = async (event: unknown): Promise<Started> => {
    const { profile, owner, sessionId, idempotencyKey } = parseWith(invocationSchema, event, "invocation");
    parseProfile(profile); // what is wrong with a request is said before anything is made of it
    const caller = { owner, scopes: new Set(SCOPES), sessionId: null, expiresAt: null };
    const parts = await dependencies();
    const started = await startRun({ caller, profile, sessionId, idempotencyKey }, parts, async () => undefined);
    return { ...started, watchToken: await parts.watchTokens.issue(owner, started.sessionId) };
  };
  return async (event, context) => {
    if (isHttp(event)) return await http(event as Parameters<HttpHandler>[0], context); // by its request context
    return await observer.observe("orchestrator", {}, () => start(event));
  };
}

const isHttp = (event: unknown): boolean =>
  typeof event === "object" &&
  event !== null &&
  "requestContext" in event &&
  typeof event.requestContext === "object" &&
  event.requestContext !== null &&
  "http" in event.requestContext;
