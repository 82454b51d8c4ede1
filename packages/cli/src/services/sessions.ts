import { setTimeout as sleep } from "node:timers/promises";
import { ChefError } from "@ai-chef/sdk/contract";
import type { SessionRow, SessionStore } from "@ai-chef/service";
import { openLocalStore } from "@ai-chef/service/local";
import { environmentsPath, storePath } from "../folders.ts";
import { inAccount } from "./in-account.ts";
import { type KnownEnvironment, knownEnvironment, outputOf } from "./known-environment.ts";

/** Owner of the sessions of this machine, and of those that credentials started in an environment. */
export const LOCAL_OWNER = "local";

export interface SessionsChoice {
  /** The sessions of this machine when absent. */
  readonly environment?: string | undefined;
  readonly profile?: string | undefined;
}

/** Work with the sessions of this machine, or of an environment. @throws {ChefError} what `inAccount` throws. */
export async function withSessions<T>(choice: SessionsChoice, work: (store: SessionStore) => Promise<T>): Promise<T> {
  if (choice.environment === undefined) return await closing(openLocalStore({ path: storePath(process.env) }), work);
  const environment = knownEnvironment(environmentsPath(process.env), choice);
  return await inAccount(environment, new AbortController().signal, async () => await closing(await openStore(environment), work));
}

async function closing<T>(store: SessionStore, work: (store: SessionStore) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function openStore(environment: KnownEnvironment): Promise<SessionStore> {
  const { createDocumentClient, createDynamoSessionStore } = await import("@ai-chef/functions/dynamodb"); // loads the AWS SDK
  return createDynamoSessionStore({
    client: createDocumentClient(environment.aws),
    sessionsTable: outputOf(environment, "SessionsTableName"),
    resultsTable: outputOf(environment, "ResultsTableName"),
  });
}

/** @throws {ChefError} `session_not_found`. */
export async function sessionOrThrow(store: SessionStore, sessionId: string, owner: string): Promise<SessionRow> {
  const session = await store.getSession(sessionId, owner);
  if (session === null) throw sessionNotFound(sessionId);
  return session;
}

/** Between two looks at a run. */
const POLL_MS = 500;

/** Waits until a run has its end, or is gone. @throws what the signal was aborted with. */
export async function runEnded(store: Pick<SessionStore, "getRun">, runId: string, signal: AbortSignal): Promise<void> {
  while ((await store.getRun(runId))?.status === "running") await sleep(POLL_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
}

export const sessionNotFound = (sessionId: string): ChefError =>
  new ChefError("session_not_found", `There is no session ${sessionId}.`, { field: "id", value: sessionId });
