import { Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand, given } from "../base-command.ts";
import { environmentsPath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { type DeploymentMessages, deploymentMessages } from "../messages/deployment.ts";
import { startDeployProgress } from "../output/deploy-progress.ts";
import { doomedSection } from "../output/doomed-section.ts";
import { writeOut } from "../output/write.ts";

export default class DestroyCommand extends BaseCommand {
  static override description = "Remove an environment from your AWS account, until nothing is left that costs";
  static override examples = ["<%= config.bin %> destroy --environment dev"];
  static override flags = {
    environment: Flags.string({ description: "Name of the environment", default: "dev", env: "AI_CHEF_ENVIRONMENT" }),
    region: Flags.string({ description: "Region (default: of the AWS configuration)", env: "AWS_REGION" }),
    profile: Flags.string({ description: "Profile of the AWS configuration", env: "AWS_PROFILE" }),
    yes: Flags.boolean({ char: "y", description: "Do not ask for the environment's name" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(DestroyCommand);
    const messages = deploymentMessages(this.say(flags.language).language);
    const progress = await startDeployProgress(messages, flags.json);
    try {
      const { destroyEnvironment } = await import("../services/destroy-environment.ts"); // only this command loads it
      const done = await destroyEnvironment({
        environment: flags.environment,
        aws: given({ region: flags.region, profile: flags.profile }),
        record: environmentsPath(process.env),
        confirm: async (doomed) => {
          progress.say(doomedSection(doomed, messages));
          return await confirmed(flags.yes, flags.environment, messages, progress.stop);
        },
        onSignedIn: ({ account, region, arn }) => progress.say(messages.account(account, region, arn)),
        tell: progress.tell,
        signal: interruptSignal(),
      });
      progress.stop();
      if (flags.json) return await writeOut(`${JSON.stringify({ environment: flags.environment, ...done })}\n`);
      const bucket = done.isBucketGone ? messages.bucketGone(done.bucket) : messages.bucketKept(done.bucket);
      await writeOut(done.isDestroyed ? `${messages.destroyed(flags.environment)}\n${bucket}\n` : `${messages.notDestroyed}\n`);
    } finally {
      progress.stop();
    }
  }
}

/** Asks for the name, which nobody types by mistake; elsewhere than on a terminal `--yes` has to be given. */
async function confirmed(isGiven: boolean, environment: string, messages: DeploymentMessages, stop: () => void): Promise<boolean> {
  if (isGiven) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new ChefError("not_confirmed", `The destruction of ${environment} was not confirmed.`);
  stop();
  const { default: inquirer } = await import("inquirer");
  const { name } = await inquirer.prompt([{ type: "input", name: "name", message: messages.confirmDestroy(environment) }]);
  return name === environment;
}
