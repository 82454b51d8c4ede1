import type { SessionEvent } from "../model/events.ts";
import { createEventFeed, type EventFeed, type EventFeedOptions, type EventsPage, pagePath } from "./event-feed.ts";
import { orAborted } from "./or-aborted.ts";
import type { Place } from "./watch-connection.ts";

/** Events of a session from a place on. */
export type Watch = (sessionId: string, place: Place, signal: AbortSignal | undefined) => AsyncGenerator<SessionEvent, void, undefined>;

interface Shared {
  readonly feed: EventFeed;
  watchers: number;
}

/** Watchers of one session share its feed; the last to leave stops it. */
export function createWatch(options: Omit<EventFeedOptions, "sessionId" | "place">): Watch {
  const feeds = new Map<string, Shared>();

  const join = (sessionId: string, place: Place): Shared => {
    const known = feeds.get(sessionId);
    const shared = known?.feed.outcome() === null ? known : { feed: createEventFeed({ ...options, sessionId, place }), watchers: 0 };
    shared.watchers += 1;
    feeds.set(sessionId, shared);
    return shared;
  };
  const leave = (sessionId: string, shared: Shared): void => {
    shared.watchers -= 1;
    if (shared.watchers > 0) return;
    shared.feed.stop();
    if (feeds.get(sessionId) === shared) feeds.delete(sessionId);
  };

  async function* follow(sessionId: string, place: Place, signal: AbortSignal): AsyncGenerator<SessionEvent, void, undefined> {
    const shared = join(sessionId, place);
    const { feed } = shared;
    try {
      const newest = feed.runId();
      let runId = newest ?? place.runId;
      let last = place.runId === undefined || place.runId === runId ? place.after : 0;
      let index = feed.events.findIndex((event) => event.runId === newest);
      if (index < 0) index = feed.events.length;
      // What lies before the beginning of the feed is asked for by itself.
      while (last < feed.from()) {
        const { body } = await options.call<EventsPage>(pagePath(sessionId, last), { signal, expects: "events" });
        const missed = body.events.filter(({ seq }) => seq > last && seq <= feed.from());
        if (missed.length === 0 || (runId ?? body.runId) !== body.runId) break;
        for (const event of missed) {
          signal.throwIfAborted();
          ({ runId, seq: last } = event);
          yield event;
        }
      }
      for (;;) {
        const event = feed.events[index];
        const outcome = feed.outcome();
        if (event !== undefined) {
          index += 1;
          if (event.runId === (runId ?? event.runId) && event.seq <= last) continue;
          signal.throwIfAborted();
          ({ runId, seq: last } = event);
          yield event;
        } else if (outcome === null) await orAborted(feed.changed(), signal);
        else if ("error" in outcome) throw outcome.error;
        else return;
      }
    } finally {
      leave(sessionId, shared);
    }
  }

  async function* untilLeft(
    sessionId: string,
    place: Place,
    signal: AbortSignal | undefined,
    left: AbortSignal,
  ): AsyncGenerator<SessionEvent, void, undefined> {
    const stop = new AbortController();
    const abort = (): void => stop.abort(signal?.reason);
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort, { once: true });
    left.addEventListener("abort", () => stop.abort(), { once: true });
    try {
      stop.signal.throwIfAborted();
      yield* follow(sessionId, place, stop.signal);
    } catch (error) {
      if (!left.aborted) throw error;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  return (sessionId, place, signal) => {
    const left = new AbortController();
    const events = untilLeft(sessionId, place, signal, left.signal);
    const end = events.return.bind(events);
    // To leave is heard while the next event is waited for, too.
    events.return = (value) => {
      left.abort();
      return end(value);
    };
    return events;
  };
}
