import * as z from "zod";
import { answer, problems, type Registry } from "../documented.ts";

const healthSchema = z
  .strictObject({
    status: z.literal("ok"),
    version: z.string(),
    tableVersion: z.string(),
    watchUrl: z.string().optional().describe("Where the WebSocket is opened; absent where that is `/watch` of this host"),
  })
  .meta({ id: "Health" });

export function describeHealth(registry: Registry): void {
  registry.registerPath({
    method: "get",
    path: "/health",
    operationId: "health",
    summary: "Whether it runs, and which versions",
    security: [],
    responses: { 200: answer(healthSchema, "It runs, with these versions"), ...problems(429) },
  });
}
