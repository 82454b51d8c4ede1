import { DEFAULT_MODEL_ID } from "@ai-chef/functions/bedrock";
import { describe, expect, it } from "vitest";
import { defaultModelId } from "./default-model-id.ts";
import { modelGrant } from "./model-arns.ts";
import { MODEL_GEOGRAPHIES } from "./model-geographies.ts";

const SEOUL = { account: "111122223333", region: "ap-northeast-2", partition: "aws" };
/** As the parameter `ModelArns` of the stack takes them. */
const PARAMETER = /^arn:[^,\s*]+(?:,arn:[^,\s*]+)*$/u;

describe("modelGrant without Bedrock", () => {
  it("of a model is its ARN in the region", async () => {
    expect(await modelGrant("amazon.nova-lite-v1:0", SEOUL)).toEqual({
      modelId: "amazon.nova-lite-v1:0",
      arns: ["arn:aws:bedrock:ap-northeast-2::foundation-model/amazon.nova-lite-v1:0"],
      foundationModel: "amazon.nova-lite-v1:0",
      profile: "none",
      computedBecause: null,
    });
    const arn = "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc";
    expect(await modelGrant(arn, SEOUL)).toMatchObject({ arns: [arn], foundationModel: null, profile: "none" });
  });

  it("of a global profile is the profile, the model in the region and the model without one, and says that it was computed", async () => {
    expect(await modelGrant("global.anthropic.claude-sonnet-5-5", SEOUL)).toEqual({
      modelId: "global.anthropic.claude-sonnet-5-5",
      arns: [
        "arn:aws:bedrock:ap-northeast-2:111122223333:inference-profile/global.anthropic.claude-sonnet-5-5",
        "arn:aws:bedrock:ap-northeast-2::foundation-model/anthropic.claude-sonnet-5-5",
        "arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-5-5",
      ],
      foundationModel: "anthropic.claude-sonnet-5-5",
      profile: "unknown",
      computedBecause: "Bedrock was not asked.",
    });
  });

  it("of a geography's profile is the model in each of its regions", async () => {
    const { arns } = await modelGrant("jp.anthropic.claude-sonnet-5-5", { ...SEOUL, region: "ap-northeast-1" });
    expect(arns).toEqual([
      "arn:aws:bedrock:ap-northeast-1:111122223333:inference-profile/jp.anthropic.claude-sonnet-5-5",
      "arn:aws:bedrock:ap-northeast-1::foundation-model/anthropic.claude-sonnet-5-5",
      "arn:aws:bedrock:ap-northeast-3::foundation-model/anthropic.claude-sonnet-5-5",
    ]);
    const unknown = await modelGrant("mars.anthropic.claude-sonnet-5-5", SEOUL);
    expect(unknown.arns).toHaveLength(2);
  });

  it("of an application's profile is the profile alone: only Bedrock knows its model", async () => {
    const arn = "arn:aws:bedrock:ap-northeast-2:111122223333:application-inference-profile/a1b2c3d4e5f6";
    expect(await modelGrant(arn, SEOUL)).toMatchObject({ arns: [arn], foundationModel: null, profile: "unknown" });
  });

  it("fits the stack's parameter, in the longest case too", async () => {
    for (const { prefix } of MODEL_GEOGRAPHIES) {
      const { arns } = await modelGrant(`${prefix}.anthropic.claude-sonnet-4-5-20250929-v1:0`, SEOUL);
      expect(arns.join(",")).toMatch(PARAMETER);
      // CloudFormation's limit of a parameter's value.
      expect(arns.join(",").length).toBeLessThan(4096);
    }
  });
});

describe("defaultModelId", () => {
  it("is the default model, or the same model in the geography of the region", () => {
    expect(defaultModelId({ region: "ap-northeast-2", residency: "global" })).toBe(DEFAULT_MODEL_ID);
    expect(
      ["us-east-1", "eu-west-1", "ap-northeast-1", "ap-southeast-2", "ap-northeast-2", "us-gov-west-1"].map((region) =>
        defaultModelId({ region, residency: "geo" }),
      ),
    ).toEqual(["us", "eu", "jp", "au", "apac", "us-gov"].map((prefix) => `${prefix}.anthropic.claude-sonnet-5-5`));
  });

  it("is refused where no geography is known, with the way out", () => {
    expect(() => defaultModelId({ region: "sa-east-1", residency: "geo" })).toThrow(
      expect.objectContaining({ code: "region_unusable", hint: "Name a model or profile with --model, or give --residency global." }),
    );
  });

  it("knows each region once", () => {
    const regions = MODEL_GEOGRAPHIES.flatMap((geography) => geography.regions);
    expect(new Set(regions).size).toBe(regions.length);
  });
});
