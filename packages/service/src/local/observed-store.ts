import type { SessionEvent } from "@ai-chef/sdk/contract";
import type { SessionStore } from "../ports/session-store.ts";

/** A store that tells a listener of every event that it took, after it took it. */
export function observedStore(store: SessionStore, listener: (event: SessionEvent) => void): SessionStore {
  return {
    createRun: (run) => store.createRun(run),
    commit: async (commit) => {
      const outcome = await store.commit(commit);
      if (outcome === "appended") listener(commit.event);
      return outcome;
    },
    getRun: (runId) => store.getRun(runId),
    getSession: (sessionId, owner) => store.getSession(sessionId, owner),
    listSessions: (owner, options) => store.listSessions(owner, options),
    eventsAfter: (runId, seq, limit) => store.eventsAfter(runId, seq, limit),
    getResult: (runId) => store.getResult(runId),
    addFeedback: (sessionId, owner, feedback) => store.addFeedback(sessionId, owner, feedback),
    listFeedback: (sessionId, owner) => store.listFeedback(sessionId, owner),
    deleteSession: (sessionId, owner) => store.deleteSession(sessionId, owner),
    unfinishedRuns: (startedBefore, limit) => store.unfinishedRuns(startedBefore, limit),
    purgeExpired: (now) => store.purgeExpired(now),
    close: () => store.close(),
  };
}
