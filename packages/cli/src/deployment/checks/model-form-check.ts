import { GetFoundationModelAvailabilityCommand, GetUseCaseForModelAccessCommand, ResourceNotFoundException } from "@aws-sdk/client-bedrock";
import type { Check } from "../preflight-check.ts";

const ANTHROPIC = /^anthropic\./u;

/**
 * Whether the form about the use case was sent in, without which an account gets no model of Anthropic.
 * One of an organisation's management account counts for its members, and is not shown to them: who is entitled needs none.
 */
export const modelFormCheck: Check = {
  id: "model-form",
  run: async ({ clients, grant, where, messages }, signal) => {
    const model = grant?.foundationModel;
    if (model === null || model === undefined || !ANTHROPIC.test(model)) return null;
    const options = { abortSignal: signal };
    try {
      await clients.bedrock.send(new GetUseCaseForModelAccessCommand({}), options);
      return { outcome: "ok", message: messages.formSent };
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
    const { entitlementAvailability, agreementAvailability } = await clients.bedrock.send(
      new GetFoundationModelAvailabilityCommand({ modelId: model }),
      options,
    );
    if (entitlementAvailability === "AVAILABLE" && agreementAvailability?.status === "AVAILABLE") return { outcome: "ok", message: messages.formNotNeeded };
    return { outcome: "failure", message: messages.formMissing, remedy: messages.formRemedy(where.region) };
  },
};
