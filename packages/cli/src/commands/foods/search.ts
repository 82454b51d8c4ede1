import { Args } from "@oclif/core";
import { searchFood } from "@ai-chef/kitchen";
import { BaseCommand, foodsFlag } from "../../base-command.ts";
import { languageOf } from "../../locale.ts";
import { foodMatches } from "../../output/food-page.ts";
import { writeOut } from "../../output/write.ts";
import { foodTable } from "../../services/food-table.ts";

export default class FoodsSearchCommand extends BaseCommand {
  static override description = "Find the foods that a name means, best first, with their records";
  static override examples = ["<%= config.bin %> foods search 'chicken breast'", "<%= config.bin %> foods search 국간장"];
  static override args = { name: Args.string({ ignoreStdin: true, description: "Name of a food, English or Korean", required: true }) };
  static override flags = { foods: foodsFlag() };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(FoodsSearchCommand);
    const { language, messages } = this.say(flags.language);
    const table = await foodTable(flags.foods);
    const { candidates } = searchFood(args.name, table, languageOf(args.name));
    const found = candidates.map((candidate) => ({ ...candidate, source: table.byId.get(candidate.id)?.source ?? null }));
    await writeOut(flags.json ? `${JSON.stringify({ name: args.name, candidates: found }, null, 2)}\n` : foodMatches(args.name, found, messages, language));
  }
}
