import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@ai-chef/sdk/contract";
import { EXIT } from "./exit-codes.ts";
import { logFolder } from "./folders.ts";
import { messagesIn } from "./messages/catalogue.ts";

/** A defect is ours: said as such, with the stack in a log and not on the screen. */
export function reportDefect(error: unknown, language: Language): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const summary = error instanceof Error ? error.message : String(error);
  process.exitCode = EXIT.defect;
  try {
    mkdirSync(logFolder(), { recursive: true });
    const log = join(logFolder(), `defect-${new Date().toISOString().replaceAll(":", "-")}.log`);
    writeFileSync(log, `${process.version} ${process.platform}\n${stack}\n`);
    process.stderr.write(`${summary}\n${messagesIn(language).defect(log)}\n`);
  } catch {
    process.stderr.write(`${stack}\n`);
  }
}
