import { SFNClient } from "@aws-sdk/client-sfn";
import { createDocumentClient } from "@ai-chef/functions/dynamodb";
import { createAiChefOnAws } from "@ai-chef/sdk/aws";
import { ChefError, parseProfile, type RecipeResult, type SessionEvent } from "@ai-chef/sdk/contract";
import type { Chef } from "./cook.ts";
import { inAccount } from "./in-account.ts";
import { type KnownEnvironment, outputOf } from "./known-environment.ts";

/** The workflow of an environment, by the credentials of whoever asks. @throws {ChefError} what `inAccount` throws, beside what a run throws. */
export function createEnvironmentChef(environment: KnownEnvironment, onEvent?: (event: SessionEvent) => void): Chef {
  const clients = { sfn: new SFNClient(environment.aws), dynamodb: createDocumentClient(environment.aws) };
  const { sessions } = createAiChefOnAws({
    ...clients,
    stateMachineArn: outputOf(environment, "StateMachineArn"),
    sessionsTable: outputOf(environment, "SessionsTableName"),
    resultsTable: outputOf(environment, "ResultsTableName"),
  });
  const cook = async (request: unknown, sessionId: string | undefined, signal: AbortSignal): Promise<RecipeResult> => {
    parseProfile(request); // what is wrong with a request is said before anything is paid for
    const profile = request as Parameters<typeof sessions.start>[0]; // parsed as one
    const session = await sessions.start(profile, { signal, ...(sessionId === undefined ? {} : { sessionId }) });
    try {
      if (onEvent !== undefined) for await (const event of session.subscribe({ signal })) onEvent(event);
      return await session.result({ signal });
    } catch (error) {
      if (signal.aborted) throw goesOn(session.sessionId, environment.name, signal.reason);
      throw withDoctor(error, session.sessionId, environment.name);
    }
  };
  return {
    cook: (request, { sessionId, signal = new AbortController().signal } = {}) =>
      inAccount(environment, new AbortController().signal, () => cook(request, sessionId, signal)),
    close: async () => {
      clients.sfn.destroy();
      clients.dynamodb.destroy();
    },
  };
}

const goesOn = (sessionId: string, environment: string, cause: unknown): ChefError =>
  new ChefError("run_interrupted", `Interrupted; the session ${sessionId} goes on in ${environment}.`, {
    value: sessionId,
    hint: `ai-chef sessions get ${sessionId} --environment ${environment} --wait`,
    cause,
  });

/** Why a stage failed, its function's log says, and whoever has the account can look. */
function withDoctor(error: unknown, sessionId: string, environment: string): unknown {
  if (!ChefError.isInstance(error) || (error.code !== "defect" && error.code !== "run_failed")) return error;
  const hint = `\`ai-chef doctor --environment ${environment}\` explains it; ai-chef logs --session ${sessionId} --environment ${environment}`;
  return new ChefError(error.code, error.message, { value: sessionId, hint, cause: error });
}
