import AnalyzeCommand from "./commands/analyze.ts";
import DeployCommand from "./commands/deploy.ts";
import DestroyCommand from "./commands/destroy.ts";
import DevCommand from "./commands/dev.ts";
import FoodsSearchCommand from "./commands/foods/search.ts";
import FoodsShowCommand from "./commands/foods/show.ts";
import RecipeCommand from "./commands/recipe.ts";
import SessionsDeleteCommand from "./commands/sessions/delete.ts";
import SessionsGetCommand from "./commands/sessions/get.ts";
import SessionsListCommand from "./commands/sessions/list.ts";
import TargetsCommand from "./commands/targets.ts";

/** Every command by its id: oclif's explicit strategy. */
export const COMMANDS = {
  analyze: AnalyzeCommand,
  deploy: DeployCommand,
  destroy: DestroyCommand,
  dev: DevCommand,
  "foods:search": FoodsSearchCommand,
  "foods:show": FoodsShowCommand,
  recipe: RecipeCommand,
  "sessions:delete": SessionsDeleteCommand,
  "sessions:get": SessionsGetCommand,
  "sessions:list": SessionsListCommand,
  targets: TargetsCommand,
};
