import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

it("cooks through the SDK against ai-chef dev", async () => {
  const env = { ...process.env, AI_CHEF_DATA_DIR: mkdtempSync(join(tmpdir(), "ai-chef-example-")) };
  const server = spawn(process.execPath, [join(import.meta.dirname, "../../packages/cli/bin/ai-chef.js"), "dev", "--port", "0", "--json"], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [chunk] = await once(server.stdout, "data");
  const { url, token } = JSON.parse(String(chunk));
  const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=source", "cook.ts"], {
    cwd: import.meta.dirname,
    encoding: "utf8",
    env: { ...env, AI_CHEF_URL: url, AI_CHEF_TOKEN: token },
  });
  server.kill("SIGINT");
  await once(server, "exit");
  expect(stdout).toMatch(/: pass, \d+(?:\.\d+)? kcal a serving\n$/u);
  expect(stderr).toContain("session-end");
});
