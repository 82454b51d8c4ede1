import { ChefError, type RecipeResult } from "@ai-chef/sdk/contract";
import type { AiChef, Session } from "@ai-chef/sdk";

export interface SmokeTest {
  /** The HTTP API. */
  readonly http: Pick<AiChef, "health">;
  /** The workflow, by the credentials of whoever deploys; null where health will do. */
  readonly workflow: {
    readonly sessions: { start(...request: Parameters<AiChef["sessions"]["start"]>): Promise<Pick<Session, "result" | "delete">> };
  } | null;
  /** Model that is configured; null for the composer. */
  readonly modelId: string | null;
  readonly signal: AbortSignal;
}

/** The workflow ends a run after ten minutes (`TimeoutSeconds` of the state machine); its end is told a moment later. */
const WAIT_MS = 630_000;

/**
 * Asks a deployed environment for its health and for a recipe.
 *
 * @throws {ChefError} `smoke_test_failed`, also where a model is configured and the composer answered.
 */
export async function smokeTest({ http, workflow, modelId, signal }: SmokeTest): Promise<void> {
  const result = await cooked({ http, workflow, signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw failed(error instanceof Error ? error.message : String(error), error);
  });
  if (result === null) return;
  const { generator, degraded } = result.provenance;
  if (modelId !== null && generator === "composer")
    throw failed(`The model ${modelId} did not answer; the composer stood in (${degraded.map(({ code }) => code).join(", ") || "unknown"}).`);
}

async function cooked({ http, workflow, signal }: Omit<SmokeTest, "modelId">): Promise<RecipeResult | null> {
  await http.health({ signal });
  if (workflow === null) return null;
  const session = await workflow.sessions.start({ target: "general", language: "en" }, { signal });
  const result = await session.result({ signal, waitTimeoutMs: WAIT_MS });
  await session.delete({ signal });
  return result;
}

const failed = (message: string, cause?: unknown): ChefError => new ChefError("smoke_test_failed", message, { cause });
