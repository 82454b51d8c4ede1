import type { ConverseCommandInput, GuardrailConfiguration, Message } from "@aws-sdk/client-bedrock-runtime";
import type { DraftPrompt, Repair } from "@ai-chef/service";
import type { Capabilities } from "./capabilities.ts";
import type { ConverseTurn } from "./converse-turn.ts";

export interface ConverseSettings {
  readonly modelId: string;
  readonly maxTokens: number;
  readonly temperature: number | null;
  readonly effort: "low" | "medium" | "high";
  readonly guardrail: GuardrailConfiguration | null;
}

export interface ConverseRequest {
  readonly prompt: DraftPrompt;
  readonly repair: Repair<ConverseTurn> | null;
}

/** Name of the schema, and of the tool where the schema is a tool's. */
export const DRAFT_NAME = "recipe_draft";
const DRAFT_DESCRIPTION = "Hands over the draft of the recipe.";

/** A call of Converse: structured output where the model has it, else a tool, else JSON in text. */
export function converseInput(
  { prompt, repair }: ConverseRequest,
  { modelId, maxTokens, temperature, effort, guardrail }: ConverseSettings,
  can: Capabilities,
): ConverseCommandInput {
  const outputConfig = {
    ...(can.structuredOutput ? { textFormat: structuredOutput(prompt) } : {}),
    ...(can.effort ? { effort } : {}),
  };
  return {
    modelId,
    system: [{ text: systemText(prompt, can) }],
    messages: messages(prompt, repair),
    inferenceConfig: {
      maxTokens: Math.min(maxTokens, can.maxOutputTokens),
      ...(can.temperature && temperature !== null ? { temperature } : {}),
    },
    ...(Object.keys(outputConfig).length === 0 ? {} : { outputConfig }),
    ...(can.structuredOutput || can.tool === "none" ? {} : { toolConfig: toolConfig(prompt, can) }),
    ...(guardrail === null ? {} : { guardrailConfig: guardrail }),
  };
}

const structuredOutput = ({ schema }: DraftPrompt) =>
  ({ type: "json_schema", structure: { jsonSchema: { schema: JSON.stringify(schema), name: DRAFT_NAME, description: DRAFT_DESCRIPTION } } }) as const;

function toolConfig({ schema }: DraftPrompt, { tool, strictTool }: Capabilities): NonNullable<ConverseCommandInput["toolConfig"]> {
  const json = JSON.parse(JSON.stringify(schema)); // the SDK's type of a document is mutable
  return {
    tools: [{ toolSpec: { name: DRAFT_NAME, description: DRAFT_DESCRIPTION, inputSchema: { json }, ...(strictTool ? { strict: true } : {}) } }],
    ...(tool === "forced" ? { toolChoice: { tool: { name: DRAFT_NAME } } } : {}),
  };
}

/** A schema that the request does not carry elsewhere is told in words. */
const systemText = ({ system, schema }: DraftPrompt, { structuredOutput, tool }: Capabilities): string =>
  structuredOutput || tool !== "none" ? system : `${system}\n\n# JSON Schema\n${JSON.stringify(schema)}`;

/** Turns alternate: an answer without content is not repeated, and what was wrong with it is said beside the request. */
function messages({ user }: DraftPrompt, repair: Repair<ConverseTurn> | null): Message[] {
  if (repair === null) return [{ role: "user", content: [{ text: user }] }];
  const { turn, text } = repair;
  const content = turn.content.filter((block) => block.text !== "");
  if (content.length === 0) return [{ role: "user", content: [{ text: user }, { text }] }];
  const calls = content.flatMap(({ toolUse }) => (toolUse?.toolUseId === undefined ? [] : [toolUse.toolUseId]));
  return [
    { role: "user", content: [{ text: user }] },
    { role: "assistant", content },
    {
      role: "user",
      content: calls.length === 0 ? [{ text }] : calls.map((toolUseId) => ({ toolResult: { toolUseId, content: [{ text }], status: "error" as const } })),
    },
  ];
}
