import { sessionEventSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { problemSchema } from "./problem.ts";

/** Subprotocol of the WebSocket; beside it a client offers `ai-chef.token.<token>`, since browsers can set no header. */
export const WATCH_PROTOCOL = "ai-chef.v1";
export const TOKEN_PROTOCOL = "ai-chef.token.";

const sessionId = z.string().max(128);

/** Code with which a connection is closed whose token has expired: the client comes again with a fresh one. */
export const EXPIRED_CLOSE_CODE = 4401;

/**
 * What a client says. A subscription follows the newest run of a session, from an event on: `after` counts in the run `runId`, and where the newest is another
 * one its events come from 1.
 */
export const watchRequestSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("subscribe"), sessionId, after: z.int().min(0).default(0), runId: z.string().max(128).exactOptional() }),
    z.strictObject({ type: z.literal("unsubscribe"), sessionId }),
  ])
  .meta({ id: "WatchRequest" });

/** What the server says: events in order and each once, then the end. A newer run that begins before that takes over, with its events from 1. */
export const watchMessageSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("event"), sessionId, event: sessionEventSchema }),
    z.strictObject({ type: z.literal("end"), sessionId }),
    z.strictObject({ type: z.literal("error"), sessionId: sessionId.nullable(), problem: problemSchema }),
  ])
  .meta({ id: "WatchMessage" });

export type WatchRequest = z.output<typeof watchRequestSchema>;
export type WatchMessage = z.output<typeof watchMessageSchema>;

/** The token that a client offers as a subprotocol; null when there is none. */
export function offeredToken(header: string | undefined): string | null {
  const offered = (header ?? "").split(",").map((protocol) => protocol.trim());
  return offered.find((protocol) => protocol.startsWith(TOKEN_PROTOCOL))?.slice(TOKEN_PROTOCOL.length) ?? null;
}
