import { describe, expect, it } from "vitest";
import { indexDefinition } from "./index-definition.ts";

const space = { model: "a-model", dimension: 512 };

describe("indexDefinition", () => {
  it.each([
    ["lucene", "nori"],
    ["lucene", "cjk"],
    ["faiss", "nori"],
    ["faiss", "cjk"],
  ] as const)("always names the engine: %s with %s", (engine, analysis) => {
    expect(indexDefinition({ space, engine, analysis })).toMatchObject({
      settings: { index: { knn: true } },
      mappings: { properties: { vector: { type: "knn_vector", dimension: 512, method: { name: "hnsw", space_type: "cosinesimil", engine } } } },
    });
  });

  it("has no vectors where nothing makes them", () => {
    const { settings, mappings } = indexDefinition({ space: null, engine: "lucene", analysis: "cjk" });
    expect(JSON.stringify([settings, mappings])).not.toMatch(/knn|vector/u);
  });

  it("analyses Korean and English apart", () => {
    const analyzers = (analysis: "nori" | "cjk"): object => indexDefinition({ space, engine: "faiss", analysis }).mappings;
    expect(analyzers("nori")).toMatchObject({ properties: { names: { properties: { en: { analyzer: "english" }, ko: { analyzer: "korean" } } } } });
    expect(analyzers("cjk")).toMatchObject({ properties: { names: { properties: { ko: { analyzer: "cjk" } } } } });
  });

  it("leaves the number of replicas to the server unless it is told", () => {
    expect(JSON.stringify(indexDefinition({ space, engine: "faiss", analysis: "cjk" }))).not.toContain("replicas");
    expect(indexDefinition({ space, engine: "lucene", analysis: "cjk", replicas: 0 }).settings).toMatchObject({ index: { number_of_replicas: 0 } });
  });
});
