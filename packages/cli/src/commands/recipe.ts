import { Flags } from "@oclif/core";
import { ChefError, type Language, type RecipeResult } from "@ai-chef/sdk/contract";
import { BaseCommand } from "../base-command.ts";
import { EXIT } from "../exit-codes.ts";
import { parseJson } from "../input/parse-json.ts";
import { readLines } from "../input/read-lines.ts";
import { readText } from "../input/read-text.ts";
import { interruptSignal } from "../interrupt.ts";
import type { Messages } from "../messages/catalogue.ts";
import { modelFlags, modelOfFlags } from "../model-flags.ts";
import { startProgress } from "../output/progress.ts";
import { recipeCard } from "../output/recipe-card.ts";
import { writeOut, writeWhole } from "../output/write.ts";
import { profileFlags, profileOfFlags } from "../profile-flags.ts";
import { cook, cookBatch, type CookRequest, objectOf } from "../services/cook.ts";
import { kitchenOf, localKitchen } from "../services/kitchens.ts";

export default class RecipeCommand extends BaseCommand {
  static override description = "Make a recipe that passes its target, computed and judged";
  static override examples = [
    "<%= config.bin %> recipe --target keto",
    "<%= config.bin %> recipe --target keto --servings 2 --allergy shellfish --budget 30000",
    "<%= config.bin %> recipe --target keto --generator bedrock --region us-east-1",
    "<%= config.bin %> recipe --target keto --environment dev",
    "<%= config.bin %> recipe --batch requests.jsonl > results.jsonl",
  ];
  static override flags = {
    ...profileFlags,
    ...modelFlags,
    "from-file": Flags.string({ char: "f", description: "Profile as JSON, from a file or - for standard input; flags win", env: "AI_CHEF_FROM_FILE" }),
    batch: Flags.string({
      description: 'JSONL file or -: a line {"id", ...profile} in, a line {"id","result"} or {"id","error"} out, in order',
      env: "AI_CHEF_BATCH",
      exclusive: ["from-file", "output"],
    }),
    environment: Flags.string({ description: "Cook in this environment of your AWS account, by your credentials, and not here", env: "AI_CHEF_ENVIRONMENT" }),
    session: Flags.string({ description: "Session id: the same id again makes a new run of that session", env: "AI_CHEF_SESSION" }),
    strict: Flags.boolean({ description: "Exit with 4 when the dish does not pass", env: "AI_CHEF_STRICT" }),
    output: Flags.string({ char: "o", description: "Write the JSON document to a file as well", env: "AI_CHEF_OUTPUT" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(RecipeCommand);
    const { language, messages } = this.say(flags.language);
    const asked = { language, ...(flags["from-file"] === undefined ? {} : await readProfile(flags["from-file"])), ...profileOfFlags(flags) };
    const kitchen = flags.environment === undefined ? await localKitchen(modelOfFlags(flags, process.env)) : await kitchenOf(flags.environment, flags);
    const request: CookRequest = { openChef: kitchen.openChef, signal: interruptSignal() };
    try {
      if (flags.batch === undefined) await this.runOne(asked, request, flags, language, messages);
      else await this.runBatch(flags.batch, asked, request, flags.strict);
    } finally {
      kitchen.close();
    }
  }

  private async runOne(
    asked: Readonly<Record<string, unknown>>,
    request: CookRequest,
    flags: RecipeFlags,
    language: Language,
    messages: Messages,
  ): Promise<void> {
    const profile = await withTarget(asked, language, messages, flags.json);
    const progress = await startProgress(messages, flags.json);
    try {
      const result = await cook(profile, { ...request, onEvent: progress.onEvent }, flags.session);
      progress.stop();
      const document = `${JSON.stringify(result, null, 2)}\n`;
      if (flags.output !== undefined) await writeWhole(flags.output, document);
      await writeOut(flags.json ? document : recipeCard(result, messages));
      if (flags.strict && !passes(result)) process.exitCode = EXIT.targetMissed;
    } finally {
      progress.stop();
    }
  }

  private async runBatch(path: string, defaults: Readonly<Record<string, unknown>>, request: CookRequest, isStrict: boolean): Promise<void> {
    const answers = cookBatch(readLines(path), defaults, request);
    for await (const answer of answers) {
      await writeOut(`${JSON.stringify(answer)}\n`);
      if (isStrict && "result" in answer && !passes(answer.result)) process.exitCode = EXIT.targetMissed;
    }
  }
}

interface RecipeFlags {
  readonly json: boolean;
  readonly strict: boolean;
  readonly output: string | undefined;
  readonly session: string | undefined;
}

const passes = ({ compliance, pricing }: RecipeResult): boolean => compliance.verdict === "pass" && pricing.withinBudget !== false;

async function readProfile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const what = path === "-" ? "The standard input" : path;
  return objectOf(parseJson(await readText(path), what));
}

/** Asks on a terminal for the target that is missing; elsewhere it is an error. */
async function withTarget(
  asked: Readonly<Record<string, unknown>>,
  language: Language,
  messages: Messages,
  isJson: boolean,
): Promise<Readonly<Record<string, unknown>>> {
  if (asked["target"] !== undefined) return asked;
  const canAsk = !isJson && process.stdin.isTTY && process.stderr.isTTY;
  if (!canAsk)
    throw new ChefError("missing_field", "The profile has no `target`.", { field: "target", hint: "Give --target keto; `ai-chef targets` lists them." });
  const { askProfile } = await import("../prompts/ask-profile.ts");
  return await askProfile(asked, language, messages);
}
