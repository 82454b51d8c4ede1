import * as z from "zod";
import { answer, body, problems, type Registry, secured } from "../documented.ts";
import { grantSchema } from "../routes/grants.ts";

const grantedSchema = z.strictObject({ grant: z.string(), runs: z.int().min(1), expiresAt: z.iso.datetime() }).meta({ id: "Grant" });

export function describeGrants(registry: Registry): void {
  registry.registerPath({
    method: "post",
    path: "/grants",
    operationId: "grantRuns",
    summary: "A token with which the page of one subject starts some runs",
    description: "Without a token, where guest mode is on: a grant of one run, under the quota of the day; the body is not read then.",
    security: [...secured("grants"), {}],
    request: body(grantSchema, "Whom it is for, and how much"),
    responses: { 201: answer(grantedSchema, "The grant; it is not shown again"), ...problems(400, 401, 403, 413, 422, 429) },
  });
}
