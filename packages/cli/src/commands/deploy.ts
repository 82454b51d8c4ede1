import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand, given } from "../base-command.ts";
import { environmentsPath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { type DeploymentMessages, deploymentMessages } from "../messages/deployment.ts";
import { deploymentCard } from "../output/deployment-card.ts";
import { startDeployProgress } from "../output/deploy-progress.ts";
import { writeOut } from "../output/write.ts";

const NAME = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/u;

export default class DeployCommand extends BaseCommand {
  static override description = "Deploy the engine into your AWS account, or bring what is deployed up to date";
  static override examples = ["<%= config.bin %> deploy --dry-run", "<%= config.bin %> deploy --environment prod --tier prod --search managed --yes"];
  static override flags = {
    environment: Flags.string({ description: "Name of the environment", default: "dev", env: "AI_CHEF_ENVIRONMENT" }),
    region: Flags.string({ description: "Region (default: of the AWS configuration)", env: "AWS_REGION" }),
    profile: Flags.string({ description: "Profile of the AWS configuration", env: "AWS_PROFILE" }),
    tier: Flags.option({
      options: ["dev", "prod"] as const,
      description: "dev is destroyed whole; prod keeps what holds data",
      default: "dev",
      env: "AI_CHEF_TIER",
    })(),
    search: Flags.option({
      options: ["none", "serverless", "managed"] as const,
      description: "OpenSearch for foods beyond the bundled table",
      default: "none",
      env: "AI_CHEF_SEARCH",
    })(),
    model: Flags.string({ description: "Bedrock model or inference profile; none for the composer", default: "none", env: "AI_CHEF_MODEL" }),
    dimension: Flags.option({ options: ["256", "512", "1024"] as const, description: "Numbers in a vector of Titan", env: "AI_CHEF_DIMENSION" })(),
    "cors-origin": Flags.string({ description: "Origin of a page that may call the API", multiple: true, env: "AI_CHEF_CORS_ORIGINS" }),
    "alarm-email": Flags.string({ description: "Address that alarms are mailed to", env: "AI_CHEF_ALARM_EMAIL" }),
    "daily-runs": Flags.string({ description: "Most runs in a day", env: "AI_CHEF_DAILY_RUNS" }),
    "daily-usd": Flags.string({ description: "Most US dollars for models in a day", env: "AI_CHEF_DAILY_USD" }),
    "guest-mode": Flags.boolean({ description: "Hand start grants to anyone, under a quota", allowNo: true, env: "AI_CHEF_GUEST_MODE" }),
    "log-level": Flags.option({ options: ["DEBUG", "INFO", "WARN", "ERROR"] as const, description: "Least level of log lines", env: "AI_CHEF_LOG_LEVEL" })(),
    "allow-replacement": Flags.boolean({ description: "Go on where what holds data would be replaced or removed" }),
    "dry-run": Flags.boolean({ description: "Only say what would change" }),
    yes: Flags.boolean({ char: "y", description: "Do not ask" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(DeployCommand);
    const { language } = this.say(flags.language);
    const messages = deploymentMessages(language);
    if (!NAME.test(flags.environment))
      throw new ChefError("invalid_value", "The name of an environment has 1 to 20 lower-case letters, digits and hyphens.", {
        field: "environment",
        value: flags.environment,
      });
    const started = performance.now();
    const progress = await startDeployProgress(messages, flags.json);
    try {
      const { deployEnvironment } = await import("../services/deploy-environment.ts"); // only this command loads it
      const done = await deployEnvironment({
        environment: flags.environment,
        aws: given({ region: flags.region, profile: flags.profile }),
        tier: flags.tier,
        search: flags.search,
        modelId: flags.model === "none" ? null : flags.model,
        parameters: given({
          EmbeddingDimension: flags.dimension,
          CorsOrigins: flags["cors-origin"]?.join(","),
          AlarmEmail: flags["alarm-email"],
          DailyRuns: flags["daily-runs"],
          DailyUsd: flags["daily-usd"],
          GuestMode: flags["guest-mode"] === undefined ? undefined : String(flags["guest-mode"]),
          LogLevel: flags["log-level"],
        }),
        assemblies: process.env["AI_CHEF_ASSEMBLIES"] || join(this.config.root, "assemblies"),
        record: environmentsPath(process.env),
        allowReplacement: flags["allow-replacement"],
        isDryRun: flags["dry-run"],
        confirm: () => confirmed(flags.yes, flags.environment, messages, progress.stop),
        onSignedIn: ({ account, region, arn }) => progress.say(messages.account(account, region, arn)),
        onSmokeTest: () => progress.say(messages.smokeTest),
        tell: progress.tell,
        holder: `${userInfo().username}-${hostname()}`.replaceAll(/[^A-Za-z0-9-]/gu, "-").slice(0, 100),
        signal: interruptSignal(),
      });
      progress.stop();
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      if (flags.json)
        await writeOut(`${JSON.stringify({ environment: flags.environment, isDryRun: flags["dry-run"], ...(done ?? { isChanged: false, outputs: {} }) })}\n`);
      else
        await writeOut(
          done === null ? `${flags["dry-run"] ? messages.dryRun : messages.notDeployed}\n` : deploymentCard(flags.environment, done, seconds, messages),
        );
    } finally {
      progress.stop();
    }
  }
}

/** Asks on a terminal; elsewhere `--yes` has to be given. */
async function confirmed(isGiven: boolean, environment: string, messages: DeploymentMessages, stop: () => void): Promise<boolean> {
  if (isGiven) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new ChefError("not_confirmed", `The deployment of ${environment} was not confirmed.`);
  stop();
  const { default: inquirer } = await import("inquirer");
  const { isYes } = await inquirer.prompt([{ type: "confirm", name: "isYes", message: messages.confirmDeploy(environment), default: true }]);
  return isYes === true;
}
