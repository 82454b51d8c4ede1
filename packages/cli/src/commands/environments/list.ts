import { BaseCommand } from "../../base-command.ts";
import { readEnvironments } from "../../deployment/environments.ts";
import { environmentsPath } from "../../folders.ts";
import { environmentsMessages } from "../../messages/environments.ts";
import { environmentsTable } from "../../output/environments-table.ts";
import { writeOut } from "../../output/write.ts";

export default class EnvironmentsListCommand extends BaseCommand {
  static override description = "List the environments that this machine knows";

  async run(): Promise<void> {
    const { flags } = await this.parse(EnvironmentsListCommand);
    const { language } = this.say(flags.language);
    const known = readEnvironments(environmentsPath(process.env));
    const environments = Object.entries(known.environments).map(([name, environment]) => ({ name, ...environment }));
    await writeOut(
      flags.json ? `${JSON.stringify({ current: known.current, environments }, null, 2)}\n` : environmentsTable(known, environmentsMessages(language)),
    );
  }
}
