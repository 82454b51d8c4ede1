import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../src/contract/json-schemas.ts";
import { errorsPage } from "./errors-page.ts";

/** Writes the published JSON Schemas and the page of errors. `references.test.ts` fails when they are not up to date. */
const schemas = join(import.meta.dirname, "../schemas");
mkdirSync(schemas, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) writeFileSync(join(schemas, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(import.meta.dirname, "../../../docs/errors.md"), errorsPage());
