import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The assemblies ship in the package: whoever deploys needs no CDK. */
const from = join(import.meta.dirname, "../../infra/dist/assemblies");
const to = join(import.meta.dirname, "../assemblies");
if (!existsSync(from)) throw new Error("there are no assemblies: npm run assemblies");
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
