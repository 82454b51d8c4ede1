import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Finding, median, milliseconds } from "./measure.ts";

const functions = join(import.meta.dirname, "../packages/functions");
const ROUNDS = 9;
const MOST_KILOBYTES = 200;
const MOST_TIMES = 1.5;
/** The food table and the dishes are no code. */
const ASSETS: ReadonlySet<string> = new Set(["table.mjs", "dishes.mjs"]);

/** The functions that load most, and the clients of AWS that each cannot do without. */
const LOADED = {
  "generate-recipe": ["client-bedrock-runtime/BedrockRuntimeClient", "client-dynamodb/DynamoDBClient"],
  "combine-results": ["client-dynamodb/DynamoDBClient"],
  api: ["client-dynamodb/DynamoDBClient", "client-sfn/SFNClient", "client-secrets-manager/SecretsManagerClient"],
  notify: ["client-dynamodb/DynamoDBClient", "client-apigatewaymanagementapi/ApiGatewayManagementApiClient"],
} as const;

/** How much code does a function load at its start, and how long does that take against the clients of AWS alone? */
export async function functionBundles(): Promise<readonly Finding[]> {
  const built = spawnSync(process.execPath, ["--conditions=source", "tools/bundle.ts"], { cwd: functions });
  if (built.status !== 0) throw new Error(built.stderr.toString());
  const work = mkdtempSync(join(tmpdir(), "ai-chef-functions-"));
  try {
    const findings: Finding[] = [];
    for (const [name, clients] of Object.entries(LOADED)) {
      const folder = join(functions, "dist/lambda", name);
      const kilobytes = [...staticGraph(folder, "index.mjs")].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024;
      findings.push({
        question: `code that ${name} loads at its start, gzipped`,
        figure: `${kilobytes.toFixed(0)} KB`,
        baseline: "without table and dishes",
        limit: `${MOST_KILOBYTES} KB`,
        isMet: kilobytes <= MOST_KILOBYTES,
      });
      const baseline = join(work, `${name}.mjs`);
      await bundleClients(clients, baseline);
      const times = { own: [] as number[], clients: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        times.clients.push(importTime(baseline));
        times.own.push(importTime(join(folder, "index.mjs")));
      }
      const ratio = median(times.own) / median(times.clients);
      findings.push({
        question: `cold import of ${name}`,
        figure: `${milliseconds(median(times.own))}, ${ratio.toFixed(2)} times`,
        baseline: `its AWS clients: ${milliseconds(median(times.clients))}`,
        limit: `${MOST_TIMES} times`,
        isMet: ratio <= MOST_TIMES,
      });
    }
    return findings;
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Files of a bundle that its entry imports statically, itself included. */
function staticGraph(folder: string, entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry) || ASSETS.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(join(folder, entry), "utf8");
  for (const [, file = ""] of code.matchAll(/(?:from|import)"\.\/(?<file>[^"]+\.mjs)"/gu)) staticGraph(folder, file, seen);
  return seen;
}

async function bundleClients(clients: readonly string[], outfile: string): Promise<void> {
  const lines = clients.map((client) => {
    const [module = "", name = ""] = client.split("/");
    return `import { ${name} } from "@aws-sdk/${module}"; new ${name}({ region: "local" });`;
  });
  await build({
    stdin: { contents: lines.join("\n"), resolveDir: functions },
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    conditions: ["module"],
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    logLevel: "error",
  });
}

function importTime(path: string): number {
  const code = `const t = performance.now(); await import(${JSON.stringify(path)}); process.stdout.write(String(performance.now() - t)); process.exit(0);`;
  const environment = {
    ...process.env,
    NODE_OPTIONS: "",
    AWS_REGION: "local",
    SESSIONS_TABLE: "s",
    RESULTS_TABLE: "r",
    CACHE_TABLE: "c",
    WEBSOCKET_MANAGEMENT_URL: "http://127.0.0.1",
  };
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...environment, MODEL_ID: "m", STATE_MACHINE_ARN: "a" },
  });
  if (status !== 0) throw new Error(stderr.toString());
  return Number(stdout.toString());
}
