import { parseAnalysisRequest } from "@ai-chef/sdk/contract";
import type { Api } from "../app.ts";
import { allow } from "../caller.ts";
import { readBody } from "../read-body.ts";

export function analysisRoutes(api: Api): void {
  api.post("/analyze", async (context) => {
    allow(context.get("caller"), "analyze");
    const request = parseAnalysisRequest(await readBody(context.req));
    const { analyze, bundledTable } = await import("../judging.ts");
    return context.json(analyze(request, bundledTable()));
  });
}
