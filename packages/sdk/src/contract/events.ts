import * as z from "zod";
import { EVENT_TYPES, RUN_STATUSES } from "../model/events.ts";

export const sessionEventSchema = z
  .strictObject({
    runId: z.string(),
    seq: z.int().min(1),
    at: z.iso.datetime(),
    type: z.enum(EVENT_TYPES),
    stage: z.string().exactOptional(),
    attempt: z.int().min(1).exactOptional(),
    data: z.record(z.string(), z.unknown()).exactOptional(),
  })
  .meta({ id: "SessionEvent", title: "Session event" });

export const sessionSnapshotSchema = z
  .strictObject({
    sessionId: z.string(),
    status: z.enum(RUN_STATUSES),
    run: z.strictObject({
      runId: z.string(),
      status: z.enum(RUN_STATUSES),
      lastSeq: z.int().min(0),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
    }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "SessionSnapshot", title: "Session" });

/** Input of the state machine, from our orchestrator or straight from `start-execution`. The profile is parsed by the first stage. */
export const workflowInputSchema = z
  .strictObject({
    sessionId: z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/u, "must be 1 to 128 letters, digits or . _ : -"),
    profile: z.unknown(),
    owner: z.string().max(128).optional(),
    keyId: z.string().max(64).optional(),
  })
  .meta({ id: "WorkflowInput", title: "Workflow input" });
