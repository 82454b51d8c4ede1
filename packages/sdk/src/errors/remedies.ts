import type { ErrorCode } from "./codes.ts";

/** What to do about errors that the client of an app finds itself; servers send the remedies of theirs. */
export const OF_CLIENT = {
  network_failed: "Check the address and the network, and try again.",
  unexpected_answer: "Check the base URL: a proxy or another server may stand there.",
  wait_timed_out: "Wait again: attach to the session by its id.",
  run_interrupted: "Start it again under the same session id.",
  run_timed_out: "Start it again; if it happens again, look at the stage that the last event names.",
  run_failed: "The message names the stage and its error.",
  unauthenticated: "Send a token: `Authorization: Bearer ...`.",
} as const satisfies Partial<Record<ErrorCode, string>>;

const known: Partial<Record<ErrorCode, string>> = { ...OF_CLIENT };

/** Tells what to do about every error: the registry does, where it is loaded. */
export function knowRemedies(texts: { readonly [C in ErrorCode]: { readonly remedy: string } }): void {
  for (const [code, { remedy }] of Object.entries(texts)) known[code as ErrorCode] = remedy; // they are its keys
}

/** Empty where nobody has said one. */
export const remedyOf = (code: ErrorCode): string => known[code] ?? "";
