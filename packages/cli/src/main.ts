import { Config, run, settings } from "@oclif/core";
import type { ChefError } from "@ai-chef/sdk/contract";
import { applyConfig, readConfig } from "./config.ts";
import { EXIT } from "./exit-codes.ts";
import { configPath } from "./folders.ts";
import { chooseLanguage } from "./locale.ts";
import { messagesIn } from "./messages/catalogue.ts";
import { errorDocument, errorText } from "./output/print-error.ts";
import { reportDefect } from "./report-defect.ts";
import { toChefError } from "./usage-error.ts";

/** Runs the command line and sets the exit code. Every error is told here, once. */
export async function main(argv: readonly string[], root: string): Promise<void> {
  settings.enableAutoTranspile = false;
  process.stdout.on("error", () => undefined); // a reader that has gone is told of where it is written to
  try {
    applyConfig(readConfig(configPath(process.env)), process.env);
    await run([...argv], await Config.load({ root }));
  } catch (error) {
    const known = toChefError(error);
    if (known === "done") return;
    if (known === undefined) return reportDefect(error, languageOf(argv));
    tell(known, argv);
  }
}

function tell(error: ChefError, argv: readonly string[]): void {
  const isJson = argv.includes("--json") && !argv.includes("--batch");
  if (isJson && error.code !== "output_failed") process.stdout.write(errorDocument(error));
  else process.stderr.write(errorText(error, messagesIn(languageOf(argv))));
  const wasSignalled = process.exitCode === EXIT.interrupted || process.exitCode === EXIT.terminated;
  if (!wasSignalled) process.exitCode = error.exitCode;
}

function languageOf(argv: readonly string[]): ReturnType<typeof chooseLanguage> {
  const at = argv.indexOf("--language");
  const asked = at === -1 ? argv.find((word) => word.startsWith("--language="))?.slice("--language=".length) : argv[at + 1];
  return chooseLanguage(asked ?? process.env["AI_CHEF_LANGUAGE"], process.env);
}
