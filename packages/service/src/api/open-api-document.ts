import { isDeepStrictEqual } from "node:util";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnvironment } from "./dependencies.ts";
import { type Registry, registerSchemes } from "./documented.ts";
import { describeAnalysis } from "./described/analysis.ts";
import { describeFeedback } from "./described/feedback.ts";
import { describeGrants } from "./described/grants.ts";
import { describeHealth } from "./described/health.ts";
import { describeSessions } from "./described/sessions.ts";
import { describeStarts } from "./described/starts.ts";
import { describeTargets } from "./described/targets.ts";

const DESCRIPTIONS: readonly ((registry: Registry) => void)[] = [
  registerSchemes,
  describeHealth,
  describeTargets,
  describeAnalysis,
  describeGrants,
  describeStarts,
  describeSessions,
  describeFeedback,
];

export type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** The OpenAPI 3.1 document of the HTTP app. */
export function openApiDocument(version: string): OpenApiDocument {
  const api = new OpenAPIHono<ApiEnvironment>();
  for (const describe of DESCRIPTIONS) describe(api.openAPIRegistry);
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "AI Chef",
      version,
      description: "Any recipe, judged; a recipe, made to pass. Tokens go into `Authorization: Bearer ...`; problems carry a stable `code` and what to do.",
      license: { name: "Apache-2.0" },
    },
  });
  const schemas = new Map<string, unknown>();
  const hoisted = withoutDefinitions(document, schemas) as OpenApiDocument; // the same but for where schemas lie
  const sorted = [...schemas].toSorted(([one], [two]) => (one < two ? -1 : 1));
  return { ...hoisted, components: { ...hoisted.components, schemas: Object.fromEntries(sorted) } } as OpenApiDocument; // schemas are JSON Schemas
}

const DEFINITIONS = "#/$defs/";
const COMPONENTS = "#/components/schemas/";

/** Takes the `$defs` of every schema out, so that each is in the document once. */
function withoutDefinitions(value: unknown, schemas: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutDefinitions(each, schemas));
  if (typeof value !== "object" || value === null) return value;
  const { $defs = {}, $schema: _schema, ...rest }: { readonly [key: string]: unknown } = { ...value };
  for (const [name, definition] of Object.entries({ ...($defs as object) })) {
    const schema = withoutDefinitions(definition, schemas);
    if (schemas.has(name) && !isDeepStrictEqual(schemas.get(name), schema)) throw new Error(`two schemas are called ${name}`);
    schemas.set(name, schema);
  }
  return Object.fromEntries(
    Object.entries(rest).map(([key, each]) => [
      key,
      key === "$ref" && typeof each === "string" ? each.replace(DEFINITIONS, COMPONENTS) : withoutDefinitions(each, schemas),
    ]),
  );
}
