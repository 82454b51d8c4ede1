import AnalyzeCommand from "./commands/analyze.ts";
import ConfigGetCommand from "./commands/config/get.ts";
import ConfigSetCommand from "./commands/config/set.ts";
import DeployCommand from "./commands/deploy.ts";
import DestroyCommand from "./commands/destroy.ts";
import DevCommand from "./commands/dev.ts";
import DoctorCommand from "./commands/doctor.ts";
import EnvironmentsListCommand from "./commands/environments/list.ts";
import EnvironmentsRemoveCommand from "./commands/environments/remove.ts";
import EnvironmentsUseCommand from "./commands/environments/use.ts";
import FoodsSearchCommand from "./commands/foods/search.ts";
import FoodsShowCommand from "./commands/foods/show.ts";
import KeysCreateCommand from "./commands/keys/create.ts";
import KeysListCommand from "./commands/keys/list.ts";
import KeysRevokeCommand from "./commands/keys/revoke.ts";
import LogsCommand from "./commands/logs.ts";
import PipelineInitCommand from "./commands/pipeline/init.ts";
import RecipeCommand from "./commands/recipe.ts";
import SeedNutritionCommand from "./commands/seed-nutrition.ts";
import SessionsDeleteCommand from "./commands/sessions/delete.ts";
import SessionsGetCommand from "./commands/sessions/get.ts";
import SessionsListCommand from "./commands/sessions/list.ts";
import StatusCommand from "./commands/status.ts";
import TargetsCommand from "./commands/targets.ts";

/** Every command by its id: oclif's explicit strategy. */
export const COMMANDS = {
  analyze: AnalyzeCommand,
  "config:get": ConfigGetCommand,
  "config:set": ConfigSetCommand,
  deploy: DeployCommand,
  destroy: DestroyCommand,
  dev: DevCommand,
  doctor: DoctorCommand,
  "environments:list": EnvironmentsListCommand,
  "environments:remove": EnvironmentsRemoveCommand,
  "environments:use": EnvironmentsUseCommand,
  "foods:search": FoodsSearchCommand,
  "foods:show": FoodsShowCommand,
  "keys:create": KeysCreateCommand,
  "keys:list": KeysListCommand,
  "keys:revoke": KeysRevokeCommand,
  logs: LogsCommand,
  "pipeline:init": PipelineInitCommand,
  recipe: RecipeCommand,
  "seed-nutrition": SeedNutritionCommand,
  "sessions:delete": SessionsDeleteCommand,
  "sessions:get": SessionsGetCommand,
  "sessions:list": SessionsListCommand,
  status: StatusCommand,
  targets: TargetsCommand,
};
