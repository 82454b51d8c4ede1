import { ChefError } from "@ai-chef/sdk/contract";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import { bearerToken, callerId } from "./caller.ts";
import type { ApiDependencies, ApiEnvironment } from "./dependencies.ts";
import { problemResponse } from "./problem.ts";
import { networkOf } from "./guests.ts";
import { createRateLimiter } from "./rate-limits.ts";
import { analysisRoutes } from "./routes/analysis.ts";
import { feedbackRoutes } from "./routes/feedback.ts";
import { grantRoutes } from "./routes/grants.ts";
import { healthRoutes } from "./routes/health.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { startRoutes } from "./routes/starts.ts";
import { targetRoutes } from "./routes/targets.ts";

export type Api = Hono<ApiEnvironment>;

/** Bytes of a request's body. */
const MAX_BODY_BYTES = 256 * 1024;
/** Addresses that anybody may ask. */
const OPEN: ReadonlySet<string> = new Set(["/health", "/targets", "/openapi.json"]);
/** Where a guest may come without a token. */
const GUEST_PATH = "/grants";

/** The HTTP app: the same on one machine and behind API Gateway. */
export function createApi(dependencies: ApiDependencies): Api {
  const { access, authenticate, clientAddress, clock, corsOrigins, guests, onDefect, rateLimits, version } = dependencies;
  const api = new Hono<ApiEnvironment>();
  const limiter = createRateLimiter(rateLimits, access, clock);
  const problem = (error: unknown, requestId: string): Response => problemResponse(error, requestId, clock.now());

  api.use(async (context, next) => {
    const requestId = clock.newId();
    context.set("requestId", requestId);
    await next();
    context.header("X-Request-Id", requestId);
  });
  api.use(secureHeaders());
  api.use(
    cors({
      origin: typeof corsOrigins === "function" ? (origin) => (corsOrigins(origin) ? origin : null) : [...corsOrigins],
      allowMethods: ["GET", "POST", "DELETE"],
      allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key"],
      exposeHeaders: ["Retry-After", "X-Request-Id"],
      maxAge: PREFLIGHT_SECONDS,
    }),
  );
  api.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (context) => problem(new ChefError("input_too_large", `The body is larger than ${MAX_BODY_BYTES / 1024} KB.`), context.get("requestId")),
    }),
  );
  api.use(async (context, next) => {
    const token = bearerToken(context.req.header("Authorization"));
    const isGuest = token === null && guests !== null && context.req.path === GUEST_PATH;
    if (isGuest || OPEN.has(context.req.path)) limiter.request(`address/${networkOf(clientAddress(context.env))}`);
    else {
      const caller = await authenticate(token);
      limiter.request(callerId(caller));
      context.set("caller", caller);
    }
    await next();
  });
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (context, methods) => {
        const refused = problem(new ChefError("method_not_allowed", `${context.req.path} has no ${context.req.method}.`), context.get("requestId"));
        refused.headers.set("Allow", methods.join(", "));
        return refused;
      },
    }),
  );

  healthRoutes(api, dependencies);
  targetRoutes(api);
  analysisRoutes(api);
  grantRoutes(api, dependencies, limiter);
  startRoutes(api, dependencies, limiter);
  sessionRoutes(api, dependencies);
  feedbackRoutes(api, dependencies);
  api.get("/openapi.json", async (context) => {
    const { openApiDocument } = await import("./open-api-document.ts"); // generating it takes the library that no other route needs
    return context.json(openApiDocument(version));
  });

  api.notFound((context) => problem(new ChefError("route_not_found", `There is no ${context.req.method} ${context.req.path}.`), context.get("requestId")));
  api.onError((error, context) => {
    const requestId = context.get("requestId");
    if (!ChefError.isInstance(error)) onDefect(error, requestId);
    return problem(error, requestId);
  });
  return api;
}

/** How long browsers may keep the answer to a preflight: two hours, the most that Chromium does. */
const PREFLIGHT_SECONDS = 2 * 60 * 60;
