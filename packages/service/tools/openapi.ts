import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openApiText } from "./openapi-text.ts";

/** Writes the OpenAPI document. `openapi.test.ts` fails when it is not up to date. */
const { version }: { readonly version: string } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
writeFileSync(join(import.meta.dirname, "../../../docs/openapi.json"), openApiText(version));
