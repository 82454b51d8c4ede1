import { createDocumentClient, createDynamoAccessStore } from "@ai-chef/functions/dynamodb";
import { systemClock } from "@ai-chef/service";
import { createKeys, type Keys } from "@ai-chef/service/api";
import { inAccount } from "./in-account.ts";
import { type KnownEnvironment, outputOf } from "./known-environment.ts";

/** API keys of a deployed environment, by the credentials of whoever asks. @throws {ChefError} what `inAccount` throws. */
export function environmentKeys(environment: KnownEnvironment, signal: AbortSignal): Pick<Keys, "create" | "list" | "revoke"> {
  const client = createDocumentClient(environment.aws);
  const keys = createKeys(createDynamoAccessStore({ client, sessionsTable: outputOf(environment, "SessionsTableName") }), systemClock);
  return {
    create: (key) => inAccount(environment, signal, () => keys.create(key)),
    list: () => inAccount(environment, signal, () => keys.list()),
    revoke: (keyId) => inAccount(environment, signal, () => keys.revoke(keyId)),
  };
}
