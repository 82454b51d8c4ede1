import { ERRORS } from "../src/errors/registry.ts";

/** `docs/errors.md`: every error code with what it means and what to do. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, exitCode, meaning, remedy }]) => `| \`${code}\` | ${status} | ${exitCode} | ${meaning} | ${remedy} |`,
  );
  return `# Errors\n\nMade from the registry in \`packages/sdk/src/errors/registry.ts\` by \`npm run references\`. A code never changes its meaning.\n\n| code | HTTP | exit | meaning | remedy |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}
