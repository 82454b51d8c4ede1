import { Args, Flags } from "@oclif/core";
import type { FoodTable } from "@ai-chef/kitchen";
import { ChefError, type Language } from "@ai-chef/sdk/contract";
import { BaseCommand, foodsFlag, given, listFlag, numberOr } from "../base-command.ts";
import { EXIT } from "../exit-codes.ts";
import { environmentsPath } from "../folders.ts";
import { parseJson } from "../input/parse-json.ts";
import { readLines } from "../input/read-lines.ts";
import { readText } from "../input/read-text.ts";
import { readRecipeDocument } from "../input/recipe-document.ts";
import { interruptSignal } from "../interrupt.ts";
import type { Messages } from "../messages/catalogue.ts";
import { analysisReport } from "../output/analysis-report.ts";
import { claimsReport } from "../output/claims-report.ts";
import { noticeText } from "../output/notice-text.ts";
import { writeOut } from "../output/write.ts";
import { foodTable } from "../services/food-table.ts";
import { judgeClaims, type JudgedRecipe, judgeLine, judgeRecipe } from "../services/judge-recipe.ts";
import { knownEnvironment } from "../services/known-environment.ts";

/** Lines of a batch that are written at once. */
const CHUNK_LINES = 64;

export default class AnalyzeCommand extends BaseCommand {
  static override description = "Say what is in a recipe, by food tables, with evidence, and what is not known";
  static override examples = [
    "<%= config.bin %> analyze recipe.txt --servings 2 --target keto",
    "pbpaste | <%= config.bin %> analyze - --allergy nuts",
    "<%= config.bin %> analyze --batch recipes.jsonl --json",
  ];
  static override args = {
    file: Args.string({
      ignoreStdin: true,
      description: "Recipe: text with one ingredient a line, JSON, a saved web page, Cooklang; - for standard input",
      required: false,
    }),
  };
  static override flags = {
    servings: Flags.string({ char: "s", description: "Servings that the recipe makes (default 1)", env: "AI_CHEF_SERVINGS" }),
    target: Flags.string({ char: "t", description: "Dietary target to judge by", env: "AI_CHEF_TARGET" }),
    allergy: listFlag("Allergies to judge by", "AI_CHEF_ALLERGIES"),
    "health-condition": listFlag("Health conditions to judge by", "AI_CHEF_HEALTH_CONDITIONS"),
    "baby-age-months": Flags.string({ description: "Age that baby food is judged for, in months", env: "AI_CHEF_BABY_AGE_MONTHS" }),
    "meals-per-day": Flags.string({ description: "Meals a day: turns a daily limit into a meal's share (default 3)", env: "AI_CHEF_MEALS_PER_DAY" }),
    foods: foodsFlag(),
    claims: Flags.string({ description: "JSON file of figures and labels that somebody asserts: what is wrong with them is reported", env: "AI_CHEF_CLAIMS" }),
    batch: Flags.string({ description: "JSONL file or -: a recipe a line in, a document a line out, in order", env: "AI_CHEF_BATCH" }),
    environment: Flags.string({
      description: "Ask this environment's HTTP API, with the key in AI_CHEF_API_KEY (default: judge here, by the same tables)",
      env: "AI_CHEF_ENVIRONMENT",
      exclusive: ["foods", "claims", "batch"],
    }),
    strict: Flags.boolean({ description: "Exit with 4 when the verdict is not a pass, or a claim does not hold", env: "AI_CHEF_STRICT" }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(AnalyzeCommand);
    const { language, messages } = this.say(flags.language);
    const asked = given({
      servings: numberOr(flags.servings),
      target: flags.target,
      allergies: flags.allergy,
      healthConditions: flags["health-condition"],
      babyAgeMonths: numberOr(flags["baby-age-months"]),
      mealsPerDay: numberOr(flags["meals-per-day"]),
      language: flags.language,
    });
    if (flags.environment !== undefined) return await this.judgeThere(flags.environment, args.file, asked, flags);
    const table = await foodTable(flags.foods);
    if (flags.batch !== undefined) {
      if (args.file !== undefined) throw new ChefError("usage", "--batch and a file are given; one recipe source is enough.", { value: args.file });
      return await judgeBatch(flags.batch, asked, table);
    }
    const request = { ...(await readRecipe(args.file, messages)), ...asked };
    const judged =
      flags.claims === undefined ? judgeRecipe(request, table) : judgeClaims(request, parseJson(await readText(flags.claims), flags.claims), table);
    await show(judged, flags, language, messages);
  }

  /** The same by an environment, whose tables are those of the version that is deployed. */
  private async judgeThere(name: string, file: string | undefined, asked: Readonly<Record<string, unknown>>, flags: ReportFlags): Promise<void> {
    const { language, messages } = this.say(flags.language);
    const environment = knownEnvironment(environmentsPath(process.env), { environment: name });
    const recipe = await readRecipe(file, messages);
    const { judgeInEnvironment } = await import("../services/judge-in-environment.ts");
    await show(await judgeInEnvironment({ ...recipe, ...asked }, environment, process.env, interruptSignal()), flags, language, messages);
  }
}

interface ReportFlags {
  readonly json: boolean;
  readonly strict: boolean;
  readonly language: Language | undefined;
}

async function readRecipe(given: string | undefined, messages: Messages): Promise<object> {
  const file = given ?? (process.stdin.isTTY ? undefined : "-");
  if (file === undefined) throw new ChefError("usage", "No recipe is given.", { hint: "ai-chef analyze recipe.txt, or paste one into: ai-chef analyze -" });
  const { recipe, notices } = await readRecipeDocument(file);
  process.stderr.write(noticeText(notices, messages));
  return recipe;
}

async function show(judged: JudgedRecipe, { json, strict }: ReportFlags, language: Language, messages: Messages): Promise<void> {
  const { claims = [], compliance } = judged;
  await writeOut(
    json
      ? `${JSON.stringify(judged, null, 2)}\n`
      : `${analysisReport(judged, language, messages)}${claims.length === 0 ? "" : `\n${claimsReport(claims, language, messages)}`}`,
  );
  const isMissed = (compliance !== null && compliance.verdict !== "pass") || claims.some(({ outcome }) => outcome !== "pass");
  if (strict && isMissed) process.exitCode = EXIT.targetMissed;
}

async function judgeBatch(path: string, defaults: Readonly<Record<string, unknown>>, table: FoodTable): Promise<void> {
  let chunk: string[] = [];
  for await (const line of readLines(path)) {
    chunk.push(`${judgeLine(line, defaults, table)}\n`);
    if (chunk.length < CHUNK_LINES) continue;
    await writeOut(chunk.join(""));
    chunk = [];
  }
  await writeOut(chunk.join(""));
}
