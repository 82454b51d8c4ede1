import { readModelId } from "./model-id.ts";

/** What the models of a family take. Anything that is not said of a model is not sent to it. */
export interface Capabilities {
  /** `outputConfig.textFormat` with a JSON Schema. */
  readonly structuredOutput: boolean;
  /** A tool that must be called (`forced`), may be called (`offered`), or none. */
  readonly tool: "forced" | "offered" | "none";
  /** `strict` on a tool. */
  readonly strictTool: boolean;
  /** `temperature`. */
  readonly temperature: boolean;
  /** `outputConfig.effort`. */
  readonly effort: boolean;
  readonly maxOutputTokens: number;
}

const JSON_IN_TEXT: Capabilities = {
  structuredOutput: false,
  tool: "none",
  strictTool: false,
  temperature: false,
  effort: false,
  maxOutputTokens: 4096,
};

/** Models that think before every answer: they refuse a forced tool and sampling parameters. */
const THINKING: Capabilities = {
  structuredOutput: true,
  tool: "offered",
  strictTool: true,
  temperature: false,
  effort: true,
  maxOutputTokens: 128_000,
};
const CLAUDE_4_5: Capabilities = {
  structuredOutput: true,
  tool: "forced",
  strictTool: true,
  temperature: true,
  effort: false,
  maxOutputTokens: 64_000,
};
const CLAUDE_4: Capabilities = { ...CLAUDE_4_5, structuredOutput: false, strictTool: false, maxOutputTokens: 32_000 };
const CLAUDE_3: Capabilities = { ...CLAUDE_4, maxOutputTokens: 4096 };
const NOVA: Capabilities = { ...CLAUDE_3, maxOutputTokens: 5000 };

/**
 * By the beginning of a model's name; the first that fits counts. Sources: the Bedrock user guide on structured output and on features of
 * Converse by model, and the model pages and migration guides of platform.claude.com, as of 2026-11.
 */
const FAMILIES: readonly (readonly [begins: RegExp, Capabilities])[] = [
  [/^anthropic\.claude-[a-z]+-[5-9](?:-|$)/u, THINKING],
  [/^anthropic\.claude-opus-4-[78](?:-|$)/u, { ...THINKING, effort: false }],
  [/^anthropic\.claude-[a-z]+-4-[56](?:-|$)/u, CLAUDE_4_5],
  [/^anthropic\.claude-[a-z]+-4(?:-|$)/u, CLAUDE_4],
  [/^anthropic\.claude-3-7(?:-|$)/u, CLAUDE_4],
  [/^anthropic\.claude-3(?:-|$)/u, CLAUDE_3],
  [/^amazon\.nova-/u, NOVA],
];

/** What a model takes; a model that the table does not know is asked for JSON in text, which every model can. */
export function capabilitiesOf(modelId: string): Capabilities {
  const { model } = readModelId(modelId);
  return FAMILIES.find(([begins]) => begins.test(model))?.[1] ?? JSON_IN_TEXT;
}
