import type { AccessStore } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { RunStarter } from "../ports/run-starter.ts";
import type { SessionStore } from "../ports/session-store.ts";
import type { Authenticate, Caller } from "./caller.ts";
import type { Caps } from "./caps.ts";
import type { Guests } from "./guests.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { StartGrants } from "./start-grants.ts";
import type { WatchTokens } from "./watch-tokens.ts";

/** What the HTTP app works with. */
export interface ApiDependencies {
  readonly store: SessionStore;
  readonly access: AccessStore;
  readonly runs: RunStarter;
  readonly clock: Clock;
  readonly authenticate: Authenticate;
  readonly watchTokens: WatchTokens;
  readonly grants: StartGrants;
  /** Null where guest mode is off. */
  readonly guests: Guests | null;
  readonly caps: Caps;
  readonly rateLimits: RateLimits;
  /**
   * Address of the client, as the host knows it and not as a header says; null when it does not. `bindings` is what the host gave with the request
   * (`context.env` of hono).
   */
  readonly clientAddress: (bindings: unknown) => string | null;
  readonly version: string;
  /** Where sessions are watched over a WebSocket; null where that is `/watch` of the same host. */
  readonly watchUrl: string | null;
  /** Origins of pages that may call, or what tells whether one may; none by default. */
  readonly corsOrigins: readonly string[] | ((origin: string) => boolean);
  readonly retentionDays: number;
  /** Told of every defect, with the id that the caller was given. */
  readonly onDefect: (error: unknown, requestId: string) => void;
}

/** What a request carries through the app. */
export interface ApiEnvironment {
  readonly Variables: { requestId: string; caller: Caller | undefined };
}
