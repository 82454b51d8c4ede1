import { readFileSync } from "node:fs";
import validate from "asl-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { composerModel } from "../local/composer-model.ts";
import { openLocalStore } from "../local/open-local-store.ts";
import { referencePriceSource } from "../local/reference-price-source.ts";
import { systemClock } from "../ports/clock.ts";
import { portableError } from "../stages/portable-error.ts";
import { STAGE_ERROR_NAMES, StageError } from "../stages/stage-error.ts";
import { type Stage, STAGE_NAMES, type StageContext, type StageName } from "../stages/stage.ts";
import { STAGES } from "../stages/index.ts";
import { type Shape, shapeOf } from "../testing/shape.ts";
import { type Machine, type State, walkWorkflow } from "../testing/walk-workflow.ts";

const text = readFileSync(new URL("../../workflow/recipe.asl.json", import.meta.url), "utf8");
const file = (): Machine & { readonly TimeoutSeconds?: number } => JSON.parse(text);

interface Placed {
  readonly name: string;
  readonly state: State;
  /** Inside a branch of a Parallel. */
  readonly isInside: boolean;
}

const states = ({ States }: Machine, isInside = false): readonly Placed[] =>
  Object.entries(States).flatMap(([name, state]) => [{ name, state, isInside }, ...(state.Branches ?? []).flatMap((branch) => states(branch, true))]);
const placed = states(file());
const tasks = placed.filter(({ state }) => state.Type === "Task");

describe("the workflow file", () => {
  it("is valid in the Amazon States Language", () => {
    const { isValid, errorsText } = validate(file(), { checkArn: true, checkPaths: true });
    expect(errorsText("\n")).toBe("");
    expect(isValid).toBe(true);
  });

  it("knows in Retry and Catch only errors that stages throw, or Step Functions and Lambda themselves", () => {
    const named = placed.flatMap(({ state }) => [...(state.Retry ?? []), ...(state.Catch ?? [])].flatMap(({ ErrorEquals }) => ErrorEquals));
    const foreign = named.filter((name) => !/^(?:States|Lambda)\.\w+$/u.test(name));
    expect(new Set(Object.values(STAGE_ERROR_NAMES))).toEqual(new Set([...Object.values(STAGE_ERROR_NAMES), ...foreign]));
    const services = new Set(named.filter((name) => !foreign.includes(name)));
    expect([...services].toSorted()).toEqual([
      "Lambda.AWSLambdaException",
      "Lambda.SdkClientException",
      "Lambda.ServiceException",
      "Lambda.TooManyRequestsException",
      "States.ALL",
      "States.Timeout",
    ]);
  });

  it("calls one function for each stage, and no other", () => {
    const functions = tasks.map(({ name, state }) => [name, (state.Parameters as { FunctionName: string }).FunctionName]);
    expect(Object.fromEntries(functions)).toEqual(Object.fromEntries(STAGE_NAMES.map((name) => [name, `\${${name}FunctionArn}`])));
    expect(new Set(tasks.map(({ state }) => state.Resource))).toEqual(new Set(["arn:aws:states:::lambda:invoke"]));
    const placeholders = [...text.matchAll(/\$\{(?<name>\w+)\}/gu)].map(({ groups }) => groups?.["name"]);
    expect(new Set(placeholders)).toEqual(new Set(STAGE_NAMES.map((name) => `${name}FunctionArn`)));
  });

  it("gives a time to the machine and to every Task", () => {
    expect(file().TimeoutSeconds).toBe(600);
    expect(tasks.filter(({ state }) => !((state.TimeoutSeconds ?? 0) > 0)).map(({ name }) => name)).toEqual([]);
  });

  it("records the failure of every Task, in its own Catch or in that of the Parallel around it", () => {
    const unguarded = placed
      .filter(({ state: { Type }, isInside, name }) => ["Task", "Parallel"].includes(Type) && !isInside && name !== "RecordFailure")
      .filter(
        ({ state }) =>
          !(state.Catch ?? []).some(
            ({ ErrorEquals, ResultPath, Next }) => ErrorEquals.includes("States.ALL") && ResultPath === "$.error" && Next === "RecordFailure",
          ),
      );
    expect(unguarded.map(({ name }) => name)).toEqual([]);
  });

  it("retries what the services of every Task, and the store, may throw", () => {
    const retried = ({ state }: Placed): readonly string[] => (state.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
    const needed = ["Lambda.ServiceException", "Lambda.TooManyRequestsException", "StorageUnavailableError"];
    expect(tasks.filter((task) => !needed.every((name) => retried(task).includes(name))).map(({ name }) => name)).toEqual([]);
  });

  it("lets the composer stand in for no refusal of access, of the model or of the request", () => {
    const generate = placed.find(({ name }) => name === "GenerateRecipe");
    const covered = [...(generate?.state.Retry ?? []), ...(generate?.state.Catch ?? [])].flatMap(({ ErrorEquals }) => ErrorEquals);
    for (const code of ["model_access_denied", "model_not_found", "model_request_invalid"] as const) expect(covered).not.toContain(STAGE_ERROR_NAMES[code]);
    expect(covered).not.toContain("States.ALL");
    expect(covered).not.toContain("States.TaskFailed");
  });
});

describe("the data of the workflow", () => {
  const input: Shape = { sessionId: "any", profile: "any" };
  const outputs: Record<string, Shape> = {};

  // What the real stages leave, called with what the real ones before them left.
  beforeAll(async () => {
    const store = openLocalStore({ path: ":memory:" });
    const context: StageContext = {
      store,
      model: composerModel,
      prices: referencePriceSource,
      foods: null,
      clock: systemClock,
      retentionDays: 1,
      signal: new AbortController().signal,
    };
    const call = async (name: StageName, payload: unknown): Promise<object> => {
      const stage: Stage = STAGES[name];
      const output = JSON.parse(JSON.stringify(await stage(payload as never, context))) as object; // as between states
      outputs[name] = shapeOf(output, 3);
      return output;
    };
    const { name: Error, message: Cause } = portableError(new StageError("model_throttled", "too many requests"));
    const error = { Error, Cause };
    const planned = (await call("PlanRecipe", { runId: "run-1", input: { sessionId: "session-1", profile: { target: "keto" } } })) as {
      run: object;
      brief: { shortlist: object };
    };
    const { run, brief } = planned;
    const prices = { run, attempt: 1, shortlist: brief.shortlist };
    const composed = await call("ComposeRecipe", { ...planned, error });
    const reference = await call("ReferencePrices", { ...prices, error });
    const work = { ...(await call("GenerateRecipe", planned)), ...(await call("FetchPrices", prices)) };
    await call("CombineResults", { ...planned, work: { ...composed, ...reference } });
    const outcome = (await call("CombineResults", { ...planned, work })) as { result: object };
    await call("SaveResult", { run, result: outcome.result });
    await call("RecordFailure", { runId: "run-1", input: {}, error });
    await store.close();
  });

  it("is written before it is read, on every way", () => {
    expect(walkWorkflow(file(), { input, outputs }).problems).toEqual([]);
  });

  it("gives the stages what their payloads say", () => {
    const { payloads } = walkWorkflow(file(), { input, outputs });
    const keys = new Map([...payloads].map(([name, shapes]) => [name, new Set(shapes.map((shape) => Object.keys(shape).toSorted().join(" ")))]));
    const planned = "attempt brief feedback profile run usage";
    expect(Object.fromEntries(keys)).toEqual({
      PlanRecipe: new Set(["input runId"]),
      GenerateRecipe: new Set([planned]),
      ComposeRecipe: new Set(["attempt brief error feedback profile run usage"]),
      FetchPrices: new Set(["attempt run shortlist"]),
      ReferencePrices: new Set(["attempt error run shortlist"]),
      CombineResults: new Set([`${planned} work`]),
      SaveResult: new Set(["result run"]),
      RecordFailure: new Set(["error input runId"]),
    });
  });

  it.each([
    ["a result that no stage leaves", '"$.Payload.next"', '"$.Payload.verdict"', "CombineResults: $.Payload.verdict"],
    ["a list that the brief lacks", '"$.brief.shortlist"', '"$.brief.foods"', "FetchPrices: $.brief.foods"],
    ["a state that ReviseBrief drops", '"brief.$": "$.brief",', "", "FetchPrices: $.brief.shortlist"],
    ["a choice on nothing", '"$.outcome.next"', '"$.verdict"', "JudgeResult: $.verdict"],
    ["an error that is not caught there", '"ResultPath": "$.error"', '"ResultPath": "$.failure"', "RecordFailure: $.error"],
    ["a branch that is not there", '"$[1].pricing"', '"$[2].pricing"', "ParallelProcessing: $[2].pricing"],
    ["the execution's input inside a branch", '"Payload.$": "$"', '"Payload.$": "$$.Execution.Input"', "GenerateRecipe: $$.Execution.Input"],
    ["an argument of a function", "States.MathAdd($.attempt, 1)", "States.MathAdd($.round, 1)", "ReviseBrief: $.round"],
  ])("is missed when the file reads %s", (_, from, to, problem) => {
    expect(text).toContain(from);
    const broken: Machine = JSON.parse(text.replaceAll(from, () => to));
    expect(walkWorkflow(broken, { input, outputs }).problems).toContain(problem);
  });
});
