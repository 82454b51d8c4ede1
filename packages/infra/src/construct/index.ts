export { SEARCH_VARIANTS, type SearchVariant, type Tier, TIERS } from "../variants.ts";
export { AiChefStack, type AiChefStackProps } from "./ai-chef-stack.ts";
export { AiChef, type AiChefProps } from "./ai-chef.ts";
export { FUNCTION_NAMES, type FunctionName, functionName } from "./function-specs.ts";
export { parameterName, type SettingDefinition, SETTING_NAMES, type SettingName, SETTINGS, type Settings } from "./settings.ts";
