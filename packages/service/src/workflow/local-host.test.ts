import { ChefError, type SessionEvent } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { openLocalStore } from "../local/open-local-store.ts";
import { systemClock } from "../ports/clock.ts";
import type { SessionStore } from "../ports/session-store.ts";
import type { Stage, StageDependencies, StageName } from "../stages/stage.ts";
import { StageError } from "../stages/stage-error.ts";
import { FAKE_STAGES } from "../testing/fake-stages.ts";
import { WORKFLOW, type WorkflowDefinition } from "./definition.ts";
import { createLocalHost } from "./local-host.ts";

const START = { runId: "run-1", sessionId: "session-1", owner: "ann", profile: { allergies: ["peanut"] } };
const never = (): Promise<never> => new Promise(() => undefined);

type Overrides = { readonly [N in StageName]?: Stage };
type Changes = { readonly [state: string]: Readonly<Record<string, unknown>> };

/** The workflow file with some fields of its states changed, and without waits before retries. */
function changed(changes: Changes = {}, machine: Readonly<Record<string, unknown>> = {}): WorkflowDefinition {
  return JSON.parse(JSON.stringify({ ...WORKFLOW, ...machine }), (key, value: unknown) => {
    if (key === "IntervalSeconds") return 0;
    return typeof value === "object" && value !== null && key in changes && "Type" in value ? { ...value, ...changes[key] } : value;
  }) as WorkflowDefinition;
}

function kitchen(overrides: Overrides = {}, definition = changed(), store: SessionStore = openLocalStore({ path: ":memory:" })) {
  const unused = { name: "none", propose: never, offers: never };
  const dependencies: StageDependencies = { store, model: unused, prices: unused, foods: null, clock: systemClock, retentionDays: 1 };
  return { store, host: createLocalHost({ stages: { ...FAKE_STAGES, ...overrides }, dependencies, definition }) };
}

const told = async (store: SessionStore, runId = "run-1"): Promise<readonly SessionEvent[]> => await store.eventsAfter(runId, 0, 1000);
const lines = async (store: SessionStore, runId = "run-1"): Promise<readonly string[]> =>
  (await told(store, runId)).map(({ type, stage, attempt }) => [type, stage, attempt].filter((part) => part !== undefined).join(" "));
const lastOf = async (store: SessionStore): Promise<SessionEvent | undefined> => (await told(store)).at(-1);

describe("a run on one machine", () => {
  it("tells every stage's start and end, and ends with the result", async () => {
    const { store, host } = kitchen();
    expect(await host.run(START)).toBe("succeeded");
    expect(await lines(store)).toEqual([
      "session-start",
      "stage-start PlanRecipe 1",
      "stage-end PlanRecipe 1",
      "stage-start GenerateRecipe 1",
      "stage-start FetchPrices 1",
      "stage-end GenerateRecipe 1",
      "stage-end FetchPrices 1",
      "stage-start CombineResults 1",
      "stage-end CombineResults 1",
      "session-end",
    ]);
    expect(await store.getResult("run-1")).toEqual({ draft: { by: "model", attempt: 1 }, pricing: { by: "shop" }, attempt: 1 });
    expect(await store.getSession("session-1", "ann")).toMatchObject({ runId: "run-1", profile: START.profile });
  });

  it("goes round once more when the result is to be revised, with the failed checks as feedback and what models took so far", async () => {
    const asked: unknown[] = [];
    const provenance = { usage: { inputTokens: 10, outputTokens: 5, costUsd: null, pricesOf: null } };
    const { store, host } = kitchen({
      GenerateRecipe: async ({ attempt, feedback, usage }: { attempt: number; feedback: unknown; usage: unknown }) => {
        asked.push([attempt, feedback, usage]);
        return { draft: { attempt } };
      },
      CombineResults: async ({ attempt }: { attempt: number }) => ({
        result: { attempt, provenance },
        next: attempt === 1 ? "revise" : "save",
        feedback: ["sodium: 900 mg"],
      }),
    });
    expect(await host.run(START)).toBe("succeeded");
    expect(asked).toEqual([
      [1, [], null],
      [2, ["sodium: 900 mg"], provenance.usage],
    ]);
    expect(await store.getResult("run-1")).toEqual({ attempt: 2, provenance });
    expect(await lines(store)).toContain("stage-end GenerateRecipe 2");
  });

  it("gives each state a JSON copy that it shares with no other", async () => {
    const seen: unknown[] = [];
    const { host } = kitchen({
      GenerateRecipe: async (payload: { brief: { shortlist: unknown[] } }) => {
        payload.brief.shortlist.push("mine");
        return { draft: { at: new Date(0), gone: undefined } };
      },
      FetchPrices: async ({ shortlist }: { shortlist: unknown[] }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(shortlist);
        return { pricing: {} };
      },
      CombineResults: async ({ work }: { work: unknown }) => {
        seen.push(work);
        return { result: {}, next: "save", feedback: [] };
      },
    });
    expect(await host.run(START)).toBe("succeeded");
    expect(seen).toEqual([[{ id: "tofu" }], { draft: { at: "1970-01-01T00:00:00.000Z" }, pricing: {} }]);
  });

  it("keeps runs that go on at once apart", async () => {
    const { store, host } = kitchen({
      GenerateRecipe: async ({ run }: { run: object }) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
        return { draft: run };
      },
    });
    const ids = Array.from({ length: 20 }, (_, index) => `run-${index}`);
    const ends = await Promise.all(ids.map(async (runId) => await host.run({ ...START, runId, sessionId: `of-${runId}` })));
    expect(new Set(ends)).toEqual(new Set(["succeeded"]));
    for (const runId of ids) expect(await store.getResult(runId)).toMatchObject({ draft: { runId, sessionId: `of-${runId}` } });
  });
});

describe("a model or a shop that fails", () => {
  it("is retried when it throttles, and then the composer stands in", async () => {
    let calls = 0;
    const caught: unknown[] = [];
    const { store, host } = kitchen({
      GenerateRecipe: async () => {
        calls += 1;
        throw new StageError("model_throttled", "too many requests");
      },
      ComposeRecipe: async ({ error }: { error: { Error: string; Cause: string } }) => {
        caught.push(error.Error, JSON.parse(error.Cause));
        return { draft: { by: "composer" } };
      },
    });
    expect(await host.run(START)).toBe("succeeded");
    expect(calls).toBe(4);
    expect(caught).toEqual([
      "ModelThrottledError",
      expect.objectContaining({ code: "model_throttled", message: "too many requests", stage: "GenerateRecipe" }),
    ]);
    expect(await store.getResult("run-1")).toMatchObject({ draft: { by: "composer" } });
    expect((await lines(store)).filter((line) => line.includes("GenerateRecipe"))).toEqual(["stage-start GenerateRecipe 1", "stage-error GenerateRecipe 1"]);
  });

  it("ends once when a retry helps", async () => {
    let calls = 0;
    const { store, host } = kitchen({
      GenerateRecipe: async () => {
        if ((calls += 1) === 1) throw new StageError("model_unavailable", "down");
        return { draft: { by: "model" } };
      },
    });
    expect(await host.run(START)).toBe("succeeded");
    expect((await lines(store)).filter((line) => line.includes("GenerateRecipe"))).toEqual([
      "stage-start GenerateRecipe 1",
      "stage-error GenerateRecipe 1",
      "stage-end GenerateRecipe 1",
    ]);
  });

  it("takes reference prices when the shop does not answer", async () => {
    const { store, host } = kitchen({
      FetchPrices: async () => {
        throw new StageError("shop_unavailable", "no answer");
      },
    });
    expect(await host.run(START)).toBe("succeeded");
    expect(await store.getResult("run-1")).toMatchObject({ draft: { by: "model" }, pricing: { by: "reference" } });
  });

  it("fails when access is denied, without the composer, and says why and where", async () => {
    let isComposed = false;
    const { store, host } = kitchen({
      GenerateRecipe: async () => {
        throw new StageError("model_access_denied", "These credentials may not call the model.");
      },
      ComposeRecipe: async () => (isComposed = true),
    });
    expect(await host.run(START)).toBe("failed");
    expect(isComposed).toBe(false);
    expect(await lastOf(store)).toMatchObject({
      type: "session-end",
      data: { status: "failed", code: "model_access_denied", message: "These credentials may not call the model.", stage: "GenerateRecipe" },
    });
    expect(await store.getRun("run-1")).toMatchObject({ status: "failed" });
  });

  it("is told by its code, not by words that may name an allergy", async () => {
    const { store, host } = kitchen({
      CombineResults: async () => {
        throw new ChefError("no_dish", "No dish is left without peanut.");
      },
    });
    expect(await host.run(START)).toBe("failed");
    const error = (await told(store)).find(({ type }) => type === "stage-error");
    expect(error).toMatchObject({ stage: "CombineResults", data: { code: "no_dish", message: expect.stringContaining("No dish of the composer is left") } });
    expect(JSON.stringify(error)).not.toContain("peanut");
    expect(await lastOf(store)).toMatchObject({ data: { code: "no_dish", message: "No dish is left without peanut." } });
  });
});

describe("a stage that hangs", () => {
  it("is cut off at its TimeoutSeconds, told so, and what it returns late is lost", async () => {
    let reason: unknown;
    let isLate = false;
    const { store, host } = kitchen(
      {
        GenerateRecipe: async (_: never, { signal }) => {
          signal.addEventListener("abort", () => (reason = signal.reason));
          await new Promise((resolve) => setTimeout(resolve, 200));
          isLate = true;
          return { draft: { by: "late" } };
        },
        CombineResults: async ({ work }: { work: object }) => {
          await new Promise((resolve) => setTimeout(resolve, 150));
          return { result: work, next: "save", feedback: [] };
        },
      },
      changed({ GenerateRecipe: { TimeoutSeconds: 0.1 } }),
    );
    expect(await host.run(START)).toBe("succeeded");
    expect(isLate).toBe(true);
    expect(reason).toMatchObject({ code: "model_timed_out", message: "GenerateRecipe took longer than 0.1 s." });
    expect(await store.getResult("run-1")).toMatchObject({ draft: { by: "composer" } });
    expect(await lines(store)).toEqual([
      "session-start",
      "stage-start PlanRecipe 1",
      "stage-end PlanRecipe 1",
      "stage-start GenerateRecipe 1",
      "stage-start FetchPrices 1",
      "stage-end FetchPrices 1",
      "stage-error GenerateRecipe 1",
      "stage-start ComposeRecipe 1",
      "stage-end ComposeRecipe 1",
      "stage-start CombineResults 1",
      "stage-end CombineResults 1",
      "session-end",
    ]);
  });

  it("times the run out when all of it takes longer than the machine may", async () => {
    const { store, host } = kitchen({ CombineResults: never }, changed({}, { TimeoutSeconds: 0.1 }));
    expect(await host.run(START)).toBe("timed-out");
    expect(await lastOf(store)).toMatchObject({ type: "session-end", data: { status: "timed-out", code: "run_timed_out" } });
  });
});

describe("a run that is aborted", () => {
  it.each([
    ["interrupted", new ChefError("run_interrupted", "Interrupted.")],
    ["cancelled", new Error("no longer wanted")],
  ])("ends %s at once, as the reason says, and the store says so", async (end, reason) => {
    const controller = new AbortController();
    let signalOfStage: AbortSignal | undefined;
    const { store, host } = kitchen({
      GenerateRecipe: (_: never, { signal }) => {
        signalOfStage = signal;
        setTimeout(() => controller.abort(reason), 10);
        return never();
      },
    });
    const start = performance.now();
    expect(await host.run(START, { signal: controller.signal })).toBe(end);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(signalOfStage?.aborted).toBe(true);
    expect(await store.getRun("run-1")).toMatchObject({ status: end });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await lastOf(store)).toMatchObject({ type: "session-end", data: { status: end, code: "run_interrupted" } });
    expect((await lines(store)).filter((line) => line.startsWith("stage-error"))).toEqual([]);
  });

  it("calls no stage again when it waited for a retry", async () => {
    const controller = new AbortController();
    let calls = 0;
    const { host } = kitchen(
      {
        GenerateRecipe: async () => {
          calls += 1;
          setTimeout(() => controller.abort(new ChefError("run_interrupted", "Interrupted.")), 10);
          throw new StageError("model_throttled", "too many requests");
        },
      },
      changed({ GenerateRecipe: { Retry: [{ ErrorEquals: ["ModelThrottledError"], IntervalSeconds: 30, JitterStrategy: "NONE" }] } }),
    );
    expect(await host.run(START, { signal: controller.signal })).toBe("interrupted");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(1);
  });

  it("does not begin when it was aborted before", async () => {
    const { store, host } = kitchen();
    const signal = AbortSignal.abort(new ChefError("run_interrupted", "Interrupted."));
    expect(await host.run(START, { signal })).toBe("interrupted");
    expect(await store.getSession("session-1", "ann")).toBeNull();
  });

  it("leaves no listener on the caller's signal", async () => {
    const { host } = kitchen();
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...given: Parameters<typeof add>) => ((listeners += 1), add(...given));
    signal.removeEventListener = (...given: Parameters<typeof remove>) => ((listeners -= 1), remove(...given));
    await host.run(START, { signal });
    expect(listeners).toBe(0);
  });
});

describe("a run that dies outside a stage", () => {
  it("is finalized, and the file's defect is thrown", async () => {
    const { store, host } = kitchen({}, changed({ CombineResults: { ResultSelector: { "result.$": "$.Payload.nowhere" } } }));
    await expect(host.run(START)).rejects.toThrow("'$.Payload.nowhere' does not point to a value");
    expect(await lastOf(store)).toMatchObject({ type: "session-end", data: { status: "failed", code: "run_failed" } });
  });

  it("is finalized when its failure cannot be recorded", async () => {
    const { store, host } = kitchen({
      SaveResult: async () => {
        throw new ChefError("store_full", "no space");
      },
      RecordFailure: async () => {
        throw new ChefError("store_full", "no space");
      },
    });
    expect(await host.run(START)).toBe("failed");
    expect(await lastOf(store)).toMatchObject({ type: "session-end", data: { status: "failed" } });
  });
});

describe("a defect of a stage", () => {
  it("is recorded as a defect, without its words, and thrown as it is", async () => {
    const defect = new TypeError('"peanut" is not iterable');
    const { store, host } = kitchen({
      CombineResults: async () => {
        throw defect;
      },
    });
    await expect(host.run(START)).rejects.toBe(defect);
    expect(await lastOf(store)).toMatchObject({
      data: { status: "failed", code: "defect", message: "A defect in CombineResults: TypeError.", stage: "CombineResults" },
    });
    expect(JSON.stringify(await told(store))).not.toContain("peanut");
  });
});

describe("a payload that is too large", () => {
  const text = "x".repeat(140_000);

  it("fails the run when a stage makes it", async () => {
    const { store, host } = kitchen({ GenerateRecipe: async () => ({ draft: { text } }) });
    expect(await host.run(START)).toBe("failed");
    expect(await lastOf(store)).toMatchObject({
      data: { code: "payload_too_large", message: expect.stringContaining("GenerateRecipe carries 1400"), stage: "GenerateRecipe" },
    });
  });

  it("is refused before the run begins when it is the input", async () => {
    const { store, host } = kitchen();
    await expect(host.run({ ...START, profile: { text } })).rejects.toMatchObject({ code: "payload_too_large" });
    expect(await store.getSession("session-1", "ann")).toBeNull();
  });
});

describe("a store that fails", () => {
  it("is tried again by the workflow when it was locked", async () => {
    const store = openLocalStore({ path: ":memory:" });
    let failures = 0;
    const locked: SessionStore = {
      ...store,
      createRun: async (run) => {
        if ((failures += 1) <= 2) throw new ChefError("store_unavailable", "The session store is locked by another process.");
        await store.createRun(run);
      },
    };
    const { host } = kitchen({}, changed(), locked);
    expect(await host.run(START)).toBe("succeeded");
    expect(failures).toBe(3);
  });

  it("gets nothing of a session back that was erased while it ran", async () => {
    const { store, host } = kitchen({
      GenerateRecipe: async (_: never, { store: inUse }) => {
        await inUse.deleteSession("session-1", "ann");
        return { draft: {} };
      },
    });
    expect(await host.run(START)).toBe("failed");
    expect(await store.getSession("session-1", "ann")).toBeNull();
    expect(await store.getRun("run-1")).toBeNull();
  });
});
