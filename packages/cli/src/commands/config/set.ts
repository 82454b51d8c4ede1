import { Args, Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand } from "../../base-command.ts";
import { checkSetting } from "../../check-setting.ts";
import { readConfig, writeConfig } from "../../config.ts";
import { configNameOf } from "../../config-name.ts";
import { configPath } from "../../folders.ts";
import { configMessages } from "../../messages/config.ts";
import { effectiveSetting } from "../../output/settings-table.ts";
import { writeOut } from "../../output/write.ts";

export default class ConfigSetCommand extends BaseCommand {
  static override description = "Keep a setting on this machine: what flags and variables mean when they are not given";
  static override examples = [
    "<%= config.bin %> config set language ko",
    "<%= config.bin %> config set allergy shellfish,peanuts",
    "<%= config.bin %> config set region --unset",
  ];
  static override args = {
    name: Args.string({ ignoreStdin: true, description: "Setting", required: true }),
    value: Args.string({ ignoreStdin: true, description: "Value; a list has commas between", required: false }),
  };
  static override flags = { unset: Flags.boolean({ description: "Forget it", default: false }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ConfigSetCommand);
    const messages = configMessages(this.say(flags.language).language);
    const name = configNameOf(args.name);
    if ((args.value === undefined) !== flags.unset)
      throw new ChefError("usage", flags.unset ? "A value and --unset are given." : `No value is given for ${name}.`, {
        hint: `ai-chef config set ${name} VALUE, or ai-chef config set ${name} --unset`,
      });
    const path = configPath(process.env);
    const { [name]: before, ...rest } = readConfig(path);
    // The variable as the process was given it: what was kept has become one.
    const { from, variable, value: given } = effectiveSetting(name, before === undefined ? {} : { [name]: before }, process.env);
    if (args.value !== undefined) checkSetting(name, args.value);
    await writeConfig(path, args.value === undefined ? rest : { ...rest, [name]: args.value });
    if (flags.json) return await writeOut(`${JSON.stringify({ name, value: args.value ?? null })}\n`);
    const covered = from === "variable" && given !== args.value ? `${messages.covered(variable)}\n` : "";
    await writeOut(`${args.value === undefined ? messages.unset(name) : messages.set(name, args.value)}\n${covered}`);
  }
}
