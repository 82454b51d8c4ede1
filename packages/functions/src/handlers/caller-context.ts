import { type Caller, type Scope, SCOPES } from "@ai-chef/service/api";

/** A caller as an authorizer's context carries it: text only. */
export const toContext = ({ owner, scopes, sessionId, expiresAt }: Caller): Readonly<Record<string, string>> => ({
  owner,
  scopes: [...scopes].join(" "),
  ...(sessionId === null ? {} : { sessionId }),
  ...(expiresAt === null ? {} : { expiresAt }),
});

/** The caller of an authorizer's context; null when it names none. */
export function fromContext(context: Readonly<Record<string, unknown>> | undefined): Caller | null {
  const { owner, scopes, sessionId, expiresAt } = context ?? {};
  if (typeof owner !== "string" || typeof scopes !== "string") return null;
  const words = scopes.split(" ");
  return {
    owner,
    scopes: new Set(SCOPES.filter((scope: Scope) => words.includes(scope))),
    sessionId: typeof sessionId === "string" ? sessionId : null,
    expiresAt: typeof expiresAt === "string" ? expiresAt : null,
  };
}
