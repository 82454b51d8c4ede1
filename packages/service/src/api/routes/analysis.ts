import { analyze, bundledTable } from "@ai-chef/kitchen";
import { analysisRequestSchema, analysisSchema, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import type { Api } from "../app.ts";
import { allow } from "../caller.ts";
import { answer, body, problems, type Registry, secured } from "../documented.ts";
import { readBody } from "../read-body.ts";

export function describeAnalysis(registry: Registry): void {
  registry.registerPath({
    method: "post",
    path: "/analyze",
    operationId: "analyze",
    summary: "Judge a recipe",
    security: secured("analyze"),
    request: body(analysisRequestSchema, "A recipe"),
    responses: { 200: answer(analysisSchema, "What is in it, and what is not known"), ...problems(400, 401, 403, 413, 422, 429) },
  });
}

export function analysisRoutes(api: Api): void {
  api.post("/analyze", async (context) => {
    allow(context.get("caller"), "analyze");
    return context.json(analyze(parseAnalysisRequest(await readBody(context.req)), bundledTable()));
  });
}
