import { type ModelTurn, StageError } from "@ai-chef/service";
import * as z from "zod";
import { usageOf } from "../bedrock/prices.ts";

/** As much of a chat completion as is read. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
      }),
    )
    .default([]),
  usage: z.object({ prompt_tokens: z.int().nonnegative().default(0), completion_tokens: z.int().nonnegative().default(0) }).nullish(),
});

export interface CompletionTurn extends ModelTurn {
  readonly answer: string;
}

/**
 * What a server answered to a chat completion.
 *
 * @throws {StageError} `model_unavailable` for what is no completion; `model_cut_off` and `model_refused`, by the finish reason.
 */
export function completionTurn(body: unknown, model: string): CompletionTurn {
  const parsed = completionSchema.safeParse(body);
  if (!parsed.success) throw new StageError("model_unavailable", `${model}: the answer is no chat completion.`);
  const { choices, usage } = parsed.data;
  const choice = choices[0];
  if (choice?.finish_reason === "length") throw new StageError("model_cut_off", `${model} was stopped by its limit of tokens (length).`);
  if (choice?.finish_reason === "content_filter" || typeof choice?.message?.refusal === "string")
    throw new StageError("model_refused", `${model} was stopped by ${choice.finish_reason === "content_filter" ? "a content filter" : "its own refusal"}.`);
  return {
    answer: choice?.message?.content ?? "",
    usage: usage === null || usage === undefined ? null : usageOf(model, { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens }),
  };
}
