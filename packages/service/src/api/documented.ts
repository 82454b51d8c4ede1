import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import * as z from "zod";
import { type Scope, SCOPES } from "./caller.ts";
import type { ApiEnvironment } from "./dependencies.ts";
import { PROBLEM_MEDIA_TYPE, problemSchema } from "./problem.ts";
import { GRANT_SCOPES } from "./start-grants.ts";
import { WATCH_SCOPES } from "./watch-tokens.ts";

export type Registry = OpenAPIHono<ApiEnvironment>["openAPIRegistry"];

const header = (description: string, type: "string" | "integer", required = true) => ({ description, required, schema: { type } });

const REQUEST_ID = { "X-Request-Id": header("Names the request in the log", "string") };
const RETRY_AFTER = "Seconds after which to ask again";
/** Of a session that runs, and not of others. */
export const POLL_AFTER = { "Retry-After": header(RETRY_AFTER, "integer", false) };

type SchemaObject = Extract<
  NonNullable<NonNullable<ReturnType<OpenAPIHono["getOpenAPI31Document"]>["components"]>["schemas"]>[string],
  { readonly type?: unknown }
>;
type Headers = Readonly<Record<string, ReturnType<typeof header>>>;

/** The schema as zod itself says it, in place of the generator's reading, which takes a field that may be absent for one that may not. */
const schemaOf = (schema: z.ZodType, io: "input" | "output") => z.toJSONSchema(schema, { io }) as SchemaObject; // OpenAPI 3.1 takes JSON Schema 2020-12 as it is

export interface ParameterDescription {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly description: string;
  readonly schema: z.ZodType;
}

/** A parameter; those of a path are always there, and others need not be. */
export const parameter = ({ schema, ...rest }: ParameterDescription) => ({ ...rest, required: rest.in === "path", schema: schemaOf(schema, "input") });

/** A body of JSON as it arrives. */
export const body = (schema: z.ZodType, description: string) => ({
  body: { description, required: true, content: { "application/json": { schema: schemaOf(schema, "input") } } },
});

/** An answer of JSON. */
export const answer = (schema: z.ZodType, description: string, headers: Headers = {}) => ({
  description,
  headers: { ...REQUEST_ID, ...headers },
  content: { "application/json": { schema: schemaOf(schema, "output") } },
});

export const NOTHING = (description: string) => ({ description, headers: REQUEST_ID });

const PROBLEMS: Readonly<Record<number, { readonly description: string; readonly headers?: Headers }>> = {
  400: { description: "The body is not JSON" },
  401: { description: "No token, or one that is not valid or has expired", headers: { "WWW-Authenticate": header("The scheme of tokens", "string") } },
  403: { description: "The token does not allow this" },
  404: { description: "There is none of that id for this owner" },
  409: { description: "What it is now does not allow this" },
  413: { description: "The body is too large" },
  422: { description: "A field is missing, unknown or has a value that is not allowed" },
  429: { description: "Too many requests of a minute, or a cap of the day is reached", headers: { "Retry-After": header(RETRY_AFTER, "integer") } },
};

/** Problems that a route can answer, beside those of the server's own. */
export function problems(...statuses: readonly (keyof typeof PROBLEMS)[]): RouteConfig["responses"] {
  const content = { [PROBLEM_MEDIA_TYPE]: { schema: schemaOf(problemSchema, "output") } };
  const known = statuses.map((status) => [
    status,
    { description: PROBLEMS[status]?.description ?? "Problem", headers: { ...REQUEST_ID, ...PROBLEMS[status]?.headers }, content },
  ]);
  return { ...Object.fromEntries(known), default: { description: "The server or what it needs is at fault", headers: REQUEST_ID, content } };
}

/** Kinds of tokens, all of them bearers, and what each may be allowed. */
const SCHEMES: Readonly<Record<string, { readonly description: string; readonly bearerFormat: string; readonly scopes: ReadonlySet<Scope> }>> = {
  apiKey: { description: "For a server: `aic_...`, with the scopes that it was made with.", bearerFormat: "aic_<keyId>_<secret>", scopes: new Set(SCOPES) },
  startGrant: { description: "For a page of one subject: what `POST /grants` gives.", bearerFormat: "JWT", scopes: GRANT_SCOPES },
  watchToken: { description: "For watching one session: what a start gives.", bearerFormat: "JWT", scopes: WATCH_SCOPES },
};

export function registerSchemes(registry: Registry): void {
  for (const [name, { description, bearerFormat }] of Object.entries(SCHEMES))
    registry.registerComponent("securitySchemes", name, { type: "http", scheme: "bearer", bearerFormat, description });
}

/** A token of any kind that can have the scope. */
export const secured = (scope: Scope): Record<string, string[]>[] =>
  Object.entries(SCHEMES).flatMap(([name, { scopes }]) => (scopes.has(scope) ? [{ [name]: [scope] }] : []));
