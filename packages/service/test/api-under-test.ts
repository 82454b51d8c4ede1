import {
  type Api,
  type ApiDependencies,
  createApi,
  createAuthenticate,
  createGuests,
  createKeys,
  createStartGrants,
  createWatchTokens,
  type GuestQuota,
  type Keys,
  NO_CAPS,
  NO_RATE_LIMITS,
  type Scope,
  SCOPES,
  type StartGrants,
  type WatchTokens,
} from "../src/api/index.ts";
import { composerModel } from "../src/local/composer-model.ts";
import { createBackgroundRuns, createLocalHost, createSqliteAccessStore, type LocalAccessStore, openLocalStore } from "../src/local/index.ts";
import { referencePriceSource } from "../src/local/reference-price-source.ts";
import { type Clock, systemClock } from "../src/ports/clock.ts";
import type { SessionStore } from "../src/ports/session-store.ts";
import { STAGES } from "../src/stages/index.ts";

/** Signs the tokens of the tests. */
export const SIGNING_KEY = new Uint8Array(32).fill(7);

export interface CallOptions {
  readonly token?: string | null;
  /** JSON, or text as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiUnderTest {
  readonly api: Api;
  readonly store: SessionStore;
  readonly access: LocalAccessStore;
  readonly keys: Keys;
  readonly grants: StartGrants;
  readonly watchTokens: WatchTokens;
  /** What was told as a defect. */
  readonly defects: readonly unknown[];
  /** Makes a key and gives its text. */
  readonly keyOf: (owner: string, scopes?: readonly Scope[]) => Promise<string>;
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface ApiUnderTestOptions extends Partial<ApiDependencies> {
  readonly guestQuota?: GuestQuota;
}

/** The HTTP app over an empty store in memory, put together as a host does. */
export function apiUnderTest({ guestQuota, clock = systemClock, ...changes }: ApiUnderTestOptions = {}): ApiUnderTest {
  const store = openLocalStore({ path: ":memory:" });
  const access = createSqliteAccessStore({ path: ":memory:", clock });
  const defects: unknown[] = [];
  const host = createLocalHost({
    stages: STAGES,
    dependencies: { store, access, model: composerModel, prices: referencePriceSource, foods: null, clock: systemClock, retentionDays: 1 },
  });
  const runs = createBackgroundRuns({ host, store, clock, onDefect: (error) => defects.push(error) });
  const watchTokens = createWatchTokens(SIGNING_KEY, clock);
  const grants = createStartGrants(SIGNING_KEY, clock);
  const keys = createKeys(access, clock);
  const api = createApi({
    store,
    access,
    runs,
    clock,
    watchTokens,
    grants,
    guests: guestQuota === undefined ? null : createGuests({ access, grants, clock, key: SIGNING_KEY, quota: guestQuota }),
    caps: NO_CAPS,
    rateLimits: NO_RATE_LIMITS,
    clientAddress: () => null,
    authenticate: createAuthenticate({ keys, grants, watchTokens, development: { token: "aicdev_test", owner: "local" } }),
    version: "0.0.0-test",
    watchUrl: null,
    corsOrigins: ["https://app.example"],
    retentionDays: 1,
    onDefect: (error) => defects.push(error),
    ...changes,
  });
  return {
    api,
    store,
    access,
    keys,
    grants,
    watchTokens,
    defects,
    keyOf: async (owner, scopes = SCOPES) => (await keys.create({ name: "test", owner, scopes: [...scopes] })).text,
    call: async (method, path, { token = null, body, headers = {} } = {}) =>
      await api.request(path, {
        method,
        headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), "Content-Type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    close: async () => {
      await runs.close(5000);
      await store.close();
      access.close();
    },
  };
}

/** A clock that a test turns. */
export function turnableClock(start = new Date()): Clock & { readonly turnTo: (moment: string) => void } {
  let now = start;
  return {
    now: () => now,
    newId: systemClock.newId,
    turnTo: (moment) => {
      now = new Date(moment);
    },
  };
}
