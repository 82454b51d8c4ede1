import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands.ts";
import { commandsPage } from "../tools/commands-page.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/commands.md"), "utf8");

describe("the reference of commands (npm run references writes it)", () => {
  it("docs/commands.md is what the commands say", () => {
    expect(page).toBe(commandsPage());
  });

  it("has every command and every flag", () => {
    const missing = Object.entries(COMMANDS).flatMap(([id, command]) => {
      const section = page.split("\n## ").find((part) => part.startsWith(`ai-chef ${id.replaceAll(":", " ")}\n`)) ?? "";
      return Object.keys(command.flags ?? {})
        .filter((flag) => !new RegExp(`--(?:\\[no-\\])?${flag}\``, "u").test(section))
        .map((flag) => `${id} --${flag}`);
    });
    expect(missing).toEqual([]);
  });
});
