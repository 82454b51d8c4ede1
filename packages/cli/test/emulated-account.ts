import { existsSync } from "node:fs";
import { join } from "node:path";
import { type FakeBedrock, type FakeBedrockControl, startFakeBedrock, startFakeBedrockControl } from "@ai-chef/functions/testing";
import { type Ministack, startMinistack } from "../../../test/services/ministack/start.ts";
import { type CliRun, newFolder, startCli } from "./run-cli.ts";

export const MODEL = "anthropic.claude-sonnet-5-5";
export const PROFILE = `global.${MODEL}`;
const REGION = "us-east-1";
const LOOK_MS = 5;
/** Built by `npm run assemblies`. */
export const ASSEMBLIES = join(import.meta.dirname, "../assemblies");

/** An empty account of AWS: the emulator, and beside it what it cannot be, Bedrock. */
export interface EmulatedAccount {
  readonly aws: Ministack;
  readonly bedrock: FakeBedrock;
  readonly control: FakeBedrockControl;
  /** For a command line: where AWS answers, credentials, and folders of its own. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the built command line to its end. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<CliRun>;
  /** Runs it and kills it after a while, or when something has happened; gives whether it was at its end before. */
  killed(args: readonly string[], afterMs: number, env?: Readonly<Record<string, string>>, when?: () => boolean): Promise<boolean>;
  close(): Promise<void>;
}

export async function startEmulatedAccount(): Promise<EmulatedAccount> {
  if (!existsSync(join(ASSEMBLIES, "dev-none/manifest.json"))) throw new Error("the assemblies are not built: npm run assemblies");
  const bedrock = await startFakeBedrock();
  const aws = await startMinistack({ environment: { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.url } });
  const arn = `arn:aws:bedrock:${REGION}:000000000000:inference-profile/${PROFILE}`;
  const control = await startFakeBedrockControl({
    models: { [MODEL]: {}, "amazon.titan-embed-text-v2:0": {} },
    profiles: { [PROFILE]: { arn, modelArns: [`arn:aws:bedrock:${REGION}::foundation-model/${MODEL}`] } },
  });
  const env = {
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ENDPOINT_URL_BEDROCK: control.url,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AI_CHEF_API_URL_TEMPLATE: `${aws.endpoint}/_aws/execute-api/{id}/{stage}`,
    XDG_CONFIG_HOME: newFolder(),
  };
  return {
    aws,
    bedrock,
    control,
    env,
    run: async (args, more = {}) => {
      const child = startCli(args, { ...env, ...more });
      child.stdin.end();
      let [stdout, stderr] = ["", ""];
      child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
      const status = await ended(child);
      return { status, stdout, stderr };
    },
    killed: async (args, afterMs, more = {}, when = () => false) => {
      const child = startCli(args, { ...env, ...more });
      const deadline = performance.now() + afterMs;
      const timer = setInterval(() => {
        if (performance.now() >= deadline || when()) child.kill("SIGKILL");
      }, LOOK_MS);
      child.stdin.end();
      child.stdout.resume();
      child.stderr.resume();
      const status = await ended(child);
      clearInterval(timer);
      return status !== null;
    },
    close: async () => {
      await Promise.all([aws.close(), bedrock.close(), control.close()]);
    },
  };
}

const ended = (child: ReturnType<typeof startCli>): Promise<number | null> =>
  new Promise((resolve) => {
    child.once("close", (status) => resolve(status));
  });
