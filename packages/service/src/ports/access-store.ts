import type { Scope } from "../api/caller.ts";

/** An API key as it is kept: never the key itself. */
export interface ApiKeyRow {
  /** Public part of the key, which its text names. */
  readonly keyId: string;
  /** SHA-256 of the secret part, hexadecimal. */
  readonly secretHash: string;
  readonly name: string;
  readonly owner: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** Runs that it may start in a day (UTC); null for no limit of its own. */
  readonly dailyRuns: number | null;
  /** Tokens that its runs may use in a day. */
  readonly dailyTokens: number | null;
}

export interface CountRequest {
  /** What is counted: `runs/key/aic1/2026-11-23`. */
  readonly counter: string;
  /** Whole, not negative; 0 reads. */
  readonly amount: number;
  /** Nothing is counted where the sum would be greater; null for no limit. */
  readonly limit: number | null;
  readonly expiresAt: string;
}

export interface CountOutcome {
  readonly isWithin: boolean;
  /** Sum after it; before it, where it was refused. */
  readonly count: number;
}

/** API keys, and counters of what was used. Each write is one transaction. Methods throw `ChefError` with `store_unavailable`. */
export interface AccessStore {
  /** @throws {ChefError} `invalid_value` when there is a key of that id. */
  createKey(key: ApiKeyRow): Promise<void>;
  getKey(keyId: string): Promise<ApiKeyRow | null>;
  /** Newest first. */
  listKeys(): Promise<readonly ApiKeyRow[]>;
  /** False when there is no such key; a key that was revoked keeps its first date. */
  revokeKey(keyId: string, revokedAt: string): Promise<boolean>;
  /** Adds to a counter unless that would pass its limit, atomically over all processes. */
  count(request: CountRequest): Promise<CountOutcome>;
}
