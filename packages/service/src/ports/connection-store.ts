import type { Caller } from "../api/caller.ts";

/** A WebSocket connection whose token was checked. */
export interface ConnectionRow {
  readonly connectionId: string;
  readonly caller: Caller;
  readonly expiresAt: string;
}

/** Who watches what, where connections are held by another service. Rows of a connection go with it. Methods throw `ChefError` with `store_unavailable`. */
export interface ConnectionStore {
  open(connection: ConnectionRow): Promise<void>;
  get(connectionId: string): Promise<ConnectionRow | null>;
  close(connectionId: string): Promise<void>;
  /** False when the connection is not there or follows `MAX_SUBSCRIPTIONS` sessions already. */
  subscribe(connectionId: string, sessionId: string): Promise<boolean>;
  unsubscribe(connectionId: string, sessionId: string): Promise<void>;
  /** Ids of the connections that follow a session. */
  watchers(sessionId: string): Promise<readonly string[]>;
}

/** Sessions that one connection may follow. */
export const MAX_SUBSCRIPTIONS = 100;
