import { GetAccountSettingsCommand, GetFunctionConcurrencyCommand, type LambdaClient, ResourceNotFoundException } from "@aws-sdk/client-lambda";
import type { Check } from "../preflight-check.ts";

/** Lambda keeps so many calls at a time for functions without a reservation of their own: the least of any account. */
const KEPT = 10;
/** ... and of an account whose limit was raised (Lambda Developer Guide, "Configuring reserved concurrency for a function"). */
const KEPT_USUALLY = 100;

/** Whether the account's concurrency leaves room for the functions and for what is reserved for the model. */
export const concurrencyCheck: Check = {
  id: "concurrency",
  run: async ({ clients, environment, modelConcurrency, where, messages }, signal) => {
    const { AccountLimit } = await clients.lambda.send(new GetAccountSettingsCommand({}), { abortSignal: signal });
    const { UnreservedConcurrentExecutions: unreserved, ConcurrentExecutions: limit = 0 } = AccountLimit ?? {};
    if (unreserved === undefined) return { outcome: "unknown", message: messages.concurrencyUnknown };
    // What this environment has reserved before becomes free when it reserves anew.
    const before = modelConcurrency === 0 ? 0 : await reservedFor(clients.lambda, `ai-chef-generate-recipe-${environment}`, signal);
    const left = unreserved + before - modelConcurrency;
    const remedy = messages.concurrencyRemedy(`https://${where.region}.console.aws.amazon.com/servicequotas/home/services/lambda/quotas/L-B99A9384`);
    if (left < KEPT)
      return modelConcurrency > 0
        ? { outcome: "failure", message: messages.concurrencyTooLow(unreserved + before, modelConcurrency, KEPT), remedy }
        : { outcome: "warning", message: messages.concurrencyLow(unreserved), remedy };
    if (modelConcurrency > 0 && left < KEPT_USUALLY && limit > KEPT_USUALLY)
      return { outcome: "warning", message: messages.concurrencyTight(left, KEPT_USUALLY), remedy };
    if (limit < KEPT_USUALLY) return { outcome: "warning", message: messages.concurrencyNewAccount(limit), remedy };
    return { outcome: "ok", message: messages.concurrencyEnough(left) };
  },
};

async function reservedFor(client: LambdaClient, FunctionName: string, signal: AbortSignal): Promise<number> {
  try {
    const { ReservedConcurrentExecutions = 0 } = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }), { abortSignal: signal });
    return ReservedConcurrentExecutions;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 0;
    throw error;
  }
}
