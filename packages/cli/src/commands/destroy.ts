import { Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand, given } from "../base-command.ts";
import { environmentsPath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { type DeploymentMessages, deploymentMessages } from "../messages/deployment.ts";
import { startDeployProgress } from "../output/deploy-progress.ts";
import { doomedSection } from "../output/doomed-section.ts";
import { remnantsSection } from "../output/remnants-section.ts";
import { writeOut } from "../output/write.ts";
import type { EnvironmentDestroyed } from "../services/destroy-environment.ts";

export default class DestroyCommand extends BaseCommand {
  static override description = "Remove an environment from your AWS account, until nothing is left that costs";
  static override examples = ["<%= config.bin %> destroy --environment dev", "<%= config.bin %> destroy --environment prod --delete-data"];
  static override flags = {
    environment: Flags.string({ description: "Name of the environment", default: "dev", env: "AI_CHEF_ENVIRONMENT" }),
    region: Flags.string({ description: "Region (default: of the AWS configuration)", env: "AWS_REGION" }),
    profile: Flags.string({ description: "Profile of the AWS configuration", env: "AWS_PROFILE" }),
    "delete-data": Flags.boolean({ description: "Remove what holds the data of a prod environment too" }),
    yes: Flags.boolean({ char: "y", description: "Do not ask for the environment's name" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(DestroyCommand);
    const messages = deploymentMessages(this.say(flags.language).language);
    const progress = await startDeployProgress(messages, flags.json);
    const signal = interruptSignal();
    try {
      const { destroyEnvironment } = await import("../services/destroy-environment.ts"); // only this command loads it
      const done = await destroyEnvironment({
        environment: flags.environment,
        aws: given({ region: flags.region, profile: flags.profile }),
        record: environmentsPath(process.env),
        confirm: async (doomed) => {
          progress.say(doomedSection(doomed, messages));
          return await confirmed(flags.yes, flags.environment, messages.confirmDestroy(flags.environment), progress.stop);
        },
        deletesData: flags["delete-data"],
        confirmData: async (remnants) => {
          progress.say(`${messages.dataToGo(remnants.length)}\n${remnantsSection(remnants, messages)}`.trimEnd());
          return await confirmed(flags.yes, flags.environment, messages.confirmData(flags.environment), progress.stop);
        },
        onSignedIn: ({ account, region, arn }) => progress.say(messages.account(account, region, arn)),
        onLookingBack: () => progress.wait(messages.lookingBack),
        tell: progress.tell,
        signal,
      });
      progress.stop();
      if (flags.json) return await writeOut(`${JSON.stringify({ environment: flags.environment, ...done })}\n`);
      await writeOut(report(flags.environment, done, messages));
    } catch (error) {
      if (signal.aborted && progress.isUnderWay()) progress.say(messages.removalGoesOn(flags.environment));
      throw error;
    } finally {
      progress.stop();
    }
  }
}

const report = (environment: string, { status, bucket, bucketIs, left }: EnvironmentDestroyed, messages: DeploymentMessages): string =>
  status === "not-confirmed"
    ? `${messages.notDestroyed}\n`
    : [
        status === "absent" ? messages.notThere(environment) : messages.destroyed(environment),
        ...(bucketIs === "none" ? [] : [messages.buckets[bucketIs](bucket)]),
        left.length === 0 ? messages.nothingLeft : messages.left(left.length),
        remnantsSection(left, messages),
      ].join("\n");

/** Asks for the name, which nobody types by mistake; elsewhere than on a terminal `--yes` has to be given. */
async function confirmed(isGiven: boolean, environment: string, message: string, stop: () => void): Promise<boolean> {
  if (isGiven) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new ChefError("not_confirmed", `The destruction of ${environment} was not confirmed.`);
  stop();
  const { default: inquirer } = await import("inquirer");
  const { name } = await inquirer.prompt([{ type: "input", name: "name", message }]);
  return name === environment;
}
