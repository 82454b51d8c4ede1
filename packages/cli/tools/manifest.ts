import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Config, Plugin } from "@oclif/core";

/** Writes the command tree, so that help and flags need no command to be loaded. */
const root = join(import.meta.dirname, "..");
const plugin = new Plugin({ root, ignoreManifest: true, errorOnManifestCreate: true, respectNoCacheDefault: true });
await plugin.load();
const config = await Config.load({ root, plugins: new Map([[plugin.name, plugin]]) });
void config;
writeFileSync(join(root, "oclif.manifest.json"), `${JSON.stringify(plugin.manifest, null, 2)}\n`);
