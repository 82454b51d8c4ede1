import { once } from "node:events";
import { Flags } from "@oclif/core";
import { BaseCommand } from "../base-command.ts";
import { devSecretPath, storePath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { modelFlags, modelOfFlags } from "../model-flags.ts";
import { writeOut } from "../output/write.ts";
import { devSecret } from "../services/dev-secret.ts";

/** Unassigned by IANA, and easy to remember: CHEF on a telephone's keys. */
const DEFAULT_PORT = 2433;
const MAX_PORT = 65_535;

export default class DevCommand extends BaseCommand {
  static override description = "Serve the HTTP API on this machine, with a development token, until Ctrl-C";
  static override examples = [
    "<%= config.bin %> dev",
    "<%= config.bin %> dev --open --guest",
    "<%= config.bin %> dev --generator bedrock --region us-east-1",
    "<%= config.bin %> dev --port 0 --json",
  ];
  static override flags = {
    port: Flags.integer({ description: "Port on 127.0.0.1; 0 takes a free one", default: DEFAULT_PORT, min: 0, max: MAX_PORT, env: "AI_CHEF_PORT" }),
    open: Flags.boolean({ description: "Open its page in the browser", default: false, env: "AI_CHEF_OPEN" }),
    guest: Flags.boolean({
      description: "Guest mode: anybody on this machine starts runs without a token, under a quota",
      default: false,
      env: "AI_CHEF_GUEST",
    }),
    ...modelFlags,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(DevCommand);
    const { messages } = this.say(flags.language);
    const signal = interruptSignal();
    const secret = devSecret(devSecretPath(process.env));
    const { localParts } = await import("../services/local-parts.ts"); // opens SQLite
    const parts = await localParts(modelOfFlags(flags, process.env), process.env);
    const { startDevServer } = await import("../services/dev-server.ts"); // only this command serves
    const server = await startDevServer({
      port: flags.port,
      storePath: storePath(process.env),
      secret,
      version: this.config.version,
      parts: parts.given,
      hasGuests: flags.guest,
      log: (entry) => process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`),
    });
    await writeOut(flags.json ? `${JSON.stringify({ url: server.url, token: secret.token })}\n` : messages.devRunning(server.url, secret.token));
    if (flags.open) await openPage(server.url).catch(() => process.stderr.write(`${messages.devNoBrowser(server.url)}\n`));
    if (!signal.aborted) await once(signal, "abort");
    await server.close();
    parts.close();
    // Ctrl-C is how it is meant to end.
    process.exitCode = 0;
  }
}

async function openPage(url: string): Promise<void> {
  const { default: open } = await import("open"); // only where it is asked for
  await open(`${url}/`);
}
