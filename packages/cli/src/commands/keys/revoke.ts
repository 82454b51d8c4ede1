import { Args } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand } from "../../base-command.ts";
import { environmentFlags } from "../../environment-flags.ts";
import { environmentsPath } from "../../folders.ts";
import { interruptSignal } from "../../interrupt.ts";
import { keysMessages } from "../../messages/keys.ts";
import { writeOut } from "../../output/write.ts";
import { knownEnvironment } from "../../services/known-environment.ts";

export default class KeysRevokeCommand extends BaseCommand {
  static override description = "Revoke an API key at once; runs that it started go on";
  static override args = { id: Args.string({ ignoreStdin: true, description: "Id of the key, as `keys list` shows it", required: true }) };
  static override flags = environmentFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(KeysRevokeCommand);
    const messages = keysMessages(this.say(flags.language).language);
    const environment = knownEnvironment(environmentsPath(process.env), flags);
    const { environmentKeys } = await import("../../services/environment-keys.ts"); // loads the AWS SDK
    if (!(await environmentKeys(environment, interruptSignal()).revoke(args.id)))
      throw new ChefError("invalid_value", `Environment ${environment.name} has no key ${withoutSecret(args.id)}.`, {
        field: "id",
        hint: `\`ai-chef keys list --environment ${environment.name}\` shows the ids.`,
      });
    await writeOut(flags.json ? `${JSON.stringify({ environment: environment.name, revoked: args.id })}\n` : `${messages.revoked(args.id)}\n`);
  }
}

/** Somebody may give the key itself: `aic_<keyId>_<secret>`. */
const withoutSecret = (text: string): string => text.replace(/^(?<public>aic_[0-9a-f]+_).*$/u, "$<public>...");
