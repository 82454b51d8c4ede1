import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../src/contract/json-schemas.ts";

describe("published JSON Schemas", () => {
  it.each(Object.entries(jsonSchemas()))("%s is what the contract says (npm run schemas writes it)", (name, schema) => {
    expect(JSON.parse(readFileSync(join(import.meta.dirname, `../schemas/${name}.json`), "utf8"))).toEqual(schema);
  });
});
