import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@opensearch-project/opensearch";
import { StageError } from "@ai-chef/service";
import * as z from "zod";
import { ask, type SearchRequest } from "./ask.ts";
import { patiently } from "./patiently.ts";

export interface IndexAdminOptions {
  readonly client: Client;
  readonly alias: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onWait?: (reason: string) => void;
}

/** What is done to whole indexes; only by operations that serverless collections have too. */
export interface IndexAdmin {
  create(index: string, definition: object): Promise<void>;
  /** It need not be there. */
  remove(index: string): Promise<void>;
  /** Indexes that the alias stands for. */
  live(): Promise<readonly string[]>;
  /** Indexes of the alias's name that no alias stands for. */
  leftovers(): Promise<readonly string[]>;
  /** Waits until an index holds so many documents that can be found. @throws {StageError} `SearchUnavailableError` when it does not in time. */
  waitForCount(index: string, count: number, timeoutMs: number, onCount: (count: number) => void): Promise<void>;
  /** Whether a search of an index finds a food. */
  finds(index: string, body: object, foodId: string): Promise<boolean>;
  /** Moves the alias in one step, and removes the indexes before once the new one answers; gives their names. */
  switchTo(index: string, timeoutMs: number): Promise<readonly string[]>;
}

const POLL_MS = 250;
const anything = z.unknown();
const totalSchema = z.object({ hits: z.object({ total: z.object({ value: z.number() }), hits: z.array(z.object({ _index: z.string() })) }) });
const aliasesSchema = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));
const foundSchema = z.object({ hits: z.object({ hits: z.array(z.object({ _source: z.object({ foodId: z.string() }) })) }) });
const indexesSchema = z.array(z.object({ index: z.string() }));

export function indexAdmin({ client, alias, timeoutMs, signal, onWait }: IndexAdminOptions): IndexAdmin {
  const request = <T>(asked: SearchRequest, schema: z.ZodType<T>): Promise<T> =>
    patiently((both) => ask(client, asked, schema, both), { index: alias, timeoutMs, signal, ...(onWait === undefined ? {} : { onWait }) });
  /** The same for what may be missing. */
  const unlessMissing = async <T>(asked: SearchRequest, schema: z.ZodType<T>): Promise<T | null> => {
    try {
      return await request(asked, schema);
    } catch (error) {
      if (StageError.isInstance(error) && error.code === "search_unavailable" && isMissing(error.cause)) return null;
      throw error;
    }
  };
  const search = (target: string): Promise<z.output<typeof totalSchema> | null> =>
    unlessMissing({ method: "POST", path: `/${target}/_search`, body: { size: 1, _source: false, track_total_hits: true } }, totalSchema);
  const waitFor = async (isDone: () => Promise<boolean>, limitMs: number, failure: () => string): Promise<void> => {
    const deadline = performance.now() + limitMs;
    while (!(await isDone())) {
      if (performance.now() >= deadline) throw new StageError("search_unavailable", failure());
      await sleep(POLL_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  };

  const admin: IndexAdmin = {
    create: async (index, definition) => {
      try {
        await request({ method: "PUT", path: `/${index}`, body: definition }, anything);
      } catch (error) {
        // The name is nobody else's: a try before this one was carried out, and its answer lost.
        if (!(error instanceof Error && error.message.includes("resource_already_exists_exception"))) throw error;
      }
    },
    remove: async (index) => {
      await unlessMissing({ method: "DELETE", path: `/${index}` }, anything);
    },
    live: async () => Object.keys((await unlessMissing({ method: "GET", path: `/_alias/${alias}` }, aliasesSchema)) ?? {}),
    leftovers: async () => {
      const indexes = await request({ method: "GET", path: "/_cat/indices", query: { format: "json", h: "index" } }, indexesSchema);
      const aliases = await request({ method: "GET", path: "/_alias" }, aliasesSchema);
      const names = indexes.map(({ index }) => index).filter((index) => index.startsWith(`${alias}-`));
      return names.filter((index) => Object.keys(aliases[index]?.aliases ?? {}).length === 0).toSorted();
    },
    waitForCount: async (index, count, limitMs, onCount) => {
      let held = 0;
      const isDone = async (): Promise<boolean> => {
        held = (await search(index))?.hits.total.value ?? 0;
        onCount(held);
        if (held > count)
          throw new StageError("search_unavailable", `The index ${index} holds ${held} foods instead of ${count}: a request was carried out twice.`);
        return held === count;
      };
      await waitFor(isDone, limitMs, () => `The index ${index} holds ${held} foods of ${count} after ${limitMs} ms.`);
    },
    finds: async (index, body, foodId) => {
      const { hits } = await request({ method: "POST", path: `/${index}/_search`, body }, foundSchema);
      return hits.hits.some(({ _source }) => _source.foodId === foodId);
    },
    switchTo: async (index, limitMs) => {
      const before = (await admin.live()).filter((each) => each !== index);
      const move = (from: readonly string[], to: readonly string[]): Promise<unknown> => {
        const actions = [...from.map((each) => ({ remove: { index: each, alias } })), ...to.map((each) => ({ add: { index: each, alias } }))];
        return request({ method: "POST", path: "/_aliases", body: { actions } }, anything);
      };
      await move(before, [index]);
      try {
        const answers = async (): Promise<boolean> => (await search(alias))?.hits.hits.every((hit) => hit._index === index) ?? false;
        await waitFor(answers, limitMs, () => `The index ${index} does not answer under the name ${alias} after ${limitMs} ms.`);
      } catch (error) {
        await move([index], before);
        throw error;
      }
      for (const old of before) await admin.remove(old);
      return before;
    },
  };
  return admin;
}

const isMissing = (cause: unknown): boolean => typeof cause === "object" && cause !== null && "statusCode" in cause && cause.statusCode === 404;
