import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface DevProcess {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/** The built `ai-chef dev` in a process of its own, with a data folder of its own. */
export async function startDevProcess(args: readonly string[] = []): Promise<DevProcess> {
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-bench-"));
  const bin = join(import.meta.dirname, "../packages/cli/bin/ai-chef.js");
  const child: ChildProcess = spawn(process.execPath, [bin, "dev", "--port", "0", "--json", ...args], {
    env: { PATH: process.env["PATH"], HOME: folder, AI_CHEF_DATA_DIR: folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (child.stdout === null) throw new Error("the server has no output");
  const [line] = await once(child.stdout, "data");
  const { url, token }: { readonly url: string; readonly token: string } = JSON.parse(String(line));
  return {
    url,
    token,
    close: async () => {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
