import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import { startFakeTitan } from "@ai-chef/functions/testing";
import { createTitanEmbedder } from "@ai-chef/functions/titan";
import { embedAhead } from "../packages/cli/src/seeding/embed-ahead.ts";
import { openVectorCheckpoint } from "../packages/cli/src/seeding/vector-checkpoint.ts";
import type { Finding } from "./measure.ts";

/** Foods of SR28. */
const TEXTS = 8789;
/** Six times what accounts usually have, so that it takes less than a minute and every wait that is too long shows six times. */
const PER_MINUTE = 12_000;
const LATENCY_MS = 120;
const MINUTE_MS = 60_000;
const SHARE_LIMIT = 0.95;
const CONCURRENCY = 64;

/** How much of what the model's service allows in a minute does seeding use, with its vectors written to the checkpoint? */
export async function seeding(): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-seeding-"));
  const titan = await startFakeTitan({ perMinute: PER_MINUTE, latencyMs: LATENCY_MS });
  const checkpoint = await openVectorCheckpoint(join(folder, "vectors.jsonl"));
  const client = new BedrockRuntimeClient({
    endpoint: titan.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  try {
    const embedder = createTitanEmbedder({ client, dimension: 256, textsPerMinute: PER_MINUTE, maxConcurrency: CONCURRENCY, cache: checkpoint });
    const texts = Array.from({ length: TEXTS }, (_, at) => `food number ${at}, 식품 ${at} (vegetable, raw)`);
    const started = performance.now();
    await embedAhead(texts, embedder, { signal: new AbortController().signal, maxConcurrency: CONCURRENCY, onProgress: () => undefined });
    const took = performance.now() - started;
    const share = TEXTS / ((took / MINUTE_MS) * PER_MINUTE);
    const throttled = titan.requests.filter(({ wasThrottled }) => wasThrottled).length;
    return [
      {
        question: "seeding: share of the per-minute limit that is used",
        figure: `${(share * 100).toFixed(1)} %, ${(took / 1000).toFixed(1)} s for ${TEXTS} texts, ${throttled} throttled`,
        baseline: `fake Titan: ${PER_MINUTE} a minute, ${LATENCY_MS} ms each`,
        limit: `${SHARE_LIMIT * 100} %`,
        isMet: share >= SHARE_LIMIT,
      },
    ];
  } finally {
    await checkpoint.close();
    await titan.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
