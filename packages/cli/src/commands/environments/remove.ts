import { Args } from "@oclif/core";
import { BaseCommand } from "../../base-command.ts";
import { readEnvironments, withoutEnvironment, writeEnvironments } from "../../deployment/environments.ts";
import { environmentsPath } from "../../folders.ts";
import { environmentsMessages } from "../../messages/environments.ts";
import { writeOut } from "../../output/write.ts";
import { environmentNotFound } from "../../services/known-environment.ts";

export default class EnvironmentsRemoveCommand extends BaseCommand {
  static override description = "Take an environment off the record of this machine; `destroy` removes it from the account";
  static override args = { name: Args.string({ ignoreStdin: true, description: "Name of the environment", required: true }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(EnvironmentsRemoveCommand);
    const messages = environmentsMessages(this.say(flags.language).language);
    const path = environmentsPath(process.env);
    const known = readEnvironments(path);
    if (known.environments[args.name] === undefined) throw environmentNotFound(args.name, Object.keys(known.environments));
    await writeEnvironments(path, withoutEnvironment(known, args.name));
    await writeOut(flags.json ? `${JSON.stringify({ removed: args.name })}\n` : `${messages.removed(args.name)}\n`);
  }
}
