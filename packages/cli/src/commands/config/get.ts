import { Args } from "@oclif/core";
import { BaseCommand } from "../../base-command.ts";
import { CONFIG_NAMES, readConfig } from "../../config.ts";
import { configNameOf } from "../../config-name.ts";
import { configPath } from "../../folders.ts";
import { configMessages } from "../../messages/config.ts";
import { effectiveSetting, settingsTable } from "../../output/settings-table.ts";
import { writeOut } from "../../output/write.ts";

export default class ConfigGetCommand extends BaseCommand {
  static override description = "Show the settings of this machine, or the value of one";
  static override examples = ["<%= config.bin %> config get", "<%= config.bin %> config get language"];
  static override args = { name: Args.string({ ignoreStdin: true, description: "Setting", required: false }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ConfigGetCommand);
    const messages = configMessages(this.say(flags.language).language);
    const path = configPath(process.env);
    const config = readConfig(path);
    if (args.name === undefined) {
      const settings = Object.fromEntries(CONFIG_NAMES.map((name) => [name, effectiveSetting(name, config, process.env)]));
      return await writeOut(flags.json ? `${JSON.stringify({ path, settings }, null, 2)}\n` : settingsTable(config, process.env, path, messages));
    }
    const name = configNameOf(args.name);
    const setting = effectiveSetting(name, config, process.env);
    await writeOut(flags.json ? `${JSON.stringify({ name, ...setting })}\n` : `${setting.value ?? ""}\n`);
  }
}
