import { profileSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { answer, body, parameter, problems, type Registry, secured } from "../documented.ts";
import { startSchema } from "../routes/starts.ts";
import { MAX_IDEMPOTENCY_KEY } from "../start-run.ts";

const documentedStart = startSchema.extend({ profile: profileSchema }).meta({ id: "SessionStart" });
const startedSchema = z.strictObject({ sessionId: z.string(), runId: z.string(), watchToken: z.string() }).meta({ id: "SessionStarted" });

export function describeStarts(registry: Registry): void {
  registry.registerPath({
    method: "post",
    path: "/sessions",
    operationId: "startSession",
    summary: "Start a run, of a new session or again of one",
    security: secured("sessions:start"),
    parameters: [
      parameter({
        in: "header",
        name: "Idempotency-Key",
        description: "A start that is sent again with its key is the same start",
        schema: z.string().min(1).max(MAX_IDEMPOTENCY_KEY),
      }),
    ],
    request: body(documentedStart, "What is asked for"),
    responses: { 201: answer(startedSchema, "It is on its way"), ...problems(400, 401, 403, 404, 413, 422, 429) },
  });
}
