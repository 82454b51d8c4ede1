import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { promisify } from "node:util";

/** A running DynamoDB Local, all in memory. */
export interface DynamoDbLocal {
  readonly endpoint: string;
  close(): Promise<void>;
}

const run = promisify(execFile);
const here = import.meta.dirname;
const cache = join(here, "../../../node_modules/.cache/ai-chef/dynamodb-local");
const SOURCES = ["pom.xml", "DdbLoopback.java"];
/** A cold download of 48 MB on a slow network. */
const INSTALL_MS = 240_000;
/** It takes 1 to 2 s on an idle machine. */
const START_MS = 60_000;

/** Starts DynamoDB Local on a free port of 127.0.0.1; the first start downloads it by Maven. It ends with this process, also when that is killed. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const library = await install();
  const machine = ["-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", `-Djava.library.path=${library}`, "-DDDB_LOCAL_TELEMETRY=0"];
  const program = ["-cp", `${library}:${library}/*`, "DdbLoopback", "-inMemory", "-sharedDb", "-disableTelemetry"];
  const child = spawn("java", [...machine, ...program], { cwd: library, stdio: ["pipe", "pipe", "pipe"] });
  const exited = once(child, "exit");
  exited.catch(() => undefined);
  // It dies by end of input; a write to a dead one is of no interest.
  child.stdin.on("error", () => undefined);
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await exited;
  };
  try {
    const port = await portOf(child, AbortSignal.timeout(START_MS));
    return { endpoint: `http://127.0.0.1:${port}`, close };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

/** The port that it prints. Its output is read on, so that a full pipe does not stop it. */
function portOf(child: ChildProcessByStdio<Writable, Readable, Readable>, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string): void => reject(new Error(`DynamoDB Local did not start: ${why} ${said.slice(-1000)}`));
    const listen = (line: string): void => {
      const [, port] = /^listening on (\d+)$/u.exec(line) ?? [];
      if (port !== undefined) resolve(Number(port));
      else said += `${line}\n`;
    };
    createInterface(child.stdout).on("line", listen);
    createInterface(child.stderr).on("line", listen);
    child.once("error", ({ message }) => fail(message));
    child.once("exit", (code) => fail(`it ended with ${code}.`));
    signal.addEventListener("abort", () => fail("it took too long."), { once: true });
  });
}

/** Folder with the libraries and the launcher. Made aside and moved into place, so that starts at once do not see each other's halves. */
async function install(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of SOURCES) hash.update(await readFile(join(here, name)));
  const library = join(cache, hash.digest("hex").slice(0, 16));
  if (existsSync(library)) return library;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, "making-"));
  try {
    const options = { timeout: INSTALL_MS };
    const copy = ["-q", "-B", "-ntp", "--strict-checksums", "-f", join(here, "pom.xml"), "dependency:copy-dependencies", "-DincludeScope=runtime"];
    await run("mvn", [...copy, `-DoutputDirectory=${making}`], options);
    await run("javac", ["-cp", `${making}/*`, "-d", making, join(here, "DdbLoopback.java")], options);
    await rename(making, library).catch((error: unknown) => {
      if (!existsSync(library)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return library;
}
