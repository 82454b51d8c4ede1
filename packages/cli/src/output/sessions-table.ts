import type { RunRow, SessionRow } from "@ai-chef/service";
import type { Messages } from "../messages/catalogue.ts";
import { dim } from "./style.ts";
import { columns } from "./width.ts";

export function sessionsTable(sessions: readonly (SessionRow & { readonly run: RunRow })[], messages: Messages): string {
  if (sessions.length === 0) return `${messages.noSessions}\n`;
  const rows = sessions.map(({ sessionId, createdAt, profile, run }) => [
    sessionId,
    messages[run.status],
    createdAt.slice(0, 16).replace("T", " "),
    targetOf(profile),
  ]);
  const [head = "", ...rest] = columns([["Id", messages.status, messages.started, messages.target], ...rows]);
  return `${[dim(head), ...rest].join("\n")}\n`;
}

const targetOf = (profile: unknown): string => (typeof profile === "object" && profile !== null && "target" in profile ? String(profile.target) : "");
