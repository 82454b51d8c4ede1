import { ChefError } from "@ai-chef/sdk/contract";
import * as z from "zod/mini";
import { parsedJson } from "./get-text.ts";

/** Variables of the environment, and fields of the secret, that price sources are told by. */
export const PRICE_VARIABLES = {
  kamisKey: "AI_CHEF_KAMIS_KEY",
  kamisId: "AI_CHEF_KAMIS_ID",
  kamisUrl: "AI_CHEF_KAMIS_URL",
  atKey: "AI_CHEF_DATA_GO_KR_KEY",
  atUrl: "AI_CHEF_DATA_GO_KR_URL",
  listingsUrl: "AI_CHEF_LISTINGS_URL",
  listingsHeaders: "AI_CHEF_LISTINGS_HEADERS",
} as const;

export interface PriceKeys {
  readonly kamis: { readonly certKey: string; readonly certId: string; readonly endpoint?: string } | null;
  readonly at: { readonly serviceKey: string; readonly endpoint?: string } | null;
  readonly listings: { readonly endpoint: string; readonly headers: Readonly<Record<string, string>> } | null;
}

export type PriceVariables = Readonly<Record<string, string | undefined>>;

const headersSchema = z.record(z.string().check(z.regex(/^[\w-]{1,64}$/u)), z.string().check(z.maxLength(2000)));
const secretSchema = z.record(z.string(), z.unknown());
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether any source is named, without reading more: what costs nothing where none is. */
export const hasPriceKeys = (variables: PriceVariables): boolean =>
  [PRICE_VARIABLES.kamisKey, PRICE_VARIABLES.kamisId, PRICE_VARIABLES.atKey, PRICE_VARIABLES.listingsUrl].some((name) => valueOf(variables, name) !== null);

/** Reads the keys of price sources. No value of a key is in a message. @throws {ChefError} `missing_field`, `invalid_value` */
export function readPriceKeys(variables: PriceVariables): PriceKeys {
  const value = (key: keyof typeof PRICE_VARIABLES): string | null => valueOf(variables, PRICE_VARIABLES[key]);
  const url = (key: keyof typeof PRICE_VARIABLES): string | null => addressOf(PRICE_VARIABLES[key], value(key));
  const [certKey, certId, serviceKey] = [value("kamisKey"), value("kamisId"), value("atKey")];
  if (certKey !== null && certId === null) throw missing(PRICE_VARIABLES.kamisId, PRICE_VARIABLES.kamisKey);
  if (certKey === null && certId !== null) throw missing(PRICE_VARIABLES.kamisKey, PRICE_VARIABLES.kamisId);
  const [kamisUrl, atUrl, listingsUrl] = [url("kamisUrl"), url("atUrl"), url("listingsUrl")];
  return {
    kamis: certKey === null || certId === null ? null : { certKey, certId, ...(kamisUrl === null ? {} : { endpoint: kamisUrl }) },
    at: serviceKey === null ? null : { serviceKey, ...(atUrl === null ? {} : { endpoint: atUrl }) },
    listings: listingsUrl === null ? null : { endpoint: listingsUrl, headers: headersOf(value("listingsHeaders")) },
  };
}

/** The variables in the text of a secret: a JSON object with their names. @throws {ChefError} `invalid_value` */
export function readPriceSecret(text: string): PriceVariables {
  const parsed = secretSchema.safeParse(parsedJson(text));
  if (!parsed.success)
    throw new ChefError("invalid_value", "The secret with the keys of price sources is not a JSON object.", {
      hint: `Give it the form {"${PRICE_VARIABLES.kamisKey}": "...", "${PRICE_VARIABLES.kamisId}": "..."}.`,
    });
  return Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => [name, typeof value === "string" || value === null ? (value ?? undefined) : JSON.stringify(value)]),
  );
}

function valueOf(variables: PriceVariables, name: string): string | null {
  const value = variables[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

/** The keys go over the network: by TLS, or to this machine. */
function addressOf(name: string, text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (url === null || !(url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname))))
    throw new ChefError("invalid_value", `${name} is not an https address.`, { field: name });
  return text;
}

function headersOf(text: string | null): Readonly<Record<string, string>> {
  if (text === null) return {};
  const parsed = headersSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  const field = PRICE_VARIABLES.listingsHeaders;
  throw new ChefError("invalid_value", `${field} is not a JSON object of headers.`, { field, hint: `Give it the form {"x-api-key": "..."}.` });
}

const missing = (name: string, other: string): ChefError => new ChefError("missing_field", `${other} is set, but ${name} is not.`, { field: name });
