import type { ContentBlock, ConverseCommandOutput } from "@aws-sdk/client-bedrock-runtime";
import { type ModelTurn, StageError, type StageErrorCode } from "@ai-chef/service";
import { usageOf } from "./prices.ts";

export interface ConverseTurn extends ModelTurn {
  /** As it came, for the turn after it. */
  readonly content: ContentBlock[];
}

/** Why a model stopped without an answer that can be used, by stop reason; `refusal` is Claude's own, which the SDK does not list. */
const STOPPED: { readonly [reason: string]: readonly [code: StageErrorCode, why: string] } = {
  max_tokens: ["model_cut_off", "its limit of tokens"],
  model_context_window_exceeded: ["model_cut_off", "the end of its context"],
  guardrail_intervened: ["model_refused", "a guardrail"],
  content_filtered: ["model_refused", "a content filter"],
  refusal: ["model_refused", "its own refusal"],
};

/**
 * What Converse answered.
 *
 * @throws {StageError} `model_cut_off` and `model_refused`, by the stop reason.
 */
export function converseTurn({ output, stopReason, usage }: ConverseCommandOutput, modelId: string): ConverseTurn {
  const stopped = Object.hasOwn(STOPPED, stopReason ?? "") ? STOPPED[stopReason ?? ""] : undefined;
  if (stopped !== undefined) throw new StageError(stopped[0], `${modelId} was stopped by ${stopped[1]} (${stopReason}).`);
  const content = output?.message?.content ?? [];
  const called = content.find(({ toolUse }) => toolUse !== undefined)?.toolUse?.input;
  return {
    content,
    answer: called ?? content.flatMap(({ text }) => text ?? []).join("\n"),
    usage: usage === undefined ? null : usageOf(modelId, { inputTokens: inputOf(usage), outputTokens: count(usage.outputTokens) }),
  };
}

type Usage = NonNullable<ConverseCommandOutput["usage"]>;

/** What a cache held is input as well. */
const inputOf = ({ inputTokens, cacheReadInputTokens, cacheWriteInputTokens }: Usage): number =>
  count(inputTokens) + count(cacheReadInputTokens) + count(cacheWriteInputTokens);

const count = (tokens: number | undefined): number => (Number.isSafeInteger(tokens) && tokens !== undefined && tokens > 0 ? tokens : 0);
