import type { Clock } from "../ports/clock.ts";
import type { RunStarter } from "../ports/run-starter.ts";
import type { SessionStore } from "../ports/session-store.ts";
import type { Authenticate, Caller } from "./caller.ts";
import type { WatchTokens } from "./watch-tokens.ts";

/** What the HTTP app works with. */
export interface ApiDependencies {
  readonly store: SessionStore;
  readonly runs: RunStarter;
  readonly clock: Clock;
  readonly authenticate: Authenticate;
  readonly watchTokens: WatchTokens;
  readonly version: string;
  /** Origins of pages that may call; none by default. */
  readonly corsOrigins: readonly string[];
  readonly retentionDays: number;
  /** Told of every defect, with the id that the caller was given. */
  readonly onDefect: (error: unknown, requestId: string) => void;
}

/** What a request carries through the app. */
export interface ApiEnvironment {
  readonly Variables: { requestId: string; caller: Caller };
}
