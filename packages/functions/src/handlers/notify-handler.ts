import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { EVENT_PREFIX, type SessionEvent, sessionEventSchema } from "@ai-chef/sdk/contract";
import type { ConnectionStore, EventChannel } from "@ai-chef/service";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod";
import { count } from "../observability/measure.ts";
import type { Observer } from "../observability/observer.ts";

/** A row of an event, by its keys; others of the stream are not ours. */
const rowSchema = z.object({
  sk: z.object({ S: z.string().startsWith(EVENT_PREFIX) }),
  sessionId: z.object({ S: z.string() }),
  event: z.object({ S: z.string() }),
});
/** What it says is passed on as it is, so that an event of a later version reaches clients of that version. */
const eventSchema = sessionEventSchema.extend({ type: z.string() }).loose();

export interface NotifyOptions {
  readonly connections: ConnectionStore;
  readonly channel: EventChannel;
  readonly observer: Observer;
}

/**
 * Pushes events from the stream to whoever watches their session, in the stream's order. A record that cannot be delivered is reported by itself and comes
 * again, and with it those after it: a client drops what it has.
 */
export function notifyHandler({
  connections,
  channel,
  observer,
}: NotifyOptions): (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse> {
  const push = async (record: DynamoDBRecord): Promise<void> => {
    const row = rowSchema.safeParse(record.dynamodb?.NewImage);
    if (record.eventName !== "INSERT" || !row.success) return;
    const sessionId = row.data.sessionId.S;
    const event = eventSchema.parse(JSON.parse(row.data.event.S)) as SessionEvent; // of a later version, its type may be new
    let pushed = 0;
    for (const connectionId of await connections.watchers(sessionId)) {
      const outcome = await channel.send(connectionId, { type: "event", sessionId, event });
      if (outcome === "gone") {
        await connections.close(connectionId);
        observer.measure([count("ConnectionsGone")]);
      } else pushed += 1;
      if (outcome === "sent" && event.type === "session-end") await channel.send(connectionId, { type: "end", sessionId });
    }
    observer.measure([count("EventsPushed", pushed)]);
  };

  return async (event, context) =>
    await observer.observe("notify", {}, () => {
      const processor = new BatchProcessor(EventType.DynamoDBStreams);
      const told = async (record: DynamoDBRecord): Promise<void> => {
        try {
          await push(record);
        } catch (error) {
          observer.failure(error);
          throw error;
        }
      };
      return processPartialResponse(event, told, processor, { context, processInParallel: false, throwOnFullBatchFailure: false });
    });
}
