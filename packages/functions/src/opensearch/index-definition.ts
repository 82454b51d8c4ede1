import type { VectorSpace } from "@ai-chef/service";

export interface IndexDefinitionOptions {
  /** Null for an index of words alone. */
  readonly space: VectorSpace | null;
  /**
   * Library that compares vectors; always named, because what a server takes by default need not be installed. `lucene` serves domains and the tests,
   * `faiss` is what serverless collections know.
   */
  readonly engine: "lucene" | "faiss";
  /** How Korean is taken apart: `nori` knows words, `cjk` pairs of syllables. */
  readonly analysis: "nori" | "cjk";
  /** Left to the server when absent. */
  readonly replicas?: number;
}

/** Settings and mapping of an index of foods. A change of it is a change of `DOCUMENT_SCHEMA`. */
export function indexDefinition({ space, engine, analysis, replicas }: IndexDefinitionOptions): { readonly settings: object; readonly mappings: object } {
  return {
    settings: {
      index: { ...(space === null ? {} : { knn: true }), ...(replicas === undefined ? {} : { number_of_replicas: replicas }) },
      analysis: analysis === "nori" ? NORI : {},
    },
    mappings: {
      dynamic: "strict",
      properties: {
        foodId: { type: "keyword" },
        names: {
          properties: {
            en: { type: "text", analyzer: "english" },
            ko: { type: "text", analyzer: analysis === "nori" ? "korean" : "cjk" },
          },
        },
        exact: { type: "keyword" },
        table: { type: "keyword" },
        record: { type: "keyword" },
        food: { type: "keyword", index: false, doc_values: false },
        ...(space === null ? {} : { vector: { type: "knn_vector", dimension: space.dimension, method: { name: "hnsw", space_type: "cosinesimil", engine } } }),
      },
    },
  };
}

/** Compounds are kept beside their parts: 배추김치 is found by 김치. */
const NORI = {
  tokenizer: { korean: { type: "nori_tokenizer", decompound_mode: "mixed" } },
  analyzer: { korean: { type: "custom", tokenizer: "korean", filter: ["nori_part_of_speech", "nori_readingform", "lowercase"] } },
};
