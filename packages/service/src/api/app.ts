import { OpenAPIHono } from "@hono/zod-openapi";
import { ChefError } from "@ai-chef/sdk/contract";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { bearerToken } from "./caller.ts";
import type { ApiDependencies, ApiEnvironment } from "./dependencies.ts";
import { PROBLEM_MEDIA_TYPE, toProblem } from "./problem.ts";
import { analysisRoutes } from "./routes/analysis.ts";
import { healthRoutes } from "./routes/health.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { targetRoutes } from "./routes/targets.ts";

export type Api = OpenAPIHono<ApiEnvironment>;

/** Bytes of a request's body. */
const MAX_BODY_BYTES = 256 * 1024;
/** Addresses that anybody may ask. */
const OPEN: ReadonlySet<string> = new Set(["/health", "/targets", "/openapi.json"]);

/** The HTTP app: the same on one machine and behind API Gateway. */
export function createApi(dependencies: ApiDependencies): Api {
  const api = new OpenAPIHono<ApiEnvironment>();
  const problem = (error: unknown, requestId: string): Response => {
    const document = toProblem(error, requestId);
    return new Response(JSON.stringify(document), {
      status: document.status,
      headers: { "Content-Type": PROBLEM_MEDIA_TYPE, "X-Request-Id": requestId, ...(document.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}) },
    });
  };

  api.use(async (context, next) => {
    const requestId = dependencies.clock.newId();
    context.set("requestId", requestId);
    await next();
    context.header("X-Request-Id", requestId);
  });
  api.use(secureHeaders());
  api.use(
    cors({
      origin: [...dependencies.corsOrigins],
      allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key"],
      exposeHeaders: ["Retry-After", "X-Request-Id"],
    }),
  );
  api.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (context) => problem(new ChefError("input_too_large", `The body is larger than ${MAX_BODY_BYTES / 1024} KB.`), context.get("requestId")),
    }),
  );
  api.use(async (context, next) => {
    if (!OPEN.has(context.req.path)) context.set("caller", await dependencies.authenticate(bearerToken(context.req.header("Authorization"))));
    await next();
  });

  healthRoutes(api, dependencies);
  targetRoutes(api);
  analysisRoutes(api);
  sessionRoutes(api, dependencies);
  api.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "AI Chef", version: dependencies.version } });

  api.notFound((context) => problem(new ChefError("route_not_found", `There is no ${context.req.method} ${context.req.path}.`), context.get("requestId")));
  api.onError((error, context) => {
    const requestId = context.get("requestId");
    if (!ChefError.isInstance(error)) dependencies.onDefect(error, requestId);
    return problem(error, requestId);
  });
  return api;
}
