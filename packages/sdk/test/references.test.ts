import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../src/contract/json-schemas.ts";
import { errorsPage } from "../tools/errors-page.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8");

describe("generated references (npm run references writes them)", () => {
  it.each(Object.entries(jsonSchemas()))("the JSON Schema of %s is what the contract says", (name, schema) => {
    expect(JSON.parse(read(`../schemas/${name}.json`))).toEqual(schema);
  });

  it("docs/errors.md is what the registry says", () => {
    expect(read("../../../docs/errors.md")).toBe(errorsPage());
  });
});
