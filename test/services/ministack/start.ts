import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { lambdaRuntimeClient } from "../lambda-runtime/install.ts";

const VERSION = "1.5.33";
const run = promisify(execFile);
const cache = join(import.meta.dirname, "../../../node_modules/.cache/ai-chef/ministack", VERSION);
const INSTALL_MS = 300_000;
const START_MS = 60_000;

export interface MinistackOptions {
  /** Enforces the execution roles of functions. @defaultValue true */
  readonly isRoleEnforced?: boolean;
  /** Variables that every function is given besides its own, such as the addresses of fakes. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** An emulated account of AWS, empty. */
export interface Ministack {
  readonly endpoint: string;
  /** What it wrote. */
  log(): string;
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the emulator on a free port of 127.0.0.1; its functions run on this Node.js under AWS's own runtime client. The first start installs it by pip. */
export async function startMinistack({ isRoleEnforced = true, environment = {} }: MinistackOptions = {}): Promise<Ministack> {
  const [python, client, port, home] = await Promise.all([install(), lambdaRuntimeClient(), freePort(), mkdtemp(join(tmpdir(), "ministack-"))]);
  const endpoint = `http://127.0.0.1:${port}`;
  await mkdir(join(home, "tmp"));
  const child = spawn(python, [join(import.meta.dirname, "repairs.py")], {
    cwd: home,
    env: {
      HOME: home,
      PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
      TMPDIR: join(home, "tmp"),
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      MINISTACK_HOST: "localhost",
      MINISTACK_REGION: "us-east-1",
      SFN_WAIT_SCALE: "0",
      LAMBDA_ASYNC_RETRY_BASE_SECONDS: "0.1",
      LAMBDA_STATE_TRANSITION_SECONDS: "0.05",
      MS_RIC: client,
      AWS_ENDPOINT_URL: endpoint,
      ...(isRoleEnforced ? { AUTH: "true" } : {}),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (written += chunk.toString()));
  const exited = once(child, "exit");
  const stop = (): void => void child.kill("SIGKILL");
  process.once("exit", stop);
  const close = async (): Promise<void> => {
    process.removeListener("exit", stop);
    child.kill("SIGTERM");
    const timer = setTimeout(stop, 5000);
    await exited;
    clearTimeout(timer);
    await rm(home, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_MS;
  while (!(await isReady(endpoint))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await close();
      throw new Error(`the emulator did not start: ${written.slice(-1000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    endpoint,
    log: () => written,
    reset: async () => void (await fetch(`${endpoint}/_ministack/reset`, { method: "POST" })),
    close,
  };
}

const isReady = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Python of a venv with the emulator. */
async function install(): Promise<string> {
  const python = join(cache, "bin/python");
  if (existsSync(join(cache, ".complete"))) return python;
  await mkdir(dirname(cache), { recursive: true });
  // A venv names its own folder, so it is made where it stays.
  await rm(cache, { recursive: true, force: true });
  await run("python3", ["-m", "venv", cache], { timeout: INSTALL_MS });
  await run(join(cache, "bin/pip"), ["install", "-q", `ministack==${VERSION}`, "botocore"], { timeout: INSTALL_MS });
  await writeFile(join(cache, ".complete"), VERSION);
  return python;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
