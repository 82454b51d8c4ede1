import { type AiChef, type ClientOptions, createAiChef } from "../client/client.ts";
import { createFakeApi, type FakeApi, type FakeApiOptions } from "./fake-api.ts";

export interface FakeAiChefOptions extends FakeApiOptions, Pick<ClientOptions, "logger" | "maxTries" | "patienceMs" | "requestTimeoutMs"> {}

/** A client for tests, and what stands behind it. */
export interface FakeAiChef extends AiChef {
  /** What was sent, oldest first. */
  readonly requests: FakeApi["requests"];
  /** Answers a request to come with a fault. */
  readonly fail: FakeApi["fail"];
}

/**
 * The real client before an API in memory, without a server: runs go as they are told, in their time, and requests fail as they are told. Retries, order,
 * cancellation and errors are those of the real client; what a request says is not checked.
 *
 * @example
 * ```ts
 * const chef = createFakeAiChef({ runs: [{ events: [{ type: "stage-start", stage: "PlanRecipe", afterMs: 20 }], error: { code: "model_throttled" } }] });
 * const session = await chef.sessions.start({ target: "keto" });
 * await expect(session.result()).rejects.toMatchObject({ code: "model_throttled" });
 * ```
 */
export function createFakeAiChef({ runs, analysis, ...client }: FakeAiChefOptions = {}): FakeAiChef {
  const api = createFakeApi({ ...(runs === undefined ? {} : { runs }), ...(analysis === undefined ? {} : { analysis }) });
  const chef = createAiChef({ ...client, baseUrl: "http://ai-chef.test", token: "a-token", transport: "poll", fetch: api.fetch });
  return { ...chef, requests: api.requests, fail: api.fail };
}
