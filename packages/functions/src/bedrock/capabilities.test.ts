import { describe, expect, it } from "vitest";
import { capabilitiesOf } from "./capabilities.ts";
import { DEFAULT_MODEL_ID, readModelId } from "./model-id.ts";

describe("a model id", () => {
  it.each([
    [DEFAULT_MODEL_ID, "anthropic.claude-sonnet-5-5", "global"],
    ["us.anthropic.claude-sonnet-5-5", "anthropic.claude-sonnet-5-5", "us"],
    ["us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic.claude-sonnet-4-5-20250929-v1:0", "us-gov"],
    ["apac.amazon.nova-lite-v1:0", "amazon.nova-lite-v1:0", "apac"],
    ["jp.anthropic.claude-haiku-4-5-20251001-v1:0", "anthropic.claude-haiku-4-5-20251001-v1:0", "jp"],
    ["anthropic.claude-sonnet-5-5", "anthropic.claude-sonnet-5-5", null],
    ["amazon.nova-pro-v1:0:300k", "amazon.nova-pro-v1:0:300k", null],
    ["meta.llama3-3-70b-instruct-v1:0", "meta.llama3-3-70b-instruct-v1:0", null],
    ["arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-5-5", "anthropic.claude-sonnet-5-5", "us"],
    ["arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0", null],
    ["arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6", "a1b2c3d4e5f6", null],
  ])("is read: %s", (id, model, routing) => {
    expect(readModelId(id)).toEqual({ model, routing });
  });
});

describe("what a model takes", () => {
  it.each([
    [DEFAULT_MODEL_ID, "structured, offered strict tool, effort"],
    ["anthropic.claude-opus-5-5", "structured, offered strict tool, effort"],
    ["global.anthropic.claude-sonnet-5", "structured, offered strict tool, effort"],
    ["us.anthropic.claude-opus-4-8", "structured, offered strict tool"],
    ["us.anthropic.claude-sonnet-4-6", "structured, forced strict tool, temperature"],
    ["eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "structured, forced strict tool, temperature"],
    ["anthropic.claude-sonnet-4-20250514-v1:0", "forced tool, temperature"],
    ["us.anthropic.claude-3-7-sonnet-20250219-v1:0", "forced tool, temperature"],
    ["anthropic.claude-3-haiku-20240307-v1:0", "forced tool, temperature"],
    ["apac.amazon.nova-lite-v1:0", "forced tool, temperature"],
    ["meta.llama3-3-70b-instruct-v1:0", ""],
    ["arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6", ""],
  ])("is of its family: %s takes %s", (id, takes) => {
    const { structuredOutput, tool, strictTool, temperature, effort } = capabilitiesOf(id);
    const said = [
      ...(structuredOutput ? ["structured"] : []),
      ...(tool === "none" ? [] : [`${tool} ${strictTool ? "strict " : ""}tool`]),
      ...(temperature ? ["temperature"] : []),
      ...(effort ? ["effort"] : []),
    ];
    expect(said.join(", ")).toBe(takes);
  });
});
