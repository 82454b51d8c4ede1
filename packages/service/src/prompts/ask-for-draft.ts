import type { Draft, ModelUsage } from "@ai-chef/sdk/contract";
import type { DraftReply, DraftRequest } from "../ports/recipe-model.ts";
import { StageError } from "../stages/stage-error.ts";
import { type DraftPrompt, draftPrompt, repairText } from "./draft-prompt.ts";
import { sumUsage } from "./model-usage.ts";
import { readAnswer } from "./read-answer.ts";

/** One answer of a model. */
export interface ModelTurn {
  /** Text, or JSON where the model's service parsed it. */
  readonly answer: unknown;
  readonly usage: ModelUsage | null;
}

/** The answer that could not be read, and what to say of it. */
export interface Repair<T extends ModelTurn> {
  readonly turn: T;
  readonly text: string;
}

export interface AskOptions<T extends ModelTurn> {
  readonly generator: string;
  /** Time for both turns, in milliseconds. */
  readonly timeBudgetMs: number;
  /** Asks the model once. Throws a `StageError`. */
  readonly ask: (prompt: DraftPrompt, repair: Repair<T> | null) => Promise<T>;
}

/** Share of the time that must be left for a repair: it takes about as long as the first answer did. */
const REPAIR_SHARE = 1 / 3;
/** Problems that an error's message names. */
const TOLD = 3;

/**
 * Asks a model for a draft, and once more where its answer is none, with what was wrong.
 *
 * @throws {StageError} `model_output_invalid` when the second answer is none either, or when there is no time for one; what `ask` throws.
 */
export async function askForDraft<T extends ModelTurn>(request: DraftRequest, { generator, timeBudgetMs, ask }: AskOptions<T>): Promise<DraftReply> {
  const { profile } = request.brief;
  const prompt = draftPrompt(request);
  const started = performance.now();
  const first = await ask(prompt, null);
  const reading = readAnswer(first.answer, profile);
  const reply = async (draft: Draft, ...turns: readonly T[]): Promise<DraftReply> => {
    const { believedDraft } = await import("./believed-draft.ts"); // the kitchen is as much code as all the rest, and the model takes longer
    return {
      draft: believedDraft(draft, profile.language),
      generator,
      promptVersion: prompt.version,
      usage: sumUsage(...turns.map(({ usage }) => usage)),
    };
  };
  if ("draft" in reading) return await reply(reading.draft, first);
  if (timeBudgetMs - (performance.now() - started) < timeBudgetMs * REPAIR_SHARE) throw notADraft(reading.problems, "there was no time left for a repair");
  const second = await ask(prompt, { turn: first, text: repairText(reading.problems, profile.language) });
  const repaired = readAnswer(second.answer, profile);
  if ("draft" in repaired) return await reply(repaired.draft, first, second);
  throw notADraft(repaired.problems, "one repair did not mend it");
}

const notADraft = (problems: readonly string[], why: string): StageError =>
  new StageError("model_output_invalid", `The model's answer is not a recipe, and ${why}: ${problems.slice(0, TOLD).join("; ")}.`);
