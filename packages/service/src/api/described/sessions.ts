import { recipeResultSchema, RUN_STATUSES, sessionEventSchema, sessionSnapshotSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { answer, NOTHING, parameter, POLL_AFTER, problems, type Registry, secured } from "../documented.ts";
import { SESSION_ID } from "../find-session.ts";

const foundSchema = sessionSnapshotSchema.extend({ result: recipeResultSchema.exactOptional() }).meta({ id: "SessionFound" });
const eventsSchema = z
  .strictObject({
    events: z.array(sessionEventSchema),
    status: z.enum(RUN_STATUSES),
    runId: z.string().meta({ description: "The newest run of the session, whose events these are" }),
  })
  .meta({ id: "SessionEvents" });
const watchSchema = z.strictObject({ watchToken: z.string() }).meta({ id: "WatchToken" });

export function describeSessions(registry: Registry): void {
  const parameters = [parameter(SESSION_ID)];
  registry.registerPath({
    method: "get",
    path: "/sessions/{id}",
    operationId: "getSession",
    summary: "A session as it stands",
    security: secured("sessions:read"),
    parameters,
    responses: { 200: answer(foundSchema, "The session, with its result when there is one", POLL_AFTER), ...problems(401, 403, 404, 429) },
  });
  registry.registerPath({
    method: "get",
    path: "/sessions/{id}/events",
    operationId: "getEvents",
    summary: "Events of the newest run after a number",
    security: secured("sessions:read"),
    parameters: [...parameters, parameter({ in: "query", name: "after", description: "Number of the last event that is known", schema: z.int().min(0) })],
    responses: { 200: answer(eventsSchema, "Events of the newest run, numbered from 1", POLL_AFTER), ...problems(401, 403, 404, 422, 429) },
  });
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/watch-tokens",
    operationId: "renewWatchToken",
    summary: "A fresh token for a page that watches",
    security: secured("sessions:read"),
    parameters,
    responses: { 201: answer(watchSchema, "A token for 15 minutes"), ...problems(401, 403, 404, 413, 429) },
  });
  registry.registerPath({
    method: "post",
    path: "/sessions/{id}/cancel",
    operationId: "cancelSession",
    summary: "Stop the run that is under way",
    security: secured("sessions:write"),
    parameters,
    responses: { 200: answer(sessionSnapshotSchema, "The session as it stands"), ...problems(401, 403, 404, 413, 429) },
  });
  registry.registerPath({
    method: "delete",
    path: "/sessions/{id}",
    operationId: "eraseSession",
    summary: "Erase a session and all that belongs to it",
    security: secured("sessions:write"),
    parameters,
    responses: { 204: NOTHING("Erased"), ...problems(401, 403, 404, 409, 413, 429) },
  });
}
