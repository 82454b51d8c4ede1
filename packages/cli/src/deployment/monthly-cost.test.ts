import { describe, expect, it } from "vitest";
import type { Assembly } from "./assembly.ts";
import { knownSum } from "./cost-lines.ts";
import { monthlyCost } from "./monthly-cost.ts";

const assembly = (resources: object): Pick<Assembly, "root" | "nested" | "manifest"> =>
  ({
    root: { Resources: {} },
    nested: { Data: { Resources: resources } },
    manifest: { parameters: { TableMinCapacity: { description: "", default: "5" } } },
  }) as unknown as Assembly; // as much as is read

const idle = (resources: object) => monthlyCost(assembly(resources), null).idle;

describe("monthlyCost", () => {
  it("counts what the templates hold, by the hours of a month", () => {
    expect(idle({ A: { Type: "AWS::CloudWatch::Alarm" }, B: { Type: "AWS::CloudWatch::Alarm" }, K: { Type: "AWS::KMS::Key" } })).toEqual([
      { item: "alarms", usd: 0.2 },
      { item: "keys", usd: 1 },
    ]);
    const table = { Type: "AWS::DynamoDB::Table", Properties: { BillingMode: "PROVISIONED", GlobalSecondaryIndexes: [{}] } };
    expect(knownSum(idle({ table }))).toBeCloseTo(2 * 5 * 0.00078 * 730, 6);
    expect(idle({ table: { Type: "AWS::DynamoDB::Table", Properties: { BillingMode: "PAY_PER_REQUEST" } } })).toEqual([]);
  });

  it("knows nodes, masters and volumes of a domain, and the least of a collection", () => {
    const ClusterConfig = { InstanceType: "r6g.large.search", InstanceCount: 3, DedicatedMasterType: "m6g.large.search", DedicatedMasterCount: 3 };
    const domain = { Type: "AWS::OpenSearchService::Domain", Properties: { ClusterConfig, EBSOptions: { VolumeSize: 20 } } };
    expect(knownSum(idle({ domain }))).toBeCloseTo(3 * (0.167 + 0.128) * 730 + 3 * 20 * 0.122, 6);
    const collection = (StandbyReplicas: string) => ({ Type: "AWS::OpenSearchServerless::Collection", Properties: { StandbyReplicas } });
    expect(knownSum(idle({ one: collection("DISABLED") }))).toBeCloseTo(175.2, 6);
    expect(knownSum(idle({ one: collection("ENABLED") }))).toBeCloseTo(350.4, 6);
  });

  it("says null where it knows no price", () => {
    const domain = { Type: "AWS::OpenSearchService::Domain", Properties: { ClusterConfig: { InstanceType: "x9z.large.search" } } };
    expect(idle({ domain })).toEqual([{ item: "search", usd: null }]);
    const { thousandRecipes } = monthlyCost(assembly({}), "some.model-v1:0");
    expect(thousandRecipes[0]).toEqual({ item: "model", usd: null });
  });

  it("costs a global profile less than one that keeps to a geography, and the composer nothing", () => {
    const model = (id: string | null) => monthlyCost(assembly({}), id).thousandRecipes.find(({ item }) => item === "model")?.usd;
    expect(model(null)).toBeUndefined();
    expect(model("apac.anthropic.claude-sonnet-5-5")).toBeGreaterThan(model("global.anthropic.claude-sonnet-5-5") ?? Infinity);
  });
});
