import type { Check } from "../preflight-check.ts";

/** Says who deploys where. The root user of an account works, and should not. */
export const accountCheck: Check = {
  id: "account",
  run: async ({ where: { account, arn, region }, messages }) =>
    arn.endsWith(":root")
      ? { outcome: "warning", message: messages.rootUser(account, region), remedy: messages.rootUserRemedy }
      : { outcome: "ok", message: messages.account(account, region, arn) },
};
