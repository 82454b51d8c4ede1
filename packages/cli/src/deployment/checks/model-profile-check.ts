import type { Check } from "../preflight-check.ts";

/** Whether there is the inference profile through which the model is called. */
export const modelProfileCheck: Check = {
  id: "model-profile",
  run: async ({ grant, where, messages }) => {
    if (grant === null || grant.profile === "none") return null;
    switch (grant.profile) {
      case "found":
        return { outcome: "ok", message: messages.profileThere(grant.modelId, grant.arns.length - 1) };
      case "missing":
        return {
          outcome: "failure",
          message: messages.profileMissing(grant.modelId, where.region),
          remedy: `aws bedrock list-inference-profiles --region ${where.region}`,
        };
      case "unknown":
        return { outcome: "unknown", message: messages.profileUnknown(grant.modelId, grant.computedBecause ?? "") };
    }
  },
};
