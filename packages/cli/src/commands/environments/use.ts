import { Args, Flags } from "@oclif/core";
import { BaseCommand, given } from "../../base-command.ts";
import { type Environment, readEnvironments, withEnvironment, writeEnvironments } from "../../deployment/environments.ts";
import { environmentsPath } from "../../folders.ts";
import { interruptSignal } from "../../interrupt.ts";
import { environmentsMessages } from "../../messages/environments.ts";
import { writeOut } from "../../output/write.ts";
import { environmentNotFound } from "../../services/known-environment.ts";

export default class EnvironmentsUseCommand extends BaseCommand {
  static override description = "Say which environment commands mean when they name none; with --region, take up one that was deployed elsewhere";
  static override examples = ["<%= config.bin %> environments use prod", "<%= config.bin %> environments use prod --region ap-northeast-2"];
  static override args = { name: Args.string({ ignoreStdin: true, description: "Name of the environment", required: true }) };
  static override flags = {
    region: Flags.string({ description: "Region to look the environment up in", env: "AI_CHEF_LOOKUP_REGION" }),
    profile: Flags.string({ description: "Profile of the AWS configuration", env: "AWS_PROFILE" }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(EnvironmentsUseCommand);
    const messages = environmentsMessages(this.say(flags.language).language);
    const path = environmentsPath(process.env);
    const known = readEnvironments(path);
    const environment =
      flags.region === undefined ? known.environments[args.name] : await takenUp(args.name, { region: flags.region, ...given({ profile: flags.profile }) });
    if (environment === undefined) throw environmentNotFound(args.name, Object.keys(known.environments));
    await writeEnvironments(path, { ...withEnvironment(known, args.name, environment), current: args.name });
    if (flags.json) return await writeOut(`${JSON.stringify({ current: args.name, environment: { name: args.name, ...environment } }, null, 2)}\n`);
    const took = flags.region === undefined ? "" : `${messages.takenUp(args.name, environment.account)}\n`;
    await writeOut(`${took}${messages.inUse(args.name, environment.region)}\n`);
  }
}

async function takenUp(name: string, aws: { readonly region: string; readonly profile?: string }): Promise<Environment> {
  const { takeUpEnvironment } = await import("../../services/take-up-environment.ts"); // loads the AWS SDK
  return await takeUpEnvironment(name, aws, interruptSignal());
}
