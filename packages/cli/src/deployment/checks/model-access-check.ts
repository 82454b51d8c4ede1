import {
  type BedrockClient,
  GetFoundationModelAvailabilityCommand,
  type GetFoundationModelAvailabilityResponse,
  ResourceNotFoundException,
  ValidationException,
} from "@aws-sdk/client-bedrock";
import type { Check, PreflightSubject, Verdict } from "../preflight-check.ts";

/** The model that embeds names of foods: `TITAN_MODEL_ID` of the functions. */
const TITAN = "amazon.titan-embed-text-v2:0";

/** Whether the account may call the model: region, authorisation, agreement, entitlement. */
export const modelAccessCheck: Check = {
  id: "model-access",
  run: async (subject, signal) => {
    const { grant, messages } = subject;
    if (grant === null) return null;
    if (grant.foundationModel === null) return { outcome: "unknown", message: messages.modelNotNamed(grant.modelId) };
    return await accessTo(grant.foundationModel, grant.profile !== "none", subject, signal);
  },
};

/** The same of the model that the index of foods embeds with. */
export const embeddingModelCheck: Check = {
  id: "embedding-model",
  run: async (subject, signal) => (subject.search === "none" ? null : await accessTo(TITAN, false, subject, signal)),
};

async function accessTo(model: string, isRouted: boolean, { clients, where, messages }: PreflightSubject, signal: AbortSignal): Promise<Verdict> {
  const availability = await askAvailability(clients.bedrock, model, signal);
  if (availability === null)
    return { outcome: "failure", message: messages.modelMissing(model, where.region), remedy: `aws bedrock list-foundation-models --region ${where.region}` };
  const { agreementAvailability: agreement, authorizationStatus, entitlementAvailability, regionAvailability } = availability;
  // A profile leads to other regions too.
  if (regionAvailability === "NOT_AVAILABLE" && !isRouted)
    return { outcome: "failure", message: messages.modelMissing(model, where.region), remedy: messages.modelRegionRemedy };
  if (authorizationStatus === "NOT_AUTHORIZED")
    return { outcome: "failure", message: messages.modelNotAuthorized(model), remedy: messages.modelNotAuthorizedRemedy };
  const offers = `aws bedrock list-foundation-model-agreement-offers --model-id ${model} --region ${where.region}`;
  switch (agreement?.status) {
    case "NOT_AVAILABLE":
      return { outcome: "failure", message: messages.agreementMissing(model), remedy: messages.agreementRemedy(offers) };
    case "ERROR":
      return { outcome: "failure", message: messages.agreementFailed(model, agreement.errorMessage ?? ""), remedy: messages.agreementRemedy(offers) };
    case "PENDING":
      return { outcome: "warning", message: messages.agreementPending(model), remedy: messages.agreementPendingRemedy };
    default:
  }
  if (entitlementAvailability === "NOT_AVAILABLE")
    return { outcome: "failure", message: messages.notEntitled(model), remedy: messages.agreementRemedy(offers) };
  return { outcome: "ok", message: messages.modelReady(model) };
}

/** Null for a model that Bedrock does not know there. */
async function askAvailability(client: BedrockClient, modelId: string, signal: AbortSignal): Promise<GetFoundationModelAvailabilityResponse | null> {
  try {
    return await client.send(new GetFoundationModelAvailabilityCommand({ modelId }), { abortSignal: signal });
  } catch (error) {
    if (error instanceof ResourceNotFoundException || error instanceof ValidationException) return null;
    throw error;
  }
}
