import type { FoodIndex } from "@ai-chef/service";
import { settings } from "./settings.ts";

let made: Promise<FoodIndex> | undefined;

/** Foods beyond the bundled table, by words: a query's vector would be a call of a model. Null where an environment has no index. */
export function foods(): Promise<FoodIndex | null> {
  const { SEARCH_ENDPOINT: endpoint, SEARCH_SERVICE: service } = settings;
  if (endpoint === null) return Promise.resolve(null);
  return (made ??= open(endpoint, service));
}

/** The client is loaded only where there is an index. */
async function open(endpoint: string, service: "es" | "aoss" | "none"): Promise<FoodIndex> {
  const { createOpenSearchFoodIndex, createSearchClient } = await import("../../opensearch/index.ts");
  const client = createSearchClient({ endpoint, service, region: process.env["AWS_REGION"] ?? "" });
  return createOpenSearchFoodIndex({ client, embedder: null });
}
