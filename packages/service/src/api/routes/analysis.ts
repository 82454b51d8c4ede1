import { analyze, bundledTable } from "@ai-chef/kitchen";
import { analysisRequestSchema, analysisSchema, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import type { Api } from "../app.ts";
import { allow } from "../caller.ts";
import { BEARER, json, problems } from "../documented.ts";
import { readBody } from "../read-body.ts";

export function analysisRoutes(api: Api): void {
  api.openAPIRegistry.registerPath({
    method: "post",
    path: "/analyze",
    security: BEARER,
    request: { body: json(analysisRequestSchema, "A recipe") },
    responses: { 200: json(analysisSchema, "What is in it, and what is not known"), ...problems(400, 401, 403, 413, 422) },
  });
  api.post("/analyze", async (context) => {
    allow(context.get("caller"), "analyze");
    return context.json(analyze(parseAnalysisRequest(await readBody(context.req)), bundledTable()));
  });
}
