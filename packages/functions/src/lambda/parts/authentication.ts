import { systemClock } from "@ai-chef/service";
import {
  type Authenticate,
  createAuthenticate,
  createKeys,
  createStartGrants,
  createWatchTokens,
  type StartGrants,
  type WatchTokens,
} from "@ai-chef/service/api";
import { signingKey } from "./secrets.ts";
import { access } from "./tables.ts";

/** What signs and checks tokens, with the signing key of the moment. */
export interface Authentication {
  readonly key: Uint8Array;
  readonly grants: StartGrants;
  readonly watchTokens: WatchTokens;
  readonly authenticate: Authenticate;
}

export async function authentication(): Promise<Authentication> {
  const key = await signingKey();
  const grants = createStartGrants(key, systemClock);
  const watchTokens = createWatchTokens(key, systemClock);
  return { key, grants, watchTokens, authenticate: createAuthenticate({ keys: createKeys(access(), systemClock), grants, watchTokens }) };
}
