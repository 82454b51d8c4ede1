import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { DescribeSecretCommand, GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { createDocumentClient, createDynamoAccessStore, createDynamoCache } from "@ai-chef/functions/dynamodb";
import { createPriceSource, readPriceKeys, readPriceSecret } from "@ai-chef/functions/prices";
import { createAiChef } from "@ai-chef/sdk";
import { ChefError } from "@ai-chef/sdk/contract";
import { apiUrl } from "../deployment/api-url.ts";
import type { DoctorMessages } from "../messages/doctor.ts";
import { type KnownEnvironment, outputOf } from "../services/known-environment.ts";
import { alarmStates } from "./alarms.ts";
import type { Look } from "./diagnosis.ts";
import { indexState } from "./index-state.ts";
import { priceVerdict } from "./price-verdict.ts";
import { stackState } from "./stack-state.ts";

export interface EnvironmentLooksOptions {
  readonly shippedVersion: string;
  readonly variables: NodeJS.ProcessEnv;
  readonly messages: DoctorMessages;
}

/** What a deployed environment needs to cook. */
export function environmentLooks(environment: KnownEnvironment, { shippedVersion, variables, messages }: EnvironmentLooksOptions): readonly Look[] {
  const { name, aws } = environment;
  const cloudFormation = new CloudFormationClient(aws);
  const secrets = new SecretsManagerClient(aws);
  const dynamodb = createDocumentClient(aws);
  return [
    {
      id: "stack",
      run: async (signal) => {
        const { name: stack, status, isGood, reason } = await stackState(cloudFormation, name, signal);
        if (isGood) return { outcome: "ok", message: messages.stackGood(stack, status) };
        if (status.endsWith("_IN_PROGRESS")) return { outcome: "warning", message: messages.stackBusy(stack, status) };
        return { outcome: "failure", message: messages.stackBad(stack, status, reason ?? ""), remedy: messages.stackRemedy(name) };
      },
    },
    {
      id: "version",
      run: async (signal) => {
        // Why there is none is said of the stack.
        const version = await stackState(cloudFormation, name, signal).then(
          (state) => state.version,
          () => null,
        );
        if (version === null) return null;
        return version === shippedVersion
          ? { outcome: "ok", message: messages.sameVersion(version) }
          : { outcome: "warning", message: messages.otherVersion(version, shippedVersion), remedy: messages.stackRemedy(name) };
      },
    },
    {
      id: "api",
      run: async (signal) => {
        const started = performance.now();
        try {
          await createAiChef({ baseUrl: apiUrl(outputOf(environment, "HttpApiUrl"), variables), transport: "poll" }).health({ signal });
        } catch (error) {
          if (!ChefError.isInstance(error)) throw error;
          return { outcome: "failure", message: error.message, remedy: messages.apiRemedy(name) };
        }
        return { outcome: "ok", message: messages.apiWell(Math.round(performance.now() - started)) };
      },
    },
    {
      id: "alarms",
      run: async (signal) => {
        const alarms = await alarmStates(new CloudWatchClient(aws), name, signal);
        const ringing = alarms.filter(({ state }) => state === "alarm");
        if (ringing.length === 0) return { outcome: "ok", message: messages.alarmsQuiet(alarms.length) };
        return { outcome: "warning", message: messages.alarmsRing(ringing.map((alarm) => `${alarm.name} (${alarm.description})`).join("; ")) };
      },
    },
    {
      id: "index",
      run: async (signal) => {
        const state = await indexState(environment, signal);
        switch (state.kind) {
          case "bundled-table":
            return { outcome: "ok", message: messages.indexBundled };
          case "empty":
            return { outcome: "warning", message: messages.indexEmpty, remedy: messages.indexRemedy(name) };
          case "seeded":
            return { outcome: "ok", message: messages.indexSeeded(state.foods, state.index) };
        }
      },
    },
    {
      id: "signing",
      run: async (signal) => {
        const SecretId = outputOf(environment, "SigningSecretArn");
        const gone = { outcome: "failure", message: messages.signingGone, remedy: messages.signingRemedy(SecretId) } as const;
        try {
          const { DeletedDate } = await secrets.send(new DescribeSecretCommand({ SecretId }), { abortSignal: signal });
          return DeletedDate === undefined ? { outcome: "ok", message: messages.signingThere } : gone;
        } catch (error) {
          if (error instanceof ResourceNotFoundException) return gone;
          throw error;
        }
      },
    },
    {
      id: "prices",
      run: async (signal) => {
        const SecretId = outputOf(environment, "PricesSecretArn");
        const { SecretString = "{}" } = await secrets.send(new GetSecretValueCommand({ SecretId }), { abortSignal: signal });
        try {
          const keys = readPriceKeys(readPriceSecret(SecretString));
          const cache = createDynamoCache({ client: dynamodb, cacheTable: outputOf(environment, "CacheTableName") });
          const access = createDynamoAccessStore({ client: dynamodb, sessionsTable: outputOf(environment, "SessionsTableName") });
          return priceVerdict(await createPriceSource({ keys, cache, access }).describeSources(), messages);
        } catch (error) {
          if (!ChefError.isInstance(error)) throw error;
          return { outcome: "failure", message: `${messages.pricesBad} ${error.message}`, remedy: error.hint };
        }
      },
    },
  ];
}
