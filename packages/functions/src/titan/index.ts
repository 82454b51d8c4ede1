export * from "./create-titan-embedder.ts";
export type { TitanDimension } from "./titan-body.ts";
export { keptVectors } from "./vector-cache.ts";
