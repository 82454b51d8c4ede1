import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openApiText } from "../tools/openapi-text.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8");
const { version }: { readonly version: string } = JSON.parse(read("../package.json"));
const text = openApiText(version);

interface Answer {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly responses: Readonly<Record<string, Answer>>;
}
const document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
} = JSON.parse(text);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
);

describe("docs/openapi.json (npm run references writes it)", () => {
  it("is what the routes say", () => {
    expect(read("../../../docs/openapi.json")).toBe(text);
  });

  it("points at nothing that is not there", () => {
    const references = [...text.matchAll(/"\$ref": "#\/components\/(?<kind>\w+)\/(?<name>[^"]+)"/gu)];
    expect(references.length).toBeGreaterThan(50);
    for (const { groups: { kind = "", name = "" } = {} } of references) expect(document.components[kind]).toHaveProperty([name]);
  });

  it("names each operation once, and only security schemes that there are", () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    const schemes = Object.keys(document.components["securitySchemes"] ?? {});
    for (const { security } of operations) for (const each of security) for (const name of Object.keys(each)) expect(schemes).toContain(name);
  });

  it.each(operations)("$name has a schema for each answer, problems with `Retry-After` and a request id", ({ security, responses }) => {
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(security.some((each) => "apiKey" in each) ? ["401", "403", "429", "default"] : ["429", "default"]),
    );
    for (const [status, { content = {}, headers = {} }] of Object.entries(responses)) {
      const type = status.startsWith("2") ? "application/json" : "application/problem+json";
      if (status !== "204") expect(content[type]?.schema).toBeDefined();
      expect(Object.keys(headers)).toContain("X-Request-Id");
    }
    expect(responses["429"]?.headers).toHaveProperty("Retry-After");
  });
});
