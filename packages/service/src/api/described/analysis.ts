import { analysisRequestSchema, analysisSchema } from "@ai-chef/sdk/contract";
import { answer, body, problems, type Registry, secured } from "../documented.ts";

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
