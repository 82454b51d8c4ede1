import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMinistack } from "../test/services/ministack/start.ts";
import { type Finding, median, milliseconds } from "./measure.ts";

const CDK = "2.1148.1";
const ROUNDS = 3;
const FIRST_LIMIT = 0.4;
const AGAIN_LIMIT = 0.8;
const root = join(import.meta.dirname, "..");
/** Outside the workspace, whose lockfile it is no part of. */
const cdkFolder = join(root, "node_modules/.cache/ai-chef/aws-cdk", CDK);

/** How long do a first deployment and one without changes take, against `cdk deploy` of the same stacks into the same emulated account? */
export async function deploy(): Promise<readonly Finding[]> {
  installCdk();
  const work = mkdtempSync(join(tmpdir(), "ai-chef-deploy-"));
  const aws = await startMinistack({ isRoleEnforced: false });
  const env = {
    PATH: process.env["PATH"],
    HOME: work,
    XDG_CONFIG_HOME: work,
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AI_CHEF_API_URL_TEMPLATE: `${aws.endpoint}/_aws/execute-api/{id}/{stage}`,
  };
  const timed = async (args: readonly string[]): Promise<number> => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd: work, env, stdio: ["ignore", "pipe", "pipe"] });
    let written = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (written += chunk.toString()));
    const [status] = (await once(child, "exit")) as [number | null];
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${written.slice(-2000)}`);
    return performance.now() - start;
  };
  const ours = (command: string): readonly string[] => [join(root, "packages/cli/bin/ai-chef.js"), command, "--yes", "--json"];
  const cdk = (...args: readonly string[]): readonly string[] => [join(cdkFolder, "node_modules/aws-cdk/bin/cdk"), ...args, "--app", join(work, "cdk.out")];
  const times = { first: [] as number[], again: [] as number[], cdkFirst: [] as number[], cdkAgain: [] as number[] };
  try {
    synthesise(join(work, "cdk.out"));
    await timed(cdk("bootstrap", "aws://000000000000/us-east-1"));
    for (let round = 0; round < ROUNDS; round += 1) {
      times.first.push(await timed([...ours("deploy"), "--model", "none", "--no-smoke-test"]));
      times.again.push(await timed([...ours("deploy"), "--no-smoke-test"]));
      await timed(ours("destroy"));
      times.cdkFirst.push(await timed(cdk("deploy", "ai-chef-cdk", "--require-approval", "never")));
      times.cdkAgain.push(await timed(cdk("deploy", "ai-chef-cdk", "--require-approval", "never")));
      await timed(cdk("destroy", "ai-chef-cdk", "--force"));
    }
  } finally {
    await aws.close();
    rmSync(work, { recursive: true, force: true });
  }
  return [
    finding("first deployment, with its checks", times.first, times.cdkFirst, FIRST_LIMIT),
    finding("deployment without changes", times.again, times.cdkAgain, AGAIN_LIMIT),
  ];
}

function finding(question: string, own: readonly number[], theirs: readonly number[], limit: number): Finding {
  const ratio = median(own) / median(theirs);
  return {
    question,
    figure: `${milliseconds(median(own))}, ${ratio.toFixed(2)} times`,
    baseline: `cdk deploy ${CDK}: ${milliseconds(median(theirs))}`,
    limit: `${limit} times`,
    isMet: ratio <= limit,
  };
}

function installCdk(): void {
  if (existsSync(join(cdkFolder, "node_modules/aws-cdk/bin/cdk"))) return;
  mkdirSync(cdkFolder, { recursive: true });
  writeFileSync(join(cdkFolder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", `aws-cdk@${CDK}`], { cwd: cdkFolder, stdio: "ignore" });
}

/** The same stacks as a CDK app has them: with the construct, and the synthesizer that `cdk deploy` expects. */
function synthesise(outdir: string): void {
  const code = `
    import { App, Stack } from "aws-cdk-lib";
    import { AiChef } from "@ai-chef/infra/construct";
    const app = new App({ outdir: ${JSON.stringify(outdir)} });
    const stack = new Stack(app, "ai-chef-cdk", { env: { account: "000000000000", region: "us-east-1" } });
    new AiChef(stack, "Chef", { environment: "cdk", tier: "dev", search: "none", functionsFolder: ${JSON.stringify(join(root, "packages/functions/dist/lambda"))} });
    app.synth();`;
  execFileSync(process.execPath, ["--conditions=source", "--input-type=module-typescript", "--eval", code], {
    cwd: join(root, "packages/infra"),
    stdio: "inherit",
  });
}
