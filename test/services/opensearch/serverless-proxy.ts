import { type Proxy, startProxy } from "./proxy.ts";

export interface ServerlessProxy extends Proxy {
  /** What was refused, as `method path`. */
  readonly refused: readonly string[];
}

/** Operations of a serverless vector collection that the index may use (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-genref.html). */
const ALLOWED: readonly RegExp[] = [
  /^(?:PUT|GET|HEAD|DELETE) \/[a-z0-9][^/]*$/u,
  /^GET \/_cat\/indices$/u,
  /^GET \/_alias(?:\/[^/]+)?$/u,
  /^POST \/_aliases$/u,
  /^POST \/[^/_][^/]*\/(?:_bulk|_search)$/u,
  /^POST \/_msearch$/u,
];
/** Written documents are found late; a collection takes a minute. */
const REFRESH_INTERVAL = "2s";

/** An OpenSearch as a serverless collection shows itself: ids are its own, nobody refreshes but itself, late, and most operations are not there. */
export async function startServerlessProxy(target: string): Promise<ServerlessProxy> {
  const refused: string[] = [];
  const proxy = await startProxy(target, ({ operation, query, body }) => {
    const named = operation.endsWith("/_bulk") && body.split("\n").some((line) => /^\{"(?:index|create)":\{[^}]*"_id"/u.test(line));
    if (!named && !query.includes("refresh") && ALLOWED.some((allowed) => allowed.test(operation)))
      return { body: operation.startsWith("PUT ") ? refreshedLate(body) : body };
    refused.push(operation);
    const reason = named ? "Document ID is not supported in create/index operation request" : `${operation} is not supported`;
    return { status: named ? 400 : 404, answer: { error: { type: "not_supported", reason }, status: 400 } };
  });
  return { ...proxy, refused };
}

function refreshedLate(body: string): string {
  const definition = JSON.parse(body) as { readonly settings: { readonly index: object } }; // our own request
  return JSON.stringify({ ...definition, settings: { ...definition.settings, index: { ...definition.settings.index, refresh_interval: REFRESH_INTERVAL } } });
}
