import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { ChefError } from "@ai-chef/sdk/contract";
import { composerModel, LOCAL_OWNER, referencePriceSource, STAGES, sweepSessions, systemClock } from "@ai-chef/service";
import {
  createApi,
  createAuthenticate,
  createGuests,
  createKeys,
  createStartGrants,
  createWatchTokens,
  type GuestQuota,
  NO_CAPS,
  NO_RATE_LIMITS,
  problemResponse,
} from "@ai-chef/service/api";
import { createBackgroundRuns, createEventBell, createLocalHost, createSqliteAccessStore, observedStore, openLocalStore } from "@ai-chef/service/local";
import { attachWatchServer } from "@ai-chef/service/watch";
import type { LocalParts } from "./local-parts.ts";
import { devPage } from "./dev-page.ts";
import type { DevSecret } from "./dev-secret.ts";

export interface DevServerOptions {
  readonly port: number;
  readonly storePath: string;
  readonly secret: DevSecret;
  readonly version: string;
  /** What it works with, where that is not what comes with the package. */
  readonly parts?: LocalParts["given"];
  /** Whether anybody on this machine is given a start grant without a token. @defaultValue false */
  readonly hasGuests?: boolean;
  /** A line of the request log. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

export interface DevServer {
  readonly url: string;
  /** Takes no more requests, lets runs under way end, and marks those that do not. */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;
const RETENTION_DAYS = 90;
const DEAD_AFTER_MS = 60 * 60 * 1000;
/** How long a run may go on after the server was told to stop. */
const GRACE_MS = 10_000;
/** How long a connection may stay open after that. */
const LINGER_MS = 1000;
/** Enough for trying guest mode out, and little enough to see it end. */
const GUEST_QUOTA: GuestQuota = { dailyRuns: 100, dailyRunsPerAddress: 20 };

/** The HTTP app on loopback, over this machine's sessions. */
export async function startDevServer({ port, storePath, secret, version, parts = {}, hasGuests = false, log }: DevServerOptions): Promise<DevServer> {
  const bell = createEventBell();
  const store = observedStore(openLocalStore({ path: storePath }), ({ runId }) => bell.ring(runId));
  const access = createSqliteAccessStore({ path: storePath });
  await sweepSessions(store, systemClock, { deadAfterMs: DEAD_AFTER_MS });
  const onDefect = (error: unknown, id: string): void =>
    log({ level: "error", id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  const host = createLocalHost({
    stages: STAGES,
    dependencies: {
      store,
      access,
      model: parts.model ?? composerModel,
      prices: parts.prices ?? referencePriceSource,
      foods: parts.foods ?? null,
      clock: systemClock,
      retentionDays: RETENTION_DAYS,
    },
  });
  const runs = createBackgroundRuns({ host, store, clock: systemClock, onDefect });
  const watchTokens = createWatchTokens(secret.watchKey, systemClock);
  const grants = createStartGrants(secret.watchKey, systemClock);
  const authenticate = createAuthenticate({
    keys: createKeys(access, systemClock),
    grants,
    watchTokens,
    development: { token: secret.token, owner: LOCAL_OWNER },
  });
  const api = createApi({
    store,
    access,
    runs,
    clock: systemClock,
    watchTokens,
    grants,
    guests: hasGuests ? createGuests({ access, grants, clock: systemClock, key: secret.watchKey, quota: GUEST_QUOTA }) : null,
    caps: NO_CAPS,
    rateLimits: NO_RATE_LIMITS,
    // Of this machine, on loopback.
    clientAddress: () => HOST,
    authenticate,
    version,
    watchUrl: null,
    // The pages of an app that is developed here, whatever port they are served on.
    corsOrigins: isLocalOrigin,
    retentionDays: RETENTION_DAYS,
    onDefect,
  });

  const answer = async (request: Request): Promise<Response> => {
    const started = performance.now();
    const response = refusal(request) ?? devPage(request, version) ?? (await api.fetch(request));
    const { pathname } = new URL(request.url);
    log({
      level: "info",
      method: request.method,
      path: pathname,
      status: response.status,
      ms: Math.round(performance.now() - started),
      requestId: response.headers.get("x-request-id"),
    });
    return response;
  };
  const server = await listen(answer, port).catch(async (error: unknown) => {
    await store.close();
    access.close();
    throw error;
  });
  const watchers = attachWatchServer(server as Server, {
    store,
    authenticate,
    bell,
    clock: systemClock,
    onDefect,
    isAllowed: ({ headers }) => isLocal(headers.host ?? "", headers.origin ?? null),
  }); // it is made of node:http
  const { port: taken } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://${HOST}:${taken}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await runs.close(GRACE_MS);
      watchers.close();
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      // A client that sends what nobody reads any more would hold the server.
      const lingering = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), LINGER_MS);
      await closed;
      clearTimeout(lingering);
      await store.close();
      access.close();
    },
  };
}

async function listen(answer: (request: Request) => Promise<Response>, port: number): Promise<ReturnType<typeof serve>> {
  const server = serve({ fetch: answer, hostname: HOST, port });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("listening", resolve);
      server.once("error", reject);
    });
    return server;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new ChefError("port_unavailable", `The port ${port} of ${HOST} cannot be listened on (${code}).`, { field: "port", value: port, cause: error });
  }
}

const isLocalOrigin = (origin: string): boolean => LOOPBACK.test(origin.replace(/^https?:\/\//u, ""));
const isLocal = (host: string, origin: string | null): boolean => LOOPBACK.test(host) && (origin === null || isLocalOrigin(origin));

/** A page elsewhere can make a browser call loopback: what does not name this host, or comes from another origin, is refused (DNS rebinding, CSRF). */
function refusal(request: Request): Response | null {
  const host = request.headers.get("host") ?? "";
  const origin = request.headers.get("origin");
  if (isLocal(host, origin)) return null;
  const error = new ChefError("forbidden", `The development server answers this machine only: host "${host}", origin "${origin ?? ""}".`);
  return problemResponse(error, crypto.randomUUID(), systemClock.now());
}
