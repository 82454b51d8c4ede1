import { join } from "node:path";
import { Flags } from "@oclif/core";
import { ChefError, type Language } from "@ai-chef/sdk/contract";
import { BaseCommand, given, numberOr } from "../base-command.ts";
import { environmentFlags } from "../environment-flags.ts";
import { environmentsPath, foodIndexPath, seedingFolder } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { seedingMessages } from "../messages/seeding.ts";
import { seedListener } from "../output/seed-listener.ts";
import { seededSection, seedsSection } from "../output/seed-section.ts";
import { type SeedProgress, startSeedProgress } from "../output/seed-progress.ts";
import { writeOut } from "../output/write.ts";
import type { Seeds } from "../seeding/prepare-seeding.ts";
import type { EnvironmentPlan, EnvironmentSeeded } from "../services/seed-environment.ts";

export default class SeedNutritionCommand extends BaseCommand {
  static override description = "Fill an index of foods: of an environment, with vectors of Titan, or of this machine";
  static override examples = [
    "<%= config.bin %> seed-nutrition --environment dev",
    "<%= config.bin %> seed-nutrition --source builtin --source usda-sr28 --file sr28/ --source rda --file rda-10.3.csv",
    "<%= config.bin %> seed-nutrition --local --source usda-sr28 --file sr28/",
  ];
  static override flags = {
    ...environmentFlags,
    local: Flags.boolean({ description: "Fill the index of this machine, of words alone", exclusive: ["environment", "profile", "dimension"] }),
    source: Flags.option({
      options: ["builtin", "usda-sr28", "rda"] as const,
      description: "Table of foods: the bundled one, USDA SR28, the Korean one of RDA; several may be given",
      multiple: true,
      delimiter: ",",
      default: ["builtin"],
      env: "AI_CHEF_SEED_SOURCE",
    })(),
    file: Flags.string({
      description: "What a source is read from: the unzipped folder of SR28, the sheet of RDA; in the order of the sources",
      multiple: true,
      env: "AI_CHEF_SEED_FILE",
    }),
    dimension: Flags.option({
      options: ["256", "512", "1024"] as const,
      description: "Numbers in a vector (default: as the environment was deployed)",
      env: "AI_CHEF_SEED_DIMENSION",
    })(),
    limit: Flags.string({ description: "At most so many foods, to try it", env: "AI_CHEF_SEED_LIMIT" }),
    "requests-per-minute": Flags.string({ description: "Texts that are embedded a minute (default: the account's quota)", env: "AI_CHEF_REQUESTS_PER_MINUTE" }),
    resume: Flags.boolean({ description: "Use vectors that were made before", default: true, allowNo: true }),
    "dry-run": Flags.boolean({ description: "Only say what it would take" }),
    yes: Flags.boolean({ char: "y", description: "Do not ask" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(SeedNutritionCommand);
    const { language } = this.say(flags.language);
    const messages = seedingMessages(language);
    const [limit, perMinute] = [atLeastOne("limit", flags.limit), atLeastOne("requests-per-minute", flags["requests-per-minute"])];
    const folder = seedingFolder(process.env);
    const progress = await startSeedProgress(language, flags.json);
    const signal = interruptSignal();
    let plan: EnvironmentPlan | null = null;
    try {
      const { prepareSeeds } = await import("../seeding/prepare-seeding.ts"); // the table
      const seeds = await prepareSeeds({ sources: flags.source, files: flags.file ?? [], folder, ...given({ limit }) });
      progress.say(seedsSection(seeds, language));
      const common = { seeds, signal };
      if (flags.local) {
        progress.say(messages.wordsAlone);
        const done = flags["dry-run"] ? null : await this.seedLocally(common, folder, progress);
        return await this.report({ done, plan: null, embedded: null, seeds, isDryRun: flags["dry-run"] }, language, flags.json);
      }
      const { knownEnvironment } = await import("../services/known-environment.ts");
      const environment = knownEnvironment(environmentsPath(process.env), flags);
      const { seedEnvironment } = await import("../services/seed-environment.ts"); // loads the AWS SDK
      const done = await seedEnvironment({
        ...common,
        ...given({ dimension: flags.dimension === undefined ? undefined : DIMENSIONS[flags.dimension], perMinute }),
        environment,
        folder,
        isDryRun: flags["dry-run"],
        resumes: flags.resume,
        listener: seedListener({
          language,
          progress,
          isConfirmed: flags.yes,
          onPlan: (found) => {
            plan = found;
          },
        }),
      });
      await this.report({ done, plan, embedded: done?.embedded ?? null, seeds, isDryRun: flags["dry-run"] }, language, flags.json);
    } catch (error) {
      if (signal.aborted && plan !== null) progress.say(messages.interrupted);
      throw error;
    } finally {
      progress.stop();
    }
  }

  private async seedLocally({ seeds, signal }: { readonly seeds: Seeds; readonly signal: AbortSignal }, folder: string, progress: SeedProgress) {
    const { seedThisMachine } = await import("../services/seed-this-machine.ts");
    return await seedThisMachine({ seeds, signal, path: foodIndexPath(process.env), lock: join(folder, "lock"), onProgress: progress.step });
  }

  private async report({ done, plan, embedded, seeds, isDryRun }: Reported, language: Language, isJson: boolean): Promise<void> {
    const messages = seedingMessages(language);
    const sources = seeds.tables.map(({ source, foods, rejected, attribution }) => ({ source, foods: foods.length, rejected: rejected.length, attribution }));
    if (isJson) {
      const status = done === null ? (isDryRun ? "dry-run" : "not-confirmed") : "live";
      return await writeOut(`${JSON.stringify({ status, sources, foods: seeds.foods.length, rejectedPath: seeds.rejectedPath, plan, ...done })}\n`);
    }
    await writeOut(done === null ? `${isDryRun ? messages.dryRun : messages.notSeeded}\n` : seededSection(done, embedded, language));
  }
}

interface Reported {
  readonly done: (Partial<EnvironmentSeeded> & Omit<EnvironmentSeeded, "embedded">) | null;
  readonly plan: EnvironmentPlan | null;
  readonly embedded: EnvironmentSeeded["embedded"] | null;
  readonly seeds: Seeds;
  readonly isDryRun: boolean;
}

const DIMENSIONS = { "256": 256, "512": 512, "1024": 1024 } as const;

/** A whole number of at least one. @throws {ChefError} `invalid_value`. */
function atLeastOne(flag: string, text: string | undefined): number | undefined {
  const value = numberOr(text);
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  throw new ChefError("invalid_value", `--${flag} is a whole number of at least 1.`, { field: flag, value: text });
}
