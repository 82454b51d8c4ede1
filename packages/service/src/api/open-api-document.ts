import { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnvironment } from "./dependencies.ts";
import { type Registry, registerSchemes } from "./documented.ts";
import { describeAnalysis } from "./routes/analysis.ts";
import { describeFeedback } from "./routes/feedback.ts";
import { describeGrants } from "./routes/grants.ts";
import { describeHealth } from "./routes/health.ts";
import { describeSessions } from "./routes/sessions.ts";
import { describeStarts } from "./routes/starts.ts";
import { describeTargets } from "./routes/targets.ts";

const DESCRIPTIONS: readonly ((registry: Registry) => void)[] = [
  registerSchemes,
  describeHealth,
  describeTargets,
  describeAnalysis,
  describeGrants,
  describeStarts,
  describeSessions,
  describeFeedback,
];

/** The OpenAPI 3.1 document of the HTTP app. */
export function openApiDocument(version: string): ReturnType<OpenAPIHono["getOpenAPI31Document"]> {
  const api = new OpenAPIHono<ApiEnvironment>();
  for (const describe of DESCRIPTIONS) describe(api.openAPIRegistry);
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "AI Chef",
      version,
      description: "Any recipe, judged; a recipe, made to pass. Tokens go into `Authorization: Bearer ...`; problems carry a stable `code` and what to do.",
      license: { name: "Apache-2.0" },
    },
  });
}
