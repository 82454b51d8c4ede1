/**
 * Keys of the DynamoDB tables, in one place for whoever reads or writes them. Table *sessions* has the string keys `pk` and `sk`, a time to live in
 * `expiresAtSeconds` (Unix seconds) and a stream of new images; table *results* has `runId` as its key; table *cache* has `key`. Index `by-owner` carries keys alone.
 * An item past its `expiresAtSeconds` may still be there, and counts as absent.
 *
 * - a session: `owner`, `sessionId`, `runId`, `profile` (text), `createdAt`, `expiresAt`; in index `by-owner` under `listOf` (`OWNER#<owner>`) and `listAt` (`<createdAt>#<sessionId>`)
 * - its runs: pointers at `SESSION#<id>` / `RUN#<runId>`, with `runId`
 * - its feedback: `feedback` (text)
 * - a run: `runId`, `sessionId`, `owner`, `status`, `lastSeq`, `startedAt`; `endedAt` from its end on; until then in index `by-owner` under `listOf` = `UNFINISHED`, `listAt` = `<startedAt>#<runId>`
 * - an event: `event` (JSON text), `seq`, `sessionId`, `runId`
 * - an API key: what `ApiKeyRow` has; in index `by-owner` under `listOf` = `KEYS`, `listAt` = `<createdAt>#<keyId>`
 * - a result (table *results*): `runId`, `sessionId`, `owner`, `result` (text)
 *
 * Where *text* is said, it is a string of JSON, or bytes of that string by gzip.
 */
export const SESSIONS_INDEX = "by-owner";

/** Values of `listOf`. */
export const ownerList = (owner: string): string => `OWNER#${owner}`;
export const UNFINISHED_LIST = "UNFINISHED";
export const KEYS_LIST = "KEYS";
/** A value of `listAt`: sorts by time, and then by id. */
export const listAt = (time: string, id: string): string => `${time}#${id}`;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Digits of an event's number in its key, so that text sorts as numbers do. */
const SEQ_DIGITS = 8;

export const sessionKey = (sessionId: string): ItemKey => ({ pk: `SESSION#${sessionId}`, sk: "SESSION" });
export const sessionRunKey = (sessionId: string, runId: string): ItemKey => ({ pk: `SESSION#${sessionId}`, sk: `RUN#${runId}` });
export const feedbackKey = (sessionId: string, at: string): ItemKey => ({ pk: `SESSION#${sessionId}`, sk: `FEEDBACK#${at}` });
export const runKey = (runId: string): ItemKey => ({ pk: `RUN#${runId}`, sk: "RUN" });
/** Prefix of the sort keys of events: what the stream is filtered by. */
export const EVENT_PREFIX = "EVENT#";
export const eventKey = (runId: string, seq: number): ItemKey => ({ pk: `RUN#${runId}`, sk: `${EVENT_PREFIX}${String(seq).padStart(SEQ_DIGITS, "0")}` });
export const onceKey = (runId: string, key: string): ItemKey => ({ pk: `RUN#${runId}`, sk: `ONCE#${key}` });
export const apiKeyKey = (keyId: string): ItemKey => ({ pk: `KEY#${keyId}`, sk: "KEY" });
export const counterKey = (counter: string): ItemKey => ({ pk: `COUNT#${counter}`, sk: "COUNT" });
export const connectionKey = (connectionId: string): ItemKey => ({ pk: `CONNECTION#${connectionId}`, sk: "CONNECTION" });
export const subscriptionKey = (connectionId: string, sessionId: string): ItemKey => ({ pk: `CONNECTION#${connectionId}`, sk: `WATCH#${sessionId}` });
export const watcherKey = (sessionId: string, connectionId: string): ItemKey => ({ pk: `WATCH#${sessionId}`, sk: `CONNECTION#${connectionId}` });
