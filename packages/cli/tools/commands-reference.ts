import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandsPage } from "./commands-page.ts";

/** Writes the reference of the commands. `commands-reference.test.ts` fails when it is not up to date. */
writeFileSync(join(import.meta.dirname, "../../../docs/commands.md"), commandsPage());
