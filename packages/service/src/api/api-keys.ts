import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { ChefError, parseWith } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { AccessStore, ApiKeyRow } from "../ports/access-store.ts";
import type { Clock } from "../ports/clock.ts";
import { SCOPES } from "./caller.ts";
import { GUEST_OWNER } from "./guests.ts";

const ID_BYTES = 8;
const SECRET_BYTES = 32;
/** `aic_<keyId>_<secret>`: 16 hexadecimal digits, and 32 bytes in base64url. */
const KEY_TEXT = /^aic_(?<keyId>[0-9a-f]{16})_(?<secret>[A-Za-z0-9_-]{43})$/u;

const newKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  owner: z
    .string()
    .regex(/^[A-Za-z0-9._@-]{1,64}$/u, "must be 1 to 64 letters, digits or . _ @ -")
    .refine((owner) => owner !== GUEST_OWNER, "is the owner of what guests start"),
  scopes: z.array(z.enum(SCOPES)).min(1),
  expiresAt: z.iso.datetime().nullable().default(null),
  dailyRuns: z.int().min(0).nullable().default(null),
  dailyTokens: z.int().min(0).nullable().default(null),
});
export type NewKey = z.input<typeof newKeySchema>;

/** A key as it is shown: without its secret, in whatever form. */
export type ApiKey = Omit<ApiKeyRow, "secretHash">;

/** API keys: for servers, which keep a secret. */
export interface Keys {
  /** `text` is the key itself, which is nowhere else and never shown again. @throws {ChefError} what is wrong with the request. */
  create(key: NewKey): Promise<{ readonly text: string; readonly key: ApiKey }>;
  /** Newest first. */
  list(): Promise<readonly ApiKey[]>;
  /** False when there is no such key. What was started with it goes on; its grants end with it. Watch tokens that it got live out their 15 minutes. */
  revoke(keyId: string): Promise<boolean>;
  /** The key of a text; null for what is none. @throws {ChefError} `token_expired`, and `unauthenticated` for one that was revoked. */
  verify(text: string): Promise<ApiKey | null>;
  /** A key that may be used now; null where there is none. @throws {ChefError} as `verify`. */
  find(keyId: string): Promise<ApiKey | null>;
}

export function createKeys(store: AccessStore, clock: Clock): Keys {
  const usable = (row: ApiKeyRow): ApiKey => {
    if (row.revokedAt !== null) throw new ChefError("unauthenticated", `The API key ${row.keyId} has been revoked.`);
    if (row.expiresAt !== null && Date.parse(row.expiresAt) <= clock.now().getTime())
      throw new ChefError("token_expired", `The API key ${row.keyId} expired at ${row.expiresAt}.`);
    return shown(row);
  };
  return {
    create: async (asked) => {
      const parsed = parseWith(newKeySchema, asked, "API key");
      const keyId = randomBytes(ID_BYTES).toString("hex");
      const secret = randomBytes(SECRET_BYTES).toString("base64url");
      const row: ApiKeyRow = {
        ...parsed,
        keyId,
        secretHash: digest(secret).toString("hex"),
        scopes: [...new Set(parsed.scopes)],
        createdAt: clock.now().toISOString(),
        expiresAt: parsed.expiresAt === null ? null : new Date(parsed.expiresAt).toISOString(),
        revokedAt: null,
      };
      await store.createKey(row);
      return { text: `aic_${keyId}_${secret}`, key: shown(row) };
    },
    list: async () => (await store.listKeys()).map(shown),
    revoke: (keyId) => store.revokeKey(keyId, clock.now().toISOString()),
    verify: async (text) => {
      const { keyId = "", secret = "" } = KEY_TEXT.exec(text)?.groups ?? {};
      const row = keyId === "" ? null : await store.getKey(keyId);
      // Digests are of one length, so that the comparison tells nothing by its time.
      if (row === null || !timingSafeEqual(digest(secret), Buffer.from(row.secretHash, "hex"))) return null;
      return usable(row);
    },
    find: async (keyId) => {
      const row = await store.getKey(keyId);
      return row === null ? null : usable(row);
    },
  };
}

function shown(row: ApiKeyRow): ApiKey {
  const { keyId, name, owner, scopes, createdAt, expiresAt, revokedAt, dailyRuns, dailyTokens } = row;
  return { keyId, name, owner, scopes, createdAt, expiresAt, revokedAt, dailyRuns, dailyTokens };
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
