import { describe, expect, it } from "vitest";
import { capabilitiesOf } from "./capabilities.ts";
import { type ConverseRequest, converseInput, type ConverseSettings } from "./converse-input.ts";

const prompt = { system: "You cook.", user: "Cook tofu.", schema: { type: "object" }, version: "1" };
const input = (modelId: string, repair: ConverseRequest["repair"] = null, settings: Partial<ConverseSettings> = {}) =>
  converseInput({ prompt, repair }, { modelId, maxTokens: 8192, temperature: 0.7, effort: "low", guardrail: null, ...settings }, capabilitiesOf(modelId));

describe("a call of Converse", () => {
  it("asks a model that thinks for structured output, and sends it neither temperature nor tool", () => {
    expect(input("global.anthropic.claude-sonnet-5-5")).toEqual({
      modelId: "global.anthropic.claude-sonnet-5-5",
      system: [{ text: "You cook." }],
      messages: [{ role: "user", content: [{ text: "Cook tofu." }] }],
      inferenceConfig: { maxTokens: 8192 },
      outputConfig: {
        textFormat: { type: "json_schema", structure: { jsonSchema: { schema: '{"type":"object"}', name: "recipe_draft", description: expect.any(String) } } },
        effort: "low",
      },
    });
  });

  it("forces a tool on a model without structured output, and keeps to its longest answer", () => {
    expect(input("amazon.nova-pro-v1:0")).toMatchObject({
      inferenceConfig: { maxTokens: 5000, temperature: 0.7 },
      toolConfig: {
        tools: [{ toolSpec: { name: "recipe_draft", inputSchema: { json: { type: "object" } } } }],
        toolChoice: { tool: { name: "recipe_draft" } },
      },
    });
    expect(input("amazon.nova-pro-v1:0")).not.toHaveProperty("outputConfig");
  });

  it("tells any other model the schema in words", () => {
    const { system, toolConfig, outputConfig, inferenceConfig } = input("meta.llama3-3-70b-instruct-v1:0");
    expect(system).toEqual([{ text: 'You cook.\n\n# JSON Schema\n{"type":"object"}' }]);
    expect([toolConfig, outputConfig, inferenceConfig]).toEqual([undefined, undefined, { maxTokens: 4096 }]);
  });

  it("passes a guardrail on", () => {
    const guardrail = { guardrailIdentifier: "g", guardrailVersion: "1" };
    expect(input("amazon.nova-pro-v1:0", null, { guardrail })).toMatchObject({ guardrailConfig: guardrail });
  });

  it.each([
    [
      "a text",
      [{ text: "{" }],
      [
        { role: "assistant", content: [{ text: "{" }] },
        { role: "user", content: [{ text: "wrong" }] },
      ],
    ],
    [
      "a tool's input",
      [{ toolUse: { toolUseId: "t", name: "recipe_draft", input: {} } }],
      [
        { role: "assistant", content: [{ toolUse: { toolUseId: "t", name: "recipe_draft", input: {} } }] },
        { role: "user", content: [{ toolResult: { toolUseId: "t", content: [{ text: "wrong" }], status: "error" } }] },
      ],
    ],
  ])("answers what was wrong as the conversation asks: %s", (_, content, turns) => {
    const { messages } = input("amazon.nova-pro-v1:0", { turn: { content, answer: "", usage: null }, text: "wrong" });
    expect(messages).toEqual([{ role: "user", content: [{ text: "Cook tofu." }] }, ...turns]);
  });

  it("says what was wrong with an empty answer beside the request, since turns alternate and none is empty", () => {
    for (const content of [[], [{ text: "" }]])
      expect(input("amazon.nova-pro-v1:0", { turn: { content, answer: "", usage: null }, text: "wrong" }).messages).toEqual([
        { role: "user", content: [{ text: "Cook tofu." }, { text: "wrong" }] },
      ]);
  });
});
