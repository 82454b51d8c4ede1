import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { recipeResultSchema } from "@ai-chef/sdk/contract";
import { type StageName, STAGE_NAMES } from "@ai-chef/service";
import WORKFLOW from "@ai-chef/service/workflow/recipe.asl.json" with { type: "json" };
import { StateMachine } from "aws-local-stepfunctions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDynamoDbLocal } from "../../../test/services/dynamodb-local/start.ts";
import { lambdaRuntimeClient } from "../../../test/services/lambda-runtime/install.ts";
import { type Lambda, startLambda } from "../../../test/services/lambda-runtime/start.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import { createDynamoSessionStore } from "../src/dynamodb/index.ts";
import { createTables } from "../src/testing/tables.ts";

const root = join(import.meta.dirname, "..");
const service = await orSkip("DynamoDB Local", startDynamoDbLocal);
const client = await orSkip("AWS's runtime client for Lambda", lambdaRuntimeClient);
const names = { sessions: "sessions", results: "results", cache: "cache" };
const STATE_MACHINE_ARN = "arn:aws:states:ap-northeast-2:123456789012:stateMachine:ai-chef-workflow-dev";
const lambdas = new Map<string, Lambda>();
const tables = new DynamoDBClient({ endpoint: service?.endpoint ?? "", region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } });
const store = createDynamoSessionStore({ client: DynamoDBDocumentClient.from(tables), sessionsTable: names.sessions, resultsTable: names.results });

const kebab = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, "-").toLowerCase();

async function lambdaOf(name: string): Promise<Lambda> {
  const known = lambdas.get(name);
  if (known !== undefined) return known;
  const lambda = await startLambda({
    folder: join(root, "dist/lambda", name),
    environment: {
      AWS_ENDPOINT_URL: service?.endpoint ?? "",
      SESSIONS_TABLE: names.sessions,
      RESULTS_TABLE: names.results,
      CACHE_TABLE: names.cache,
      STATE_MACHINE_ARN,
    },
  });
  lambdas.set(name, lambda);
  return lambda;
}

/** Runs the workflow file; each Task is its function under AWS's own runtime client. */
async function cook(runId: string, input: unknown): Promise<unknown> {
  const invoke = (name: StageName) => async (task: { readonly Payload: unknown }) => {
    const outcome = await (await lambdaOf(name === "GenerateRecipe" ? "compose-recipe" : kebab(name))).invoke(task.Payload);
    if ("payload" in outcome) return { Payload: outcome.payload, StatusCode: 200 };
    const thrown = new Error(outcome.error.errorMessage);
    thrown.name = outcome.error.errorType;
    throw thrown;
  };
  const machine = new StateMachine(WORKFLOW as ConstructorParameters<typeof StateMachine>[0], { validationOptions: { noValidate: true } }); // the file is validated elsewhere
  const overrides = { taskResourceLocalHandlers: Object.fromEntries(STAGE_NAMES.map((name) => [name, invoke(name)])) };
  return await machine.run(input as never, { overrides: overrides as never, context: { Execution: { Name: runId, Input: input as never } } }).result; // JSON it is
}

describe.skipIf(service === null || client === null)("functions under AWS's own runtime client", () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ["--conditions=source", "tools/bundle.ts"], { cwd: root });
    await createTables(tables, names);
  });
  afterAll(async () => {
    await Promise.all([...lambdas.values()].map((lambda) => lambda.close()));
    tables.destroy();
    await service?.close();
  });

  it("cook a recipe through the workflow file, with every event once and in order", async () => {
    await cook("run-1", { sessionId: "session-1", profile: { target: "keto", servings: 2, language: "en", budget: 30_000 } });
    const result = await store.getResult("run-1");
    expect(recipeResultSchema.safeParse(result).error).toBeUndefined();
    expect(result?.compliance.verdict).toBe("pass");
    const events = await store.eventsAfter("run-1", 0, 100);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ type: "session-end" });
  });

  it("tell each line with session and run, and nothing of the request", async () => {
    await cook("run-2", { sessionId: "session-2", profile: { target: "vegan", language: "en", allergies: ["sesame"], avoid: ["zanzibar"] } });
    const written = [...lambdas.values()].map((lambda) => lambda.log()).join("\n");
    expect(written).toContain('"VerdictPass"');
    expect(written).not.toMatch(/sesame|zanzibar/iu);
  });

  it("record what is wrong with a request as the run's end, under its code", async () => {
    await expect(cook("run-3", { sessionId: "session-3", profile: { target: "kteo" } })).rejects.toThrow(/its last event says why/u);
    expect(await store.getRun("run-3")).toMatchObject({ status: "failed" });
    expect((await store.eventsAfter("run-3", 0, 100)).at(-1)?.data).toMatchObject({ code: "unknown_target" });
  });

  it("are called again without a second event or another answer", async () => {
    const payload = { runId: "run-4", input: { sessionId: "session-4", profile: { target: "keto" } } };
    const plan = await lambdaOf("plan-recipe");
    const [one, two] = [await plan.invoke(payload), await plan.invoke(payload)];
    expect(two).toEqual(one);
    expect((await store.eventsAfter("run-4", 0, 100)).map(({ type, stage }) => [type, stage])).toEqual([
      ["session-start", undefined],
      ["stage-start", "PlanRecipe"],
      ["stage-end", "PlanRecipe"],
    ]);
  });

  it("finalize what died outside a stage, and leave an event of another source alone", async () => {
    const finalize = await lambdaOf("finalize");
    const event = (source: string, stateMachineArn: string) => ({ source, detail: { stateMachineArn, name: "run-4", status: "TIMED_OUT" } });
    await finalize.invoke(event("my.app", STATE_MACHINE_ARN));
    await finalize.invoke(event("aws.states", `${STATE_MACHINE_ARN}-other`));
    await finalize.invoke({});
    expect(await store.getRun("run-4")).toMatchObject({ status: "running" });
    await finalize.invoke(event("aws.states", STATE_MACHINE_ARN));
    await finalize.invoke(event("aws.states", STATE_MACHINE_ARN));
    expect(await store.getRun("run-4")).toMatchObject({ status: "timed-out" });
    expect((await store.eventsAfter("run-4", 0, 100)).filter(({ type }) => type === "session-end")).toHaveLength(1);
  });
});
