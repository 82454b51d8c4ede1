import { FOODS_ALIAS } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";
import type { KnownEnvironment } from "../services/known-environment.ts";
import { seedRoleClient } from "../seeding/seed-role-client.ts";

/** Where an environment looks foods up. */
export type IndexState =
  /** No OpenSearch: the table that is in the functions. */
  | { readonly kind: "bundled-table" }
  /** OpenSearch is there, and nothing was seeded. */
  | { readonly kind: "empty" }
  | { readonly kind: "seeded"; readonly index: string; readonly foods: number };

/** A collection that was idle takes up to half a minute to wake. */
const TIMEOUT_MS = 35_000;

/**
 * How the index of foods stands, by the role that fills it.
 *
 * @throws {ChefError} `search_access_denied`, `search_unavailable`; an error of AWS where the role may not be taken.
 */
export async function indexState(environment: KnownEnvironment, signal: AbortSignal): Promise<IndexState> {
  const endpoint = environment.record.outputs["SearchEndpoint"];
  if (endpoint === undefined) return { kind: "bundled-table" };
  const client = await seedRoleClient(environment, endpoint, signal);
  try {
    const options = { requestTimeout: TIMEOUT_MS };
    const aliases = await client.indices.getAlias({ name: FOODS_ALIAS }, { ...options, ignore: [404] });
    const [index] = aliases.statusCode === 404 ? [] : Object.keys(aliases.body);
    if (index === undefined) return { kind: "empty" };
    // A collection has no other way to count than to search.
    const { body } = await client.search({ index: FOODS_ALIAS, body: { size: 0, track_total_hits: true } }, options);
    const total = body.hits.total;
    return { kind: "seeded", index, foods: typeof total === "number" ? total : (total?.value ?? 0) };
  } catch (error) {
    signal.throwIfAborted();
    throw searchError(error);
  } finally {
    await client.close();
  }
}

function searchError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const status = "statusCode" in error ? error.statusCode : undefined;
  if (status === 401 || status === 403)
    return new ChefError("search_access_denied", `The index of foods refuses the seed role: ${error.message}`, { cause: error });
  return new ChefError("search_unavailable", `The index of foods does not answer: ${error.message}`, { cause: error });
}
