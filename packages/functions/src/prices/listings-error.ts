import type { StageError } from "@ai-chef/service";
import { parsedJson } from "./get-text.ts";
import { denied, unavailable } from "./price-error.ts";

const HEADERS_HINT = "Check AI_CHEF_LISTINGS_HEADERS: the headers with the keys of that service.";
const URL_HINT = "Check AI_CHEF_LISTINGS_URL: the address of a service that speaks the format of Naver's shop.json.";
const GONE_HINT =
  "Take AI_CHEF_LISTINGS_URL away and use the government's survey (AI_CHEF_KAMIS_KEY and AI_CHEF_KAMIS_ID), or name another service of the same format.";
const GONE = "Naver's Shopping search ended on 2026-07-31 for everybody";
const GONE_STATUSES: ReadonlySet<number> = new Set([403, 404, 410]);

/** What the codes of Naver's search say (its guide, shopping.md and errorcode.md). */
const MEANINGS: Readonly<Record<string, string>> = {
  SE01: "the request is malformed",
  SE02: "the number of rows is not allowed",
  SE03: "the first row is not allowed",
  SE04: "the order is not allowed",
  SE05: "there is no such search",
  SE06: "the query is not UTF-8",
  SE99: "the system failed",
};
const ACCESS_CODE = "024";
const DAY_CODE = "010";
const SPEED_CODE = "012";

export type ListingsFailure =
  | { readonly kind: "slow-down"; readonly error: StageError }
  | { readonly kind: "day-used-up"; readonly error: StageError }
  | { readonly kind: "other"; readonly error: StageError };

export const isNaver = (endpoint: URL): boolean => /(?:^|\.)naver\.com$|(?:^|\.)apigw\.ntruss\.com$/u.test(endpoint.hostname);

/** What an answer that is not 200 means. */
export function listingsFailure(status: number, body: string, endpoint: URL): ListingsFailure {
  const code = codeIn(body);
  const told = code === null ? `HTTP ${status}` : `HTTP ${status}, code ${code}`;
  const other = (error: StageError): ListingsFailure => ({ kind: "other", error });
  if (isNaver(endpoint) && (GONE_STATUSES.has(status) || code === "SE05")) return other(unavailable("Listings", `${GONE} (${told}).`, GONE_HINT));
  if (code === DAY_CODE) return { kind: "day-used-up", error: unavailable("Listings", `the calls of the day are used up (${told}).`) };
  if (code === SPEED_CODE || status === 429) return { kind: "slow-down", error: unavailable("Listings", `too many calls in a short time (${told}).`) };
  if (status === 401 || status === 403 || code === ACCESS_CODE) return other(denied("Listings", `the keys are refused (${told}).`, HEADERS_HINT));
  if (status === 404 || status === 410 || code === "SE05") return other(unavailable("Listings", `there is no such address (${told}).`, URL_HINT));
  const meaning = code === null ? undefined : MEANINGS[code];
  return other(unavailable("Listings", `${meaning ?? "it does not answer"} (${told}).`));
}

function codeIn(body: string): string | null {
  const parsed = parsedJson(body);
  const code: unknown = typeof parsed === "object" && parsed !== null && "errorCode" in parsed ? parsed.errorCode : null;
  return typeof code === "string" && /^\w{1,6}$/u.test(code) ? code : null;
}
