import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findJdk } from "./find-jdk.ts";
import { openSearchHome } from "./install.ts";

export interface OpenSearchServer {
  readonly url: string;
  /** Process id of the guard, whose end is the server's. */
  readonly pid: number;
  close(): Promise<void>;
}

const START_TIMEOUT_MS = 120_000;
const HEAP = "512m";
/** The server refuses to run as the superuser. */
const NOBODY = 65_534;

/**
 * Starts a real OpenSearch with k-NN and nori, empty, on a free port of 127.0.0.1. It ends with `close`, and with this process.
 *
 * @throws {Error} with what is missing or the end of the server's log.
 */
export async function startOpenSearch(): Promise<OpenSearchServer> {
  const jdk = findJdk();
  const home = await openSearchHome(jdk);
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-opensearch-"));
  const isRoot = process.getuid?.() === 0;
  const settings = configure(home, folder, isRoot);
  const command = [join(home, "bin/opensearch")];
  const unprivileged = isRoot ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", ...command] : command;
  const child = spawn(process.execPath, [join(import.meta.dirname, "guard.ts"), folder, ...unprivileged], {
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      LANG: "C.UTF-8",
      OPENSEARCH_PATH_CONF: settings,
      OPENSEARCH_TMPDIR: join(folder, "tmp"),
      OPENSEARCH_JAVA_HOME: jdk,
      OPENSEARCH_JAVA_OPTS: `-Xms${HEAP} -Xmx${HEAP}`,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const exited = once(child, "exit");
  const close = async (): Promise<void> => {
    child.stdin.end();
    await exited;
  };
  try {
    const url = await greenAt(() => log, child);
    log = "";
    return { url, pid: child.pid ?? 0, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Its own settings, data and logs; the installation is shared. */
function configure(home: string, folder: string, isRoot: boolean): string {
  const settings = join(folder, "config");
  const folders = ["config", "data", "logs", "tmp"].map((name) => join(folder, name));
  for (const made of folders) mkdirSync(made);
  copyFileSync(join(home, "config/log4j2.properties"), join(settings, "log4j2.properties"));
  // It names its logs relative to the installation, which the server may not write.
  const options = readFileSync(join(home, "config/jvm.options"), "utf8").replaceAll(/(?<=[=:])(?=(?:logs|data)\b)/gu, `${folder}/`);
  writeFileSync(join(settings, "jvm.options"), options);
  const lines = {
    "cluster.name": "test",
    "node.name": "n1",
    "network.host": "127.0.0.1",
    "http.port": "0",
    "transport.port": "0",
    "discovery.type": "single-node",
    "path.data": join(folder, "data"),
    "path.logs": join(folder, "logs"),
    "cluster.routing.allocation.disk.threshold_enabled": "false",
  };
  const text = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  writeFileSync(join(settings, "opensearch.yml"), text.join(""));
  if (isRoot) {
    chmodSync(folder, 0o755);
    for (const each of [...folders, ...["jvm.options", "log4j2.properties", "opensearch.yml"].map((name) => join(settings, name))])
      chownSync(each, NOBODY, NOBODY);
  }
  return settings;
}

const HTTP_ADDRESS = /HttpServerTransport\S*\s*\] \[n1\] publish_address \{127\.0\.0\.1:(?<port>\d+)\}/u;

async function greenAt(log: () => string, child: { readonly exitCode: number | null }): Promise<string> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const port = HTTP_ADDRESS.exec(log())?.groups?.["port"];
    const url = `http://127.0.0.1:${port}`;
    if (port !== undefined && (await isGreen(url))) return url;
    await sleep(200);
  }
  throw new Error(`OpenSearch did not start: ${log().slice(-2000)}`);
}

async function isGreen(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/_cluster/health?wait_for_status=green&timeout=1s`);
    return ok;
  } catch {
    return false;
  }
}
