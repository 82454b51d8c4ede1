import { TARGET_IDS } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { answer, problems, type Registry } from "../documented.ts";

const bilingual = z.strictObject({ en: z.string(), ko: z.string() });
const targetsSchema = z
  .strictObject({
    targets: z.array(z.looseObject({ id: z.enum(TARGET_IDS), name: bilingual, summary: bilingual, rules: z.array(z.looseObject({ id: z.string() })) })),
  })
  .meta({ id: "Targets" });

export function describeTargets(registry: Registry): void {
  registry.registerPath({
    method: "get",
    path: "/targets",
    operationId: "listTargets",
    summary: "The dietary targets",
    security: [],
    responses: { 200: answer(targetsSchema, "The dietary targets, with their rules and sources"), ...problems(429) },
  });
}
