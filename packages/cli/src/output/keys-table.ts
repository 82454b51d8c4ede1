import { type ApiKey, SCOPES } from "@ai-chef/service/api";
import type { KeysMessages } from "../messages/keys.ts";
import { dim, green, red } from "./style.ts";
import { columns } from "./width.ts";

/** Keys one a line, as `keys list` has them. */
export function keysTable(keys: readonly ApiKey[], now: Date, messages: KeysMessages): string {
  const rows = keys.map((key) => [
    key.keyId,
    key.name,
    key.owner,
    key.scopes.length === SCOPES.length ? messages.allScopes : key.scopes.join(" "),
    key.createdAt.slice(0, 10),
    stateText(key, now, messages),
    dailyText(key, messages),
  ]);
  const { name, owner, scopes, createdAt, state, daily } = messages;
  const [head = "", ...rest] = columns([["Id", name, owner, scopes, createdAt, state, daily], ...rows]);
  return `${[dim(head), ...rest].join("\n")}\n`;
}

/** Whether a key may be used now. */
export function keyState({ revokedAt, expiresAt }: ApiKey, now: Date): "active" | "revoked" | "expired" {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime() ? "expired" : "active";
}

function stateText(key: ApiKey, now: Date, messages: KeysMessages): string {
  const state = keyState(key, now);
  if (state !== "active") return red(messages.states[state]);
  return green(key.expiresAt === null ? messages.states.active : messages.until(key.expiresAt.slice(0, 10)));
}

const dailyText = ({ dailyRuns, dailyTokens }: ApiKey, messages: KeysMessages): string =>
  [...(dailyRuns === null ? [] : [messages.runs(dailyRuns)]), ...(dailyTokens === null ? [] : [messages.tokens(dailyTokens)])].join(", ");
