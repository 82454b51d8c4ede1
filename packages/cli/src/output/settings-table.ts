import { type Config, CONFIG_NAMES, CONFIG_VARIABLES, type ConfigName } from "../config.ts";
import type { ConfigMessages } from "../messages/config.ts";
import { dim } from "./style.ts";
import { columns } from "./width.ts";

/** A setting as it holds now. */
export interface EffectiveSetting {
  readonly value: string | null;
  readonly from: "variable" | "file" | "unset";
  /** The variable that goes before the file. */
  readonly variable: string;
}

/** @param environment - as the process was given it, before settings were applied */
export function effectiveSetting(name: ConfigName, config: Config, environment: NodeJS.ProcessEnv): EffectiveSetting {
  const variable = CONFIG_VARIABLES[name];
  const [given = "", kept] = [environment[variable], config[name]];
  if (given !== "" && given !== kept) return { value: given, from: "variable", variable };
  return kept === undefined ? { value: null, from: "unset", variable } : { value: kept, from: "file", variable };
}

export function settingsTable(config: Config, environment: NodeJS.ProcessEnv, path: string, messages: ConfigMessages): string {
  const rows = CONFIG_NAMES.map((name) => {
    const { value, from, variable } = effectiveSetting(name, config, environment);
    return [name, value ?? "-", messages.sources[from](variable), dim(messages.descriptions[name])];
  });
  const [head = "", ...rest] = columns([[messages.setting, messages.value, messages.from, messages.about], ...rows]);
  return `${[dim(head), ...rest, "", dim(messages.kept(path))].join("\n")}\n`;
}
