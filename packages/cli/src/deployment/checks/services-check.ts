import type { SearchVariant } from "@ai-chef/infra";
import type { Check } from "../preflight-check.ts";
import { reach, type ReachedService } from "./reach.ts";

const BEDROCK: ReachedService = { endpoint: "bedrock-runtime", variable: "BEDROCK_RUNTIME", name: "Amazon Bedrock" };
const SEARCH: Readonly<Record<SearchVariant, readonly ReachedService[]>> = {
  none: [],
  serverless: [{ endpoint: "aoss", variable: "OPENSEARCHSERVERLESS", name: "Amazon OpenSearch Serverless" }],
  managed: [{ endpoint: "es", variable: "OPENSEARCH", name: "Amazon OpenSearch Service" }],
};
/** What every environment has, and some regions do not. */
const ALWAYS: readonly ReachedService[] = [
  { endpoint: "states", variable: "SFN", name: "AWS Step Functions" },
  { endpoint: "lambda", variable: "LAMBDA", name: "AWS Lambda" },
];

/** Whether the region has what is to be deployed there, by whether the endpoints answer. */
export const servicesCheck: Check = {
  id: "services",
  run: async ({ where, search, grant, variables, messages }, signal) => {
    // The index of foods embeds by Titan.
    const needed = [...ALWAYS, ...(grant !== null || search !== "none" ? [BEDROCK] : []), ...SEARCH[search]];
    const answers = await Promise.all(needed.map(async (service) => ({ name: service.name, reached: await reach(service, where, variables, signal) })));
    const missing = answers.filter(({ reached }) => reached.kind === "no-such-host").map(({ name }) => name);
    // Where not one name is found it is the network.
    if (missing.length === answers.length) return { outcome: "unknown", message: messages.servicesUnknown(missing.join(", ")) };
    if (missing.length > 0) return { outcome: "failure", message: messages.servicesMissing(missing.join(", "), where.region), remedy: messages.servicesRemedy };
    const silent = answers.filter(({ reached }) => reached.kind === "failed").map(({ name }) => name);
    if (silent.length > 0) return { outcome: "unknown", message: messages.servicesUnknown(silent.join(", ")) };
    return { outcome: "ok", message: messages.servicesThere(answers.map(({ name }) => name).join(", "), where.region) };
  },
};
