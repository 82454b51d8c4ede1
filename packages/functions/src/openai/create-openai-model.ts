import { askForDraft, type DraftPrompt, type RecipeModel, type Repair, StageError } from "@ai-chef/service";
import { boundedText } from "./bounded-text.ts";
import { type CompletionTurn, completionTurn } from "./completion.ts";
import { fetchError, statusError } from "./openai-error.ts";

export interface OpenAiModelOptions {
  /** Of the API: `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Absent for a server of one's own that asks for none. */
  readonly apiKey?: string;
  /** @defaultValue 8192 */
  readonly maxTokens?: number;
  /** Time for an answer and its repair, in milliseconds. @defaultValue 110,000: the state has 120 s */
  readonly timeBudgetMs?: number;
  /** @defaultValue the platform's */
  readonly fetch?: typeof fetch;
}

const MAX_TOKENS = 8192;
const TIME_BUDGET_MS = 110_000;
/** A completion with a recipe takes some ten kilobytes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** How a server may be asked for JSON, best first. One that does not know a form answers 400, and the next is tried. */
const FORMATS: readonly ((prompt: DraftPrompt) => object)[] = [
  ({ schema }) => ({ response_format: { type: "json_schema", json_schema: { name: "recipe_draft", strict: true, schema } } }),
  () => ({ response_format: { type: "json_object" } }),
  () => ({}),
];

/** Recipe model over any server that speaks OpenAI's chat completions. It repairs one answer that is no draft, and retries nothing. */
export function createOpenAiModel(options: OpenAiModelOptions): RecipeModel {
  const { model, timeBudgetMs = TIME_BUDGET_MS } = options;
  /** The best form that the server took so far. */
  let known: Form = { format: 0, limit: "max_tokens" };
  return {
    propose: async (request, { signal }) => {
      const within = AbortSignal.any([signal, AbortSignal.timeout(timeBudgetMs)]);
      return await askForDraft<CompletionTurn>(request, {
        generator: model,
        timeBudgetMs,
        ask: async (prompt, repair) => {
          for (let form: Form | null = known; form !== null;) {
            known = form;
            try {
              return await complete({ prompt, repair, form }, options, within);
            } catch (error) {
              form = error instanceof StageError && error.code === "model_request_invalid" ? nextForm(known, error.message) : null;
              if (form === null) throw error;
            }
          }
          throw new Error("a form is always tried");
        },
      });
    },
  };
}

/** How a request is put. */
interface Form {
  /** Index of `FORMATS`. */
  readonly format: number;
  readonly limit: "max_tokens" | "max_completion_tokens";
}

/** What to try when a server refuses a form; null when nothing is left. */
function nextForm({ format, limit }: Form, said: string): Form | null {
  if (limit === "max_tokens" && said.includes("max_completion_tokens")) return { format, limit: "max_completion_tokens" };
  return format < FORMATS.length - 1 ? { format: format + 1, limit } : null;
}

interface Completion {
  readonly prompt: DraftPrompt;
  readonly repair: Repair<CompletionTurn> | null;
  readonly form: Form;
}

async function complete(
  { prompt, repair, form: { format, limit } }: Completion,
  { baseUrl, model, apiKey, maxTokens, fetch: ask = fetch }: OpenAiModelOptions,
  signal: AbortSignal,
): Promise<CompletionTurn> {
  const hasSchema = format === 0;
  const body = {
    model,
    [limit]: maxTokens ?? MAX_TOKENS,
    stream: false,
    messages: [
      { role: "system", content: hasSchema ? prompt.system : `${prompt.system}\n\n# JSON Schema\n${JSON.stringify(prompt.schema)}` },
      { role: "user", content: prompt.user },
      ...(repair === null ? [] : repairMessages(repair)),
    ],
    ...FORMATS[format]?.(prompt),
  };
  try {
    const response = await ask(`${baseUrl.replace(/\/+$/u, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify(body),
      // A key goes to the server that was named, and to no other.
      redirect: "error",
      signal,
    });
    const text = await boundedText(response, MAX_BODY_BYTES);
    if (!response.ok) throw statusError(response.status, text, model);
    return completionTurn(JSON.parse(text), model);
  } catch (error) {
    throw fetchError(error, model, signal);
  }
}

const repairMessages = ({ turn, text }: Repair<CompletionTurn>): readonly object[] =>
  turn.answer === ""
    ? [{ role: "user", content: text }]
    : [
        { role: "assistant", content: turn.answer },
        { role: "user", content: text },
      ];
