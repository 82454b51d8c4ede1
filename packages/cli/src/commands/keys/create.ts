import { Flags } from "@oclif/core";
import { SCOPES } from "@ai-chef/service/api";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand } from "../../base-command.ts";
import { environmentFlags } from "../../environment-flags.ts";
import { environmentsPath } from "../../folders.ts";
import { interruptSignal } from "../../interrupt.ts";
import { keysMessages } from "../../messages/keys.ts";
import { bold } from "../../output/style.ts";
import { writeOut } from "../../output/write.ts";
import { knownEnvironment, outputOf } from "../../services/known-environment.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export default class KeysCreateCommand extends BaseCommand {
  static override description = "Make an API key for a server of yours; it is shown once and kept as a hash";
  static override examples = [
    "<%= config.bin %> keys create --name my-app",
    "<%= config.bin %> keys create --name ci --scope analyze --expires-in-days 90 --daily-runs 50",
  ];
  static override flags = {
    ...environmentFlags,
    name: Flags.string({ description: "What the key is for", required: true, env: "AI_CHEF_KEY_NAME" }),
    owner: Flags.string({ description: "Whose sessions it starts and sees (default: made from the name)", env: "AI_CHEF_KEY_OWNER" }),
    scope: Flags.option({ options: SCOPES, description: "What it allows (default all)", multiple: true, delimiter: ",", env: "AI_CHEF_KEY_SCOPES" })(),
    "expires-in-days": Flags.integer({ description: "Days that it is valid (default without end)", min: 1, max: 3650, env: "AI_CHEF_KEY_DAYS" }),
    "daily-runs": Flags.integer({ description: "Most runs in a day (UTC)", min: 0, env: "AI_CHEF_KEY_DAILY_RUNS" }),
    "daily-tokens": Flags.integer({ description: "Most tokens of models in a day (UTC)", min: 0, env: "AI_CHEF_KEY_DAILY_TOKENS" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysCreateCommand);
    const messages = keysMessages(this.say(flags.language).language);
    const environment = knownEnvironment(environmentsPath(process.env), flags);
    const days = flags["expires-in-days"];
    const { environmentKeys } = await import("../../services/environment-keys.ts"); // loads the AWS SDK
    const { text, key } = await environmentKeys(environment, interruptSignal()).create({
      name: flags.name,
      owner: flags.owner ?? ownerOf(flags.name),
      scopes: SCOPES.filter((scope) => flags.scope?.includes(scope) ?? true),
      expiresAt: days === undefined ? null : new Date(Date.now() + days * DAY_MS).toISOString(),
      dailyRuns: flags["daily-runs"] ?? null,
      dailyTokens: flags["daily-tokens"] ?? null,
    });
    if (flags.json) return await writeOut(`${JSON.stringify({ environment: environment.name, key: text, ...key }, null, 2)}\n`);
    const url = outputOf(environment, "HttpApiUrl");
    await writeOut(`${messages.created(key.name, environment.name)}\n\n  ${bold(text)}\n\n${messages.usage(url)}\n`);
  }
}

/** A name as an owner may be written. @throws {ChefError} `missing_field` for one of which nothing is left. */
function ownerOf(name: string): string {
  const owner = name
    .replaceAll(/[^A-Za-z0-9._@-]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 64);
  if (owner !== "") return owner;
  throw new ChefError("missing_field", `No owner can be made of the name "${name}".`, {
    field: "owner",
    hint: "Give --owner my-app: letters, digits or . _ @ -",
  });
}
