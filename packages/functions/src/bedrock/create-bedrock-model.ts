import { BedrockRuntimeClient, type BedrockRuntimeClientConfig, ConverseCommand, type GuardrailConfiguration } from "@aws-sdk/client-bedrock-runtime";
import { askForDraft, type RecipeModel } from "@ai-chef/service";
import { bedrockError } from "./bedrock-error.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { converseInput, type ConverseSettings } from "./converse-input.ts";
import { type ConverseTurn, converseTurn } from "./converse-turn.ts";
import { DEFAULT_MODEL_ID } from "./model-id.ts";

export interface BedrockModelOptions {
  /** Made from the options below when absent. Its own retries must be off: the workflow retries. */
  readonly client?: Pick<BedrockRuntimeClient, "send">;
  /** @defaultValue of the environment or the profile */
  readonly region?: string;
  /** Profile of the AWS configuration. */
  readonly profile?: string;
  /** @defaultValue of the SDK: `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`, else the region's */
  readonly endpoint?: string;
  /** Model id, inference profile, or the ARN of either. @defaultValue `DEFAULT_MODEL_ID` */
  readonly modelId?: string;
  /** Tokens of one answer, thinking included. @defaultValue 8192 */
  readonly maxTokens?: number;
  /** Sent to models that take one. @defaultValue the model's own */
  readonly temperature?: number;
  /** How long models that think may think. @defaultValue `low`: the arithmetic is not theirs */
  readonly effort?: "low" | "medium" | "high";
  readonly guardrail?: GuardrailConfiguration;
  /** Time for an answer and its repair, in milliseconds. @defaultValue 110,000: the state has 120 s */
  readonly timeBudgetMs?: number;
}

/** Thinking at low effort and a long recipe in Korean take half of it. */
const MAX_TOKENS = 8192;
const TIME_BUDGET_MS = 110_000;

/**
 * Recipe model over Bedrock's Converse. It calls once, and once more to repair an answer that is no draft; it retries nothing. The signal stops it
 * at once.
 */
export function createBedrockModel(options: BedrockModelOptions = {}): RecipeModel {
  const { client = newClient(options), modelId = DEFAULT_MODEL_ID, timeBudgetMs = TIME_BUDGET_MS } = options;
  const settings: ConverseSettings = {
    modelId,
    maxTokens: options.maxTokens ?? MAX_TOKENS,
    temperature: options.temperature ?? null,
    effort: options.effort ?? "low",
    guardrail: options.guardrail ?? null,
  };
  const capabilities = capabilitiesOf(modelId);
  return {
    propose: async (request, { signal }) => {
      const within = AbortSignal.any([signal, AbortSignal.timeout(timeBudgetMs)]);
      return await askForDraft<ConverseTurn>(request, {
        generator: modelId,
        timeBudgetMs,
        ask: async (prompt, repair) => {
          const input = converseInput({ prompt, repair }, settings, capabilities);
          const output = await client.send(new ConverseCommand(input), { abortSignal: within }).catch((error: unknown) => {
            throw bedrockError(error, modelId, within);
          });
          return converseTurn(output, modelId);
        },
      });
    },
  };
}

function newClient({ region, profile, endpoint }: BedrockModelOptions): BedrockRuntimeClient {
  const config: BedrockRuntimeClientConfig = { maxAttempts: 1 };
  return new BedrockRuntimeClient({
    ...config,
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}
