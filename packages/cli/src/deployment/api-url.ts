/** Where an emulated account answers for its APIs, with `{id}` and `{stage}` in it. */
const VARIABLE = "AI_CHEF_API_URL_TEMPLATE";

/**
 * Where the API of an output answers: `https://{id}.execute-api.{region}.amazonaws.com/{stage}` itself, or its place in an emulated account.
 */
export function apiUrl(output: string, environment: NodeJS.ProcessEnv): string {
  const template = environment[VARIABLE];
  if (template === undefined || template === "") return output;
  const { hostname, pathname, protocol } = new URL(output);
  const url = template.replace("{id}", hostname.split(".")[0] ?? "").replace("{stage}", pathname.slice(1) || "$default");
  return protocol === "wss:" ? url.replace(/^http/u, "ws") : url;
}

/** Where the OpenSearch of an output answers: itself, or its place beside an emulated account. */
export const searchUrl = (output: string, environment: NodeJS.ProcessEnv): string => environment["AI_CHEF_SEARCH_URL"] || output;
