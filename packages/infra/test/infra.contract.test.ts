import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVENT_PREFIX } from "@ai-chef/sdk/contract";
import { METRIC_NAMES, METRICS_NAMESPACE as EMITTED_NAMESPACE, settingsSchema } from "@ai-chef/functions";
import { STAGE_NAMES } from "@ai-chef/service";
import validateStateMachine from "asl-validator";
import { App, Stack } from "aws-cdk-lib";
import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { FUNCTION_NAMES, FUNCTION_SPECS, STAGE_FUNCTION_NAMES } from "../src/construct/function-specs.ts";
import { METRICS_NAMESPACE, ourMetric } from "../src/construct/metrics.ts";
import { pascal } from "../src/construct/pascal.ts";
import { WORKFLOW } from "../src/index.ts";
import { writeAssembly } from "../tools/write-assembly.ts";
import { acknowledgementsOf, allFindings, idleAcknowledgements } from "./acknowledgements.ts";
import { flatText } from "./flat-text.ts";
import { iamLines } from "./iam-lines.ts";
import { cycleIn, graphOf } from "./template-graph.ts";
import { placeholderFunctions, resourcesOf, synthesiseVariants, type Variant } from "./variants.ts";

const synthesised = synthesiseVariants();
const { variants } = synthesised;
afterAll(() => synthesised.close());
const variant = (wanted: string): Variant => {
  const found = variants.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`there is no variant ${wanted}`);
  return found;
};

/** Of the one resource of a type. */
const propertiesOf = (of: Variant, type: string): Readonly<Record<string, unknown>> => resourcesOf(of, type)[0]?.[2].Properties ?? {};

/** DESIGN section 5; a state without a figure there has what its neighbours have. */
const STATES = {
  "plan-recipe": [30, 512],
  "generate-recipe": [120, 1024],
  "compose-recipe": [30, 512],
  "fetch-prices": [30, 512],
  "reference-prices": [10, 256],
  "combine-results": [30, 1024],
  "save-result": [30, 512],
  "record-failure": [30, 512],
} as const;

describe.each(variants)("$name", (each) => {
  const { app, root, nested, tier, search } = each;

  it.each([new AwsSolutionsChecks(), new ServerlessChecks()])("passes cdk-nag's $name", (pack) => {
    const { violations } = pack.validateScope(app);
    expect(
      violations.map(({ ruleName, violatingResources }) => `${ruleName}: ${violatingResources.map(({ constructPath }) => constructPath).join(", ")}`),
    ).toEqual([]);
  });

  it("acknowledges no rule that it does not break", () => {
    const findings = new Set([...allFindings(app, new AwsSolutionsChecks()), ...allFindings(app, new ServerlessChecks())]);
    expect(idleAcknowledgements(app, findings)).toEqual([]);
  });

  it("has no circle of resources, and no two stacks that need each other", () => {
    expect(cycleIn(graphOf(root))).toBeNull();
    for (const template of nested.values()) expect(cycleIn(graphOf(template))).toBeNull();
    expect([...nested.keys()]).toEqual(["Data", ...(search === "none" ? [] : ["Search"]), "Functions", "Workflow", "Api", "Monitoring"]);
    expect(graphOf(root).get("Monitoring")).not.toContain("Monitoring");
    expect([...(graphOf(root).get("Data") ?? [])]).toEqual([]);
  });

  it("needs neither a bootstrapped account nor a function of CDK's own", () => {
    const everything = JSON.stringify([root, ...nested.values()]);
    expect(everything).not.toMatch(/cdk-bootstrap|cdk-hnb659fds|Custom::|CustomResource|CDKMetadata/u);
    expect(Object.keys(root.Parameters ?? {}).slice(0, 3)).toEqual(["AssetBucket", "AssetPrefix", "Environment"]);
  });

  it("gives every function its own role, log group, memory and time", () => {
    const functions = resourcesOf(each, "AWS::Lambda::Function");
    expect(functions.map(([, id]) => id)).toEqual(FUNCTION_NAMES.map((name) => `${pascal(name)}Function`));
    for (const [index, [stack, id, { Properties = {} }]] of functions.entries()) {
      const name = FUNCTION_NAMES[index] ?? "api";
      const { memoryMegabytes, timeoutSeconds } = FUNCTION_SPECS[name];
      expect(Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        MemorySize: memoryMegabytes,
        Timeout: timeoutSeconds,
        Role: { "Fn::GetAtt": [id.replace(/Function$/u, "Role"), "Arn"] },
        LoggingConfig: { LogGroup: { Ref: id.replace(/Function$/u, "Logs") } },
        TracingConfig: { Mode: "Active" },
      });
      expect(flatText(Properties["FunctionName"])).toBe(`ai-chef-${name === "orchestrator" ? "recipe" : name}-<Environment>`);
      const logs = nested.get(stack)?.Resources[id.replace(/Function$/u, "Logs")];
      expect(logs?.Properties?.["RetentionInDays"]).toBe(tier === "dev" ? 7 : 90);
      expect(flatText(logs?.Properties?.["LogGroupName"])).toBe(`/aws/lambda/${flatText(Properties["FunctionName"])}`);
    }
  });

  it("tells functions what they read, and nothing else", () => {
    const known = new Set([...Object.keys(settingsSchema.shape), "POWERTOOLS_LOG_LEVEL"]);
    for (const [, id, { Properties = {} }] of resourcesOf(each, "AWS::Lambda::Function")) {
      const { Variables } = Properties["Environment"] as { readonly Variables: Readonly<Record<string, unknown>> }; // as CloudFormation has it
      expect({ id, unread: Object.keys(Variables).filter((name) => !known.has(name)) }).toEqual({ id, unread: [] });
    }
  });

  it("tells every setting to somebody", () => {
    const told = new Set(
      resourcesOf(each, "AWS::Lambda::Function").flatMap(([, , { Properties = {} }]) => {
        const { Variables } = Properties["Environment"] as { readonly Variables: Readonly<Record<string, unknown>> }; // as CloudFormation has it
        return Object.keys(Variables);
      }),
    );
    expect(Object.keys(settingsSchema.shape).filter((name) => !told.has(name))).toEqual([]);
  });

  it("keeps what holds data in prod, and nothing in dev", () => {
    const holdsData = ["AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"];
    for (const type of holdsData)
      for (const [, id, { DeletionPolicy }] of resourcesOf(each, type)) expect(`${id} ${DeletionPolicy}`).toBe(`${id} ${tier === "dev" ? "Delete" : "Retain"}`);
    expect(resourcesOf(each, "AWS::KMS::Key")).toHaveLength(tier === "dev" ? 0 : 1);
  });

  it("lets no table, queue, bucket or topic be reached in clear text", () => {
    const policies = ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"].flatMap((type) => resourcesOf(each, type));
    expect(policies).toHaveLength(5);
    for (const [, , { Properties }] of policies) expect(JSON.stringify(Properties)).toContain('"Effect":"Deny","Principal":"*"');
  });
});

describe("the stacks", () => {
  it("are found wanting by cdk-nag where they are", () => {
    const app = new App({ analyticsReporting: false, autoSynth: false });
    new CfnBucket(new Stack(app, "planted"), "Bucket");
    const rules = new AwsSolutionsChecks().validateScope(app).violations.map(({ ruleName }) => ruleName);
    expect(rules).toEqual(expect.arrayContaining(["AwsSolutions-S1", "AwsSolutions-S10"]));
  });

  it("have these logical ids", () => {
    const ids = [
      ...variant("prod-serverless").nested,
      ...[...variant("prod-managed").nested].filter(([name]) => name === "Search").map(([, template]) => ["Search (managed)", template] as const),
    ];
    expect(ids.flatMap(([stack, { Resources }]) => Object.entries(Resources).map(([id, { Type }]) => `${stack}/${id} ${Type}`)).join("\n")).toMatchSnapshot();
  });

  it("ask for these rights", () => {
    expect(iamLines(variant("prod-managed")).join("\n")).toMatchSnapshot("prod-managed");
    expect(iamLines(variant("dev-serverless")).join("\n")).toMatchSnapshot("dev-serverless");
  });

  it("acknowledge these rules for these reasons", () => {
    const reasons = variants.flatMap(({ app }) => acknowledgementsOf(app)).map(({ rule, reason }) => `${rule.replace(/\[.*/u, "")}: ${reason}`);
    expect([...new Set(reasons)].toSorted().join("\n")).toMatchSnapshot();
  });

  it("say where they are", () => {
    expect(variants.map(({ name, root }) => `${name}: ${Object.keys(root.Outputs ?? {}).join(" ")}`)).toMatchSnapshot();
  });

  it("have functions with the times and sizes of the design", () => {
    for (const name of STAGE_FUNCTION_NAMES) expect([FUNCTION_SPECS[name].timeoutSeconds, FUNCTION_SPECS[name].memoryMegabytes]).toEqual([...STATES[name]]);
    expect(STAGE_FUNCTION_NAMES.map((name) => FUNCTION_SPECS[name].stage)).toEqual([...STAGE_NAMES]);
  });

  it("wait for no function longer than the workflow does", () => {
    const timeouts = [...JSON.stringify(WORKFLOW).matchAll(/"TimeoutSeconds":(?<seconds>\d+),"Parameters":\{"FunctionName":"\$\{(?<stage>\w+)FunctionArn\}/gu)];
    expect(timeouts).toHaveLength(STAGE_NAMES.length);
    for (const { groups } of timeouts)
      expect(Object.values(FUNCTION_SPECS).find(({ stage }) => stage === groups?.["stage"])?.timeoutSeconds).toBe(Number(groups?.["seconds"]));
  });

  it("deploy the workflow file, with a function for each of its placeholders", () => {
    const Properties = propertiesOf(variant("prod-none"), "AWS::StepFunctions::StateMachine");
    expect(Properties["Definition"]).toEqual(WORKFLOW);
    const substitutions = Object.keys(Properties["DefinitionSubstitutions"] as object); // as CloudFormation has it
    const rendered = substitutions.reduce(
      (text, key) => text.replaceAll(`\${${key}}`, `arn:aws:lambda:eu-west-1:123456789012:function:${key}`),
      JSON.stringify(Properties["Definition"]),
    );
    expect(rendered).not.toContain("${");
    expect(validateStateMachine(JSON.parse(rendered), { checkArn: true, checkPaths: true })).toMatchObject({ isValid: true });
    expect(Properties["LoggingConfiguration"]).toMatchObject({ Level: "ALL", IncludeExecutionData: false });
  });

  it("hand only rows of events to notify", () => {
    const Properties = propertiesOf(variant("dev-none"), "AWS::Lambda::EventSourceMapping");
    expect(JSON.stringify(Properties["FilterCriteria"])).toContain(`{\\"prefix\\":\\"${EVENT_PREFIX}\\"}`);
  });

  it("watch metrics that functions emit", () => {
    const Properties = propertiesOf(variant("dev-none"), "AWS::CloudWatch::Dashboard");
    const body = flatText(Properties["DashboardBody"]);
    const shown = [...body.matchAll(/\["AiChef","(?<name>\w+)"/gu)].map(({ groups }) => groups?.["name"]);
    expect(new Set(shown)).toEqual(new Set(METRIC_NAMES));
    expect(METRICS_NAMESPACE).toBe(EMITTED_NAMESPACE);
  });

  it("watch metrics under the dimension that functions emit them with", () => {
    const emit = `
      const { count, createObserver } = await import("@ai-chef/functions");
      const observer = createObserver({ service: "ai-chef-plan-recipe-dev", environment: "dev" });
      for (const _ of [1, 2]) await observer.observe("test", {}, async () => observer.measure([count("RecipeStarted")]));`;
    const { stdout } = spawnSync(process.execPath, ["--conditions=source", "--input-type=module", "-e", emit], { cwd: import.meta.dirname, encoding: "utf8" });
    const emitted = stdout.split("\n").filter((line) => line.includes("RecipeStarted"));
    const { metricName, namespace, dimensions } = ourMetric("RecipeStarted", "dev", "Sum");
    expect(emitted).toHaveLength(2);
    for (const line of emitted)
      expect(JSON.parse(line)).toMatchObject({
        _aws: { CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [Object.keys(dimensions ?? {})], Metrics: [{ Name: metricName, Unit: "Count" }] }] },
        environment: "dev",
      });
  });

  it("say of each alarm what to do, on a page that is there", () => {
    const alarms = resourcesOf(variant("dev-none"), "AWS::CloudWatch::Alarm");
    const pages = alarms.map(([, , { Properties = {} }]) => /docs\/operations\/[\w-]+\.md$/u.exec(String(Properties["AlarmDescription"]))?.[0]);
    expect(pages.filter((page) => page === undefined || !existsSync(join(import.meta.dirname, "../../..", page)))).toEqual([]);
  });
});

describe("an assembly", () => {
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-assemblies-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (where: string) =>
    writeAssembly({
      tier: "prod",
      search: "managed",
      functionsFolder: placeholderFunctions(join(folder, where, "functions")),
      version: "1.2.3",
      outFolder: join(folder, where, "out"),
    });
  const manifest = write("first");
  const assembly = join(folder, "first/out/prod-managed");

  it("is the same, byte for byte, when it is made again elsewhere", () => {
    write("second/and deeper");
    const filesOf = (where: string): Readonly<Record<string, string>> => {
      const out = join(folder, where, "out");
      const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return Object.fromEntries(
        files.map(({ parentPath, name }) => [join(parentPath, name).slice(out.length), readFileSync(join(parentPath, name), "base64")]),
      );
    };
    expect(filesOf("second/and deeper")).toEqual(filesOf("first"));
  });

  it("has every file that its templates name, and a manifest that says so", () => {
    const { root, nested, code, parameters } = manifest;
    const keys = new Set([root, ...nested.map(({ file }) => file), ...code].map(({ key }) => key));
    const named = [root, ...nested.map(({ file }) => file)].flatMap(
      ({ path }) => readFileSync(join(assembly, path), "utf8").match(/[0-9a-f]{64}\.(?:zip|json)/gu) ?? [],
    );
    expect([...named].filter((key) => !keys.has(key))).toEqual([]);
    expect(new Set([...named, root.key])).toEqual(keys);
    expect(code).toHaveLength(FUNCTION_NAMES.length);
    expect(nested.map(({ logicalId }) => logicalId)).toEqual(["Data", "Search", "Functions", "Workflow", "Api", "Monitoring"]);
    expect(parameters["EmbeddingDimension"]).toEqual({
      description: "Numbers in a vector of Titan Text Embeddings V2.",
      default: "512",
      allowedValues: ["256", "512", "1024"],
    });
    expect(parameters["AssetBucket"]).not.toHaveProperty("default");
    expect(JSON.parse(readFileSync(join(assembly, "manifest.json"), "utf8"))).toEqual(manifest);
  });
});

describe("the package's root entry", () => {
  it("imports no CDK, which users of the command line do not have", async () => {
    const { metafile } = await build({
      entryPoints: [join(import.meta.dirname, "../src/index.ts")],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      packages: "external",
    });
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(imported).toContain("@ai-chef/service");
    expect(imported.filter((path) => path.includes("cdk") || path === "constructs")).toEqual([]);
  });
});
