import { readFileSync, writeFileSync } from "node:fs";

/**
 * Adds to the lockfile the platform packages that the registry at hand does not serve. `npm ci` refuses a lockfile that lacks them,
 * although it would install none of them here. Run it after every `npm install`: `npm run lockfile`.
 */
interface Entry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = new URL("../package-lock.json", import.meta.url);
const lockfile = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> }; // npm writes it

const SYSTEMS = new Set(["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"]);
const SYSTEM_WORDS: Readonly<Record<string, string>> = { windows: "win32", linuxmusl: "linux" };
const PROCESSOR_WORDS: Readonly<Record<string, string>> = { "64": "x64", aarch64: "arm64", ppc64le: "ppc64", riscv64gc: "riscv64" };
const PROCESSORS = new Set(["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"]);

const missing = Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies).flatMap(([name, version]) => (isThere(path, name) ? [] : [{ name, version, dev }])),
);

/** Looked for as Node.js does: beside the package, then in every folder above. */
function isThere(path: string, name: string): boolean {
  if (`${path}/node_modules/${name}` in lockfile.packages || `node_modules/${name}` in lockfile.packages) return true;
  const above = path.lastIndexOf("/node_modules/");
  return above > 0 && isThere(path.slice(0, above), name);
}

for (const { name, version, dev } of missing) {
  const words = (name.split("/").at(-1) ?? "").split("-");
  const os = words.map((word) => SYSTEM_WORDS[word] ?? word).find((word) => SYSTEMS.has(word));
  const cpu = words.map((word) => PROCESSOR_WORDS[word] ?? word).find((word) => PROCESSORS.has(word));
  if (os === undefined || cpu === undefined) throw new Error(`${name}: its name does not tell its platform`);
  lockfile.packages[`node_modules/${name}`] = { version, cpu: [cpu], ...(dev === undefined ? {} : { dev }), optional: true, os: [os] };
}
lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${missing.length} platform packages added`);
