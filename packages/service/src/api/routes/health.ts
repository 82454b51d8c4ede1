import { bundledTable } from "@ai-chef/kitchen";
import * as z from "zod";
import type { Api } from "../app.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { json } from "../documented.ts";

const healthSchema = z.strictObject({ status: z.literal("ok"), version: z.string(), tableVersion: z.string() }).meta({ id: "Health" });

export function healthRoutes(api: Api, { version }: ApiDependencies): void {
  api.openAPIRegistry.registerPath({ method: "get", path: "/health", responses: { 200: json(healthSchema, "It runs, with these versions") } });
  api.get("/health", (context) => context.json({ status: "ok", version, tableVersion: bundledTable().version }));
}
