import { GetFoundationModelCommand, ResourceNotFoundException } from "@aws-sdk/client-bedrock";
import type { Check } from "../preflight-check.ts";

/** Whether the model is on its way out. */
export const modelLifecycleCheck: Check = {
  id: "model-lifecycle",
  run: async ({ clients, grant, messages, now }, signal) => {
    const model = grant?.foundationModel;
    if (model === null || model === undefined) return null;
    const lifecycle = await clients.bedrock.send(new GetFoundationModelCommand({ modelIdentifier: model }), { abortSignal: signal }).then(
      ({ modelDetails }) => modelDetails?.modelLifecycle,
      (error: unknown) => {
        // That there is none is said by the check of access.
        if (error instanceof ResourceNotFoundException) return null;
        throw error;
      },
    );
    if (lifecycle === null || lifecycle === undefined) return null;
    const { status, endOfLifeTime } = lifecycle;
    const day = endOfLifeTime?.toISOString().slice(0, 10) ?? null;
    if (endOfLifeTime !== undefined && endOfLifeTime <= now())
      return { outcome: "failure", message: messages.modelGone(model, day ?? ""), remedy: messages.modelLegacyRemedy };
    if (status === "LEGACY") return { outcome: "warning", message: messages.modelLegacy(model, day), remedy: messages.modelLegacyRemedy };
    return { outcome: "ok", message: messages.modelActive(model) };
  },
};
