import { type RouteConfig } from "@hono/zod-openapi";
import type * as z from "zod";
import { PROBLEM_MEDIA_TYPE, problemSchema } from "./problem.ts";

/** A body of JSON by its schema. */
export const json = (schema: z.ZodType, description: string) => ({ description, content: { "application/json": { schema } } });

/** What every route can answer beside its own. */
export function problems(...statuses: readonly number[]): RouteConfig["responses"] {
  return Object.fromEntries(statuses.map((status) => [status, { description: "Problem", content: { [PROBLEM_MEDIA_TYPE]: { schema: problemSchema } } }]));
}

export const BEARER = [{ bearer: [] }];
