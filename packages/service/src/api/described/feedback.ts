import * as z from "zod";
import { answer, body, parameter, problems, type Registry, secured } from "../documented.ts";
import { SESSION_ID } from "../find-session.ts";
import { feedbackSchema } from "../routes/feedback.ts";

const keptSchema = feedbackSchema.extend({ at: z.iso.datetime() }).meta({ id: "KeptFeedback" });

export function describeFeedback(registry: Registry): void {
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/feedback",
    operationId: "giveFeedback",
    summary: "Say how the dish was",
    security: secured("feedback"),
    parameters: [parameter(SESSION_ID)],
    request: body(feedbackSchema, "Rating of 1 to 5, and whether it was cooked"),
    responses: { 201: answer(keptSchema, "It is kept with the session, and erased with it"), ...problems(400, 401, 403, 404, 413, 422, 429) },
  });
}
