import { Args } from "@oclif/core";
import { type Food, type FoodTable, searchFood } from "@ai-chef/kitchen";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand, foodsFlag } from "../../base-command.ts";
import { languageOf } from "../../locale.ts";
import { foodPage } from "../../output/food-page.ts";
import { writeOut } from "../../output/write.ts";
import { foodTable } from "../../services/food-table.ts";

export default class FoodsShowCommand extends BaseCommand {
  static override description = "Show a food: figures per 100 g with their record, portions, allergens, other names";
  static override examples = ["<%= config.bin %> foods show butter", "<%= config.bin %> foods show 두부 --json"];
  static override args = { food: Args.string({ ignoreStdin: true, description: "Id or name of a food", required: true }) };
  static override flags = { foods: foodsFlag() };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(FoodsShowCommand);
    const { language, messages } = this.say(flags.language);
    const food = find(args.food, await foodTable(flags.foods));
    await writeOut(flags.json ? `${JSON.stringify(food, null, 2)}\n` : foodPage(food, language, messages));
  }
}

function find(asked: string, table: FoodTable): Food {
  const { food, candidates } = searchFood(asked, table, languageOf(asked));
  const found = table.byId.get(asked) ?? food;
  if (found !== null) return found;
  const near = candidates.map(({ id }) => id).join(", ");
  throw new ChefError("food_not_found", `There is no food "${asked}".`, { value: asked, ...(near === "" ? {} : { hint: `Nearest: ${near}.` }) });
}
