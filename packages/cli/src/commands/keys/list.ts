import { BaseCommand } from "../../base-command.ts";
import { environmentFlags } from "../../environment-flags.ts";
import { environmentsPath } from "../../folders.ts";
import { interruptSignal } from "../../interrupt.ts";
import { keysMessages } from "../../messages/keys.ts";
import { keysTable } from "../../output/keys-table.ts";
import { writeOut } from "../../output/write.ts";
import { knownEnvironment } from "../../services/known-environment.ts";

export default class KeysListCommand extends BaseCommand {
  static override description = "List the API keys of an environment, newest first; of a key itself nothing is shown";
  static override flags = environmentFlags;

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysListCommand);
    const messages = keysMessages(this.say(flags.language).language);
    const environment = knownEnvironment(environmentsPath(process.env), flags);
    const { environmentKeys } = await import("../../services/environment-keys.ts"); // loads the AWS SDK
    const keys = await environmentKeys(environment, interruptSignal()).list();
    if (flags.json) return await writeOut(`${JSON.stringify({ environment: environment.name, keys }, null, 2)}\n`);
    await writeOut(keys.length === 0 ? `${messages.none(environment.name)}\n` : keysTable(keys, new Date(), messages));
  }
}
