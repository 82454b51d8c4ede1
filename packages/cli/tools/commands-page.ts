import type { Command } from "@oclif/core";
import { BaseCommand } from "../src/base-command.ts";
import { COMMANDS } from "../src/commands.ts";

type Commands = Readonly<Record<string, Command.Class>>;
type Flag = Command.Class["flags"][string];

const BIN = "ai-chef";

/** `docs/commands.md`: every command of the command line with its arguments, flags and examples. */
export function commandsPage(): string {
  const commands: Commands = COMMANDS;
  const parts = Object.entries(commands).map(([id, command]) => section(nameOf(id), command));
  return [
    "# Commands\n\nMade from the commands' own definitions in `packages/cli/src/commands` by `npm run references`. `ai-chef COMMAND --help` prints the same.",
    "A flag that is given comes before its environment variable, that before what `ai-chef config set` keeps, and that before the default. `--[no-]x` is on with `--x` and off with `--no-x`.",
    `Every command has these:\n\n${flagTable(BaseCommand.baseFlags)}`,
    ...parts,
  ]
    .join("\n\n")
    .concat("\n");
}

const nameOf = (id: string): string => `${BIN} ${id.replaceAll(":", " ")}`;

function section(name: string, command: Command.Class): string {
  const args = Object.entries(command.args ?? {});
  const usage = [name, ...args.map(([arg, { required }]) => (required === true ? arg.toUpperCase() : `[${arg.toUpperCase()}]`)), "[flags]"].join(" ");
  const examples = (command.examples ?? []).flatMap((example) => (typeof example === "string" ? [example.replaceAll("<%= config.bin %>", BIN)] : []));
  return [
    `## ${name}`,
    `${command.description ?? ""}.`,
    `\`\`\`sh\n${usage}\n\`\`\``,
    ...(args.length === 0
      ? []
      : [
          table(
            ["argument", "", ""],
            args.map(([arg, { description, required, default: usual }]) => [code(arg.toUpperCase()), description ?? "", argument(required, usual)]),
          ),
        ]),
    ...(Object.keys(command.flags ?? {}).length === 0 ? [] : [flagTable(command.flags)]),
    ...(examples.length === 0 ? [] : [`\`\`\`sh\n${examples.join("\n")}\n\`\`\``]),
  ].join("\n\n");
}

const argument = (required: boolean | undefined, usual: unknown): string => (required === true ? "required" : valueOf(usual));

const flagTable = (flags: Readonly<Record<string, Flag>>): string =>
  table(
    ["flag", "", "values", "default", "variable"],
    Object.entries(flags)
      .filter(([, { hidden }]) => hidden !== true)
      .map(([name, flag]) => [flagName(name, flag), described(flag), valuesOf(flag), valueOf(flag.default), flag.env === undefined ? "" : code(flag.env)]),
  );

const flagName = (name: string, flag: Flag): string => {
  const long = flag.type === "boolean" && flag.allowNo ? `--[no-]${name}` : `--${name}`;
  return [...(flag.char === undefined ? [] : [code(`-${flag.char}`)]), code(long)].join(", ");
};

const described = (flag: Flag): string => {
  const excluded = (flag.exclusive ?? []).map((other) => code(`--${other}`));
  return [flag.description ?? "", ...(excluded.length === 0 ? [] : [`not with ${excluded.join(", ")}`]), ...(flag.required === true ? ["required"] : [])].join(
    "; ",
  );
};

const valuesOf = (flag: Flag): string => {
  if (flag.type === "boolean") return "";
  const values = flag.options === undefined ? "text" : flag.options.map(code).join(", ");
  return flag.multiple === true ? `${values}; several` : values;
};

const valueOf = (usual: unknown): string => {
  if (usual === true) return "on";
  if (Array.isArray(usual)) return usual.map((value) => code(String(value))).join(", ");
  return typeof usual === "string" || typeof usual === "number" ? code(String(usual)) : "";
};

const code = (text: string): string => `\`${text}\``;

/** A column in which nothing stands is left out. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = heads.map((_, at) => rows.some((row) => (row[at] ?? "") !== ""));
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .filter((_, at) => used[at])
      .map((cell) => cell.replaceAll("|", "\\|"))
      .join(" | ")} |`;
  return [
    line(heads),
    `|${used
      .filter(Boolean)
      .map(() => "---")
      .join("|")}|`,
    ...rows.map(line),
  ].join("\n");
}
