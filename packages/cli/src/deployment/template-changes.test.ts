import { describe, expect, it } from "vitest";
import type { Template } from "./template.ts";
import { templateChanges } from "./template-changes.ts";

const table = (name: string, policy = "Delete") => ({
  Type: "AWS::DynamoDB::Table",
  DeletionPolicy: policy,
  Properties: { TableName: name, BillingMode: "PAY_PER_REQUEST" },
});
const code = (key: string) => ({ Type: "AWS::Lambda::Function", Properties: { Code: { S3Bucket: "b", S3Key: key }, Role: "r" } });
const template = (Resources: NonNullable<Template["Resources"]>): Template => ({ Resources });

describe("templateChanges", () => {
  it("finds nothing between a template and itself", () => {
    expect(templateChanges(template({ Table: table("a"), Code: code("1") }), template({ Table: table("a"), Code: code("1") }))).toEqual([]);
  });

  it("updates code in place, and says which property", () => {
    expect(templateChanges(template({ Code: code("1") }), template({ Code: code("2") }), ["Functions"])).toEqual([
      { path: ["Functions"], logicalId: "Code", type: "AWS::Lambda::Function", kind: "update", properties: ["Code"], losesData: false },
    ]);
  });

  it("tells of a table that would be replaced that it loses data", () => {
    expect(templateChanges(template({ Table: table("a") }), template({ Table: table("b") }))).toMatchObject([
      { kind: "replace", properties: ["TableName"], losesData: true },
    ]);
  });

  it("tells of a table that would go; one that is retained stays where it is", () => {
    expect(templateChanges(template({ Table: table("a") }), template({}))).toMatchObject([{ kind: "remove", losesData: true }]);
    expect(templateChanges(template({ Table: table("a", "Retain") }), template({}))).toMatchObject([{ kind: "orphan", losesData: false }]);
  });

  it("leaves the addresses of nested stacks out", () => {
    const nested = (url: string): Template => template({ Data: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: url } } });
    expect(templateChanges(nested("https://a"), nested("https://b"))).toEqual([]);
  });
});
