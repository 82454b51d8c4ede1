import { ChefError } from "../errors/chef-error.ts";

const MAX_KEY_CHARACTERS = 200;
const SESSION_ID = /^[A-Za-z0-9._:-]{1,128}$/u;
const DERIVED = /^session-([0-9a-f]{32})$/u;

export interface RunIds {
  readonly sessionId: string;
  readonly runId: string;
}

/** Ids of a start, the same as the HTTP API gives: the same key of the same owner is the same session and the same run. @throws {ChefError} `invalid_value` */
export async function idsFor(owner: string, idempotencyKey: string, asked: string | undefined): Promise<RunIds> {
  if (idempotencyKey === "" || idempotencyKey.length > MAX_KEY_CHARACTERS)
    throw new ChefError("invalid_value", `\`idempotencyKey\` must have 1 to ${MAX_KEY_CHARACTERS} characters.`, {
      field: "idempotencyKey",
      value: idempotencyKey,
    });
  if (asked !== undefined && !SESSION_ID.test(asked))
    throw new ChefError("invalid_value", "`sessionId` must be 1 to 128 letters, digits or . _ : -", { field: "sessionId", value: asked });
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([owner, idempotencyKey])));
  const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const id = hash.slice(0, 32);
  return { sessionId: asked ?? `session-${id}`, runId: `run-${id}` };
}

/** The run that began a session whose id was made by `idsFor`; null for one that was asked for. */
export function derivedRunId(sessionId: string): string | null {
  const [, id] = DERIVED.exec(sessionId) ?? [];
  return id === undefined ? null : `run-${id}`;
}
