import { TARGETS } from "@ai-chef/kitchen";
import { TARGET_IDS } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { Api } from "../app.ts";
import { json } from "../documented.ts";

const bilingual = z.strictObject({ en: z.string(), ko: z.string() });
const targetsSchema = z
  .strictObject({
    targets: z.array(z.looseObject({ id: z.enum(TARGET_IDS), name: bilingual, summary: bilingual, rules: z.array(z.looseObject({ id: z.string() })) })),
  })
  .meta({ id: "Targets" });

export function targetRoutes(api: Api): void {
  api.openAPIRegistry.registerPath({
    method: "get",
    path: "/targets",
    responses: { 200: json(targetsSchema, "The dietary targets, with their rules and sources") },
  });
  api.get("/targets", (context) => context.json({ targets: TARGET_IDS.map((id) => TARGETS[id]) }));
}
