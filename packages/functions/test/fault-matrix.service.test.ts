import { ERRORS } from "@ai-chef/sdk/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDynamoDbLocal } from "../../../test/services/dynamodb-local/start.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import { createDocumentClient, createDynamoSessionStore } from "../src/dynamodb/index.ts";
import { createTables } from "../src/testing/tables.ts";
import { cookWith, type Fault, FAULTS, type FaultyPort, type MatrixRow, matrixTable } from "./fault-matrix.ts";
import { type Fate, startScriptedProxy } from "./scripted-proxy.ts";

/** The row of the fault matrix that needs a real store: requests are at fault for a while, in the middle of a run. */
const service = await orSkip("DynamoDB Local", startDynamoDbLocal);
afterAll(() => service?.close());

const FIRST = 4;
const LAST = 9;
const SLOW_MS = 500;
const error = (type: string, status: number): Fate => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: "for now" }),
});
const FATES: Readonly<Record<Fault, Fate>> = {
  timeout: "stall",
  throttle: error("ProvisionedThroughputExceededException", 400),
  "5xx": error("InternalServerError", 500),
  reset: "lose-answer",
  slow: { afterMs: SLOW_MS },
  malformed: { status: 200, body: "<html>Welcome</html>" },
  empty: { status: 200, body: "" },
  truncated: "cut",
};
/** As the functions' client would be told: a store that is silent is given up before the stage is. */
const REQUEST_TIMEOUT_MS = 1000;

const connect = (endpoint: string) =>
  createDocumentClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    requestHandler: { requestTimeout: REQUEST_TIMEOUT_MS, throwOnRequestTimeout: true },
  });

async function open(fault: Fault): Promise<FaultyPort> {
  const endpoint = service?.endpoint ?? "";
  const names = { sessions: `sessions-${fault}`, results: `results-${fault}`, cache: `cache-${fault}` };
  await createTables(connect(endpoint), names);
  const proxy = await startScriptedProxy(endpoint, ({ number }) => (number >= FIRST && number <= LAST ? FATES[fault] : "pass"));
  const store = createDynamoSessionStore({ client: connect(proxy.endpoint), sessionsTable: names.sessions, resultsTable: names.results });
  return { dependencies: { store }, close: () => proxy.close() };
}

describe.skipIf(service === null)("a recipe while the store is at fault", () => {
  let rows: readonly MatrixRow[] = [];

  beforeAll(async () => {
    rows = await Promise.all(
      FAULTS.map(async (fault) => {
        const faulty = await open(fault);
        try {
          return await cookWith("store (DynamoDB)", fault, faulty);
        } finally {
          await faulty.close();
        }
      }),
    );
    process.stdout.write(`${matrixTable(rows)}\n`);
  }, 240_000);

  it.each(FAULTS)("ends, with a result or a code: %s", (fault) => {
    const row = rows.find((each) => each.fault === fault);
    expect(row).toMatchObject({ isEnded: true });
    expect(row?.hasResult === true || row?.codes.every((code) => code in ERRORS && code !== "defect")).toBe(true);
  });
});
