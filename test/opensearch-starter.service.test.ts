import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { findJdk } from "./services/opensearch/find-jdk.ts";
import { openSearchHome } from "./services/opensearch/install.ts";
import { orSkip } from "./services/or-skip.ts";

const home = await orSkip("OpenSearch", async () => openSearchHome(findJdk()));

it.skipIf(home === null)("OpenSearch ends with the process that started it, even when that one is killed", async () => {
  const start = join(import.meta.dirname, "services/opensearch/start.ts");
  const program = `const { startOpenSearch } = await import(${JSON.stringify(start)}); const { url } = await startOpenSearch(); process.stdout.write(url); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(child.stdout, "data")) as readonly [Buffer]; // what a stream of bytes emits
  const url = said.toString();
  expect((await fetch(url)).ok).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  const deadline = performance.now() + 15_000;
  const isUp = async (): Promise<boolean> => {
    try {
      return (await fetch(url)).ok;
    } catch {
      return false;
    }
  };
  while ((await isUp()) && performance.now() < deadline) await sleep(100);
  expect(await isUp()).toBe(false);
});
