import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AssemblyManifest } from "@ai-chef/infra";
import { writeAssembly } from "../../infra/tools/write-assembly.ts";
import { newFolder } from "./run-cli.ts";

const FUNCTIONS = join(import.meta.dirname, "../../functions/dist/lambda");

/** A next version in which the code of one function differs; gives the folder of its assemblies. */
export function changedAssembly(functionName: string, { isUploaded = true }: { readonly isUploaded?: boolean } = {}): string {
  const functionsFolder = newFolder();
  const outFolder = newFolder();
  cpSync(FUNCTIONS, functionsFolder, { recursive: true });
  appendFileSync(join(functionsFolder, functionName, "index.mjs"), `\n// ${isUploaded ? "changed" : "lost"}\n`);
  const before = new Set(
    writeAssembly({ tier: "dev", search: "none", functionsFolder: FUNCTIONS, version: "0.1.0", outFolder: newFolder() }).code.map(({ key }) => key),
  );
  const { code } = writeAssembly({ tier: "dev", search: "none", functionsFolder, version: "0.1.0", outFolder });
  if (!isUploaded) leaveOut(join(outFolder, "dev-none/manifest.json"), new Set(code.map(({ key }) => key).filter((key) => !before.has(key))));
  return outFolder;
}

/** Files that the templates name and nobody uploads. */
function leaveOut(path: string, keys: ReadonlySet<string>): void {
  const manifest = JSON.parse(readFileSync(path, "utf8")) as AssemblyManifest; // written a moment ago
  writeFileSync(path, JSON.stringify({ ...manifest, code: manifest.code.filter(({ key }) => !keys.has(key)) }));
}
