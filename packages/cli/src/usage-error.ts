import { Errors } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";

/** What an error of the framework is among ours: `done` for a help page or a version, undefined for a defect. */
export function toChefError(error: unknown): ChefError | "done" | undefined {
  if (ChefError.isInstance(error)) return error;
  if (error instanceof Errors.ExitError) return error.oclif.exit === 0 ? "done" : undefined;
  if (error instanceof Error && error.name === "ExitPromptError") return new ChefError("run_interrupted", "Interrupted at a question.");
  if (error instanceof Errors.CLIError) {
    const message = error.message
      .replace(/\nSee more help with --help$/u, "")
      .replaceAll(/\s*\n\s*/gu, " ")
      .trim();
    return new ChefError("usage", message.endsWith(".") ? message : `${message}.`, { hint: suggestionsOf(error) });
  }
  return undefined;
}

const suggestionsOf = (error: Errors.CLIError): string =>
  error.suggestions?.length ? error.suggestions.join(" ") : "`ai-chef --help` shows the commands, `ai-chef <command> --help` their flags.";
