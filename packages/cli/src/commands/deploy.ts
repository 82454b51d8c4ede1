import { join } from "node:path";
import { Flags } from "@oclif/core";
import { ChefError, type Language } from "@ai-chef/sdk/contract";
import { BaseCommand, given } from "../base-command.ts";
import { RESIDENCIES } from "../deployment/residencies.ts";
import { ENVIRONMENT_NAME } from "../environment-name.ts";
import { environmentsPath, seedingFolder } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { type DeploymentMessages, deploymentMessages } from "../messages/deployment.ts";
import { costMessages } from "../messages/monthly-cost.ts";
import { preflightMessages } from "../messages/preflight.ts";
import type { MonthlyCost } from "../deployment/cost-lines.ts";
import { costSection } from "../output/cost-section.ts";
import { deploymentCard } from "../output/deployment-card.ts";
import { startDeployProgress } from "../output/deploy-progress.ts";
import { preflightSection } from "../output/preflight-section.ts";
import { seededSection, seedsSection } from "../output/seed-section.ts";
import { writeOut } from "../output/write.ts";
import type { Finding } from "../deployment/preflight-check.ts";
import type { EnvironmentDeployed } from "../services/deploy-environment.ts";
import { knownEnvironment } from "../services/known-environment.ts";
import type { EnvironmentSeeded } from "../services/seed-environment.ts";

export default class DeployCommand extends BaseCommand {
  static override description = "Deploy the engine into your AWS account, or bring what is deployed up to date";
  static override examples = ["<%= config.bin %> deploy --dry-run", "<%= config.bin %> deploy --environment prod --tier prod --search managed --yes"];
  static override flags = {
    environment: Flags.string({ description: "Name of the environment", default: "dev", env: "AI_CHEF_ENVIRONMENT" }),
    region: Flags.string({ description: "Region (default: of the AWS configuration)", env: "AWS_REGION" }),
    profile: Flags.string({ description: "Profile of the AWS configuration", env: "AWS_PROFILE" }),
    tier: Flags.option({
      options: ["dev", "prod"] as const,
      description: "dev is destroyed whole; prod keeps what holds data (default: as deployed, else dev)",
      env: "AI_CHEF_TIER",
    })(),
    search: Flags.option({
      options: ["none", "serverless", "managed"] as const,
      description: "OpenSearch for foods beyond the bundled table (default: as deployed, else none)",
      env: "AI_CHEF_SEARCH",
    })(),
    model: Flags.string({
      description: "Bedrock model or inference profile; none for the composer (default: as deployed, else Claude Sonnet)",
      env: "AI_CHEF_MODEL",
    }),
    residency: Flags.option({
      options: RESIDENCIES,
      description: "Where the default model may think: anywhere, or in the geography of the region",
      exclusive: ["model"],
      env: "AI_CHEF_RESIDENCY",
    })(),
    dimension: Flags.option({ options: ["256", "512", "1024"] as const, description: "Numbers in a vector of Titan", env: "AI_CHEF_DIMENSION" })(),
    "cors-origin": Flags.string({ description: "Origin of a page that may call the API", multiple: true, env: "AI_CHEF_CORS_ORIGINS" }),
    "alarm-email": Flags.string({ description: "Address that alarms are mailed to", env: "AI_CHEF_ALARM_EMAIL" }),
    "daily-runs": Flags.string({ description: "Most runs in a day", env: "AI_CHEF_DAILY_RUNS" }),
    "daily-usd": Flags.string({ description: "Most US dollars for models in a day", env: "AI_CHEF_DAILY_USD" }),
    "daily-tokens": Flags.string({ description: "Most tokens of models in a day", env: "AI_CHEF_DAILY_TOKENS" }),
    "model-concurrency": Flags.string({ description: "Most calls of the model at a time", env: "AI_CHEF_MODEL_CONCURRENCY" }),
    "retention-days": Flags.string({ description: "Days that sessions and results are kept", env: "AI_CHEF_RETENTION_DAYS" }),
    "guest-mode": Flags.boolean({ description: "Hand start grants to anyone, under a quota", allowNo: true, env: "AI_CHEF_GUEST_MODE" }),
    "log-level": Flags.option({ options: ["DEBUG", "INFO", "WARN", "ERROR"] as const, description: "Least level of log lines", env: "AI_CHEF_LOG_LEVEL" })(),
    preflight: Flags.boolean({ description: "Look first whether all that is needed is there", default: true, allowNo: true }),
    "smoke-test": Flags.boolean({ description: "Ask what is deployed for its health and for a recipe", default: true, allowNo: true }),
    seed: Flags.boolean({ description: "Fill an empty index of foods with the bundled table (default: asked on a terminal)", allowNo: true }),
    "allow-replacement": Flags.boolean({ description: "Go on where what holds data would be replaced or removed" }),
    "dry-run": Flags.boolean({ description: "Only say what would change" }),
    yes: Flags.boolean({ char: "y", description: "Do not ask" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(DeployCommand);
    const { language } = this.say(flags.language);
    const messages = deploymentMessages(language);
    if (!ENVIRONMENT_NAME.test(flags.environment))
      throw new ChefError("invalid_value", "The name of an environment has 1 to 20 lower-case letters, digits and hyphens.", {
        field: "environment",
        value: flags.environment,
      });
    const started = performance.now();
    const progress = await startDeployProgress(messages, flags.json);
    const findings: Finding[] = [];
    let cost: MonthlyCost | null = null;
    const signal = interruptSignal();
    try {
      const { deployEnvironment } = await import("../services/deploy-environment.ts"); // only this command loads it
      const preflightWords = preflightMessages(language);
      const done = await deployEnvironment({
        environment: flags.environment,
        aws: given({ region: flags.region, profile: flags.profile }),
        choice: given({ tier: flags.tier, search: flags.search, modelId: flags.model === "none" ? null : flags.model, residency: flags.residency }),
        parameters: given({
          EmbeddingDimension: flags.dimension,
          CorsOrigins: flags["cors-origin"]?.join(","),
          AlarmEmail: flags["alarm-email"],
          DailyRuns: flags["daily-runs"],
          DailyUsd: flags["daily-usd"],
          DailyTokens: flags["daily-tokens"],
          ModelConcurrency: flags["model-concurrency"],
          RetentionDays: flags["retention-days"],
          GuestMode: flags["guest-mode"] === undefined ? undefined : String(flags["guest-mode"]),
          LogLevel: flags["log-level"],
        }),
        assemblies: process.env["AI_CHEF_ASSEMBLIES"] || join(this.config.root, "assemblies"),
        record: environmentsPath(process.env),
        allowReplacement: flags["allow-replacement"],
        isDryRun: flags["dry-run"],
        checksFirst: flags.preflight,
        isTriedOut: flags["smoke-test"],
        confirm: () => confirmed(flags.yes, flags.environment, messages, progress.stop),
        askPriceKeys: isAttended(flags)
          ? async () => {
              progress.stop();
              const { askPriceKeys } = await import("../prompts/ask-price-keys.ts"); // inquirer
              return await askPriceKeys(messages);
            }
          : null,
        listener: {
          signedIn: ({ account, region, arn }) => progress.say(messages.account(account, region, arn)),
          chosen: ({ tier, search, modelId }) => progress.say(messages.chosen(flags.environment, tier, search, modelId)),
          checking: () => progress.wait(messages.checking),
          checked: (found) => {
            findings.push(...found);
            progress.say(preflightSection(found, preflightWords).trimEnd());
          },
          cost: (estimate) => {
            cost = estimate;
            progress.say(costSection(estimate, costMessages(language)));
          },
          tell: progress.tell,
          priceKeys: (outcome) => progress.say(messages.priceKeys[outcome]),
          tryingOut: (isCooked) => progress.wait(isCooked ? messages.cookingRecipe : messages.askingHealth),
        },
        messages: preflightWords,
        variables: process.env,
        signal,
      });
      progress.stop();
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      if (flags.json) {
        const seeded = done === null ? null : await this.seed(flags, language, signal);
        return await writeOut(`${JSON.stringify({ ...documentOf(flags, done, { findings, cost }), seeded })}\n`);
      }
      if (done === null) return await writeOut(`${flags["dry-run"] ? messages.dryRun : messages.notDeployed}\n`);
      await writeOut(deploymentCard(flags.environment, done, seconds, messages));
      const seeded = await this.seed(flags, language, signal);
      if (seeded !== null) await writeOut(seededSection(seeded, seeded.embedded, language));
    } catch (error) {
      if (signal.aborted && progress.isUnderWay()) progress.say(messages.goesOn(flags.environment));
      throw error;
    } finally {
      progress.stop();
    }
  }

  /** Fills the index where it is empty, and that is wanted. */
  private async seed(flags: SeedFlags, language: Language, signal: AbortSignal): Promise<EnvironmentSeeded | null> {
    const environment = knownEnvironment(environmentsPath(process.env), flags);
    const isAsked = flags.seed === undefined && isAttended(flags);
    if (environment.record.outputs["SearchEndpoint"] === undefined || (flags.seed !== true && !isAsked)) return null;
    const [{ seedFirst }, { startSeedProgress }, { seedListener }] = await Promise.all([
      import("../services/seed-first.ts"), // loads what embeds
      import("../output/seed-progress.ts"),
      import("../output/seed-listener.ts"),
    ]);
    const progress = await startSeedProgress(language, flags.json);
    try {
      return await seedFirst({
        environment,
        folder: seedingFolder(process.env),
        wants: () => (isAsked ? asked(deploymentMessages(language).confirmSeed) : Promise.resolve(true)),
        onSeeds: (seeds) => progress.say(seedsSection(seeds, language)),
        listener: seedListener({ language, progress, isConfirmed: true }),
        signal,
      });
    } finally {
      progress.stop();
    }
  }
}

interface SeedFlags {
  readonly environment: string;
  readonly profile?: string | undefined;
  readonly seed?: boolean | undefined;
  readonly yes: boolean;
  readonly json: boolean;
}

/** What `--json` prints. */
const documentOf = (
  flags: { readonly environment: string; readonly "dry-run"?: boolean },
  done: EnvironmentDeployed | null,
  { findings, cost }: { readonly findings: readonly Finding[]; readonly cost: MonthlyCost | null },
): object => ({
  environment: flags.environment,
  isDryRun: flags["dry-run"] ?? false,
  isDeployed: done !== null,
  isChanged: done?.isChanged ?? false,
  findings,
  cost,
  ...(done === null
    ? {}
    : {
        account: done.account.account,
        region: done.account.region,
        tier: done.variant.tier,
        search: done.variant.search,
        modelId: done.variant.modelId,
        stackId: done.stackId,
        outputs: done.outputs,
      }),
});

/** Whether there is somebody who can answer. */
const isAttended = ({ yes, json }: { readonly yes: boolean; readonly json: boolean }): boolean => !yes && !json && process.stdin.isTTY && process.stderr.isTTY;

/** Asks on a terminal; elsewhere `--yes` has to be given. */
async function confirmed(isGiven: boolean, environment: string, messages: DeploymentMessages, stop: () => void): Promise<boolean> {
  if (isGiven) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new ChefError("not_confirmed", `The deployment of ${environment} was not confirmed.`);
  stop();
  return await asked(messages.confirmDeploy(environment));
}

async function asked(message: string): Promise<boolean> {
  const { default: inquirer } = await import("inquirer");
  const { isYes } = await inquirer.prompt([{ type: "confirm", name: "isYes", message, default: true }]);
  return isYes === true;
}
