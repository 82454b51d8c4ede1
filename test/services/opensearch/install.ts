import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ARTIFACTS, fileOf, OPENSEARCH_VERSION } from "./versions.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const folder = join(root, `node_modules/.cache/ai-chef/opensearch/${OPENSEARCH_VERSION}`);
const DOWNLOAD_TIMEOUT_MS = 400_000;
const READABLE_BY_ALL = 0o755;

/**
 * Folder of OpenSearch with k-NN and the stand-in for nori, installed at the first call with Maven.
 *
 * @throws {Error} when Maven is missing, the registry does not answer, or a file is not the one that was pinned.
 */
export async function openSearchHome(jdk: string): Promise<string> {
  const home = join(folder, `opensearch-${OPENSEARCH_VERSION}`);
  if (existsSync(folder)) return home;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    chmodSync(fresh, READABLE_BY_ALL); // a superuser starts the server as nobody
    await install(fresh, jdk);
    // Another process may have been faster.
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return home;
}

async function install(target: string, jdk: string): Promise<void> {
  const [home, downloads] = [join(target, `opensearch-${OPENSEARCH_VERSION}`), join(target, "downloads")];
  const [knn, nori, classes] = [join(home, "plugins/opensearch-knn"), join(home, "plugins/analysis-nori"), join(target, "classes")];
  mkdirSync(downloads);
  for (const artifact of Object.values(ARTIFACTS)) await download(artifact, downloads);
  verify(downloads);
  const jar = join(jdk, "bin/jar");
  await run(jar, ["--extract", "--file", join(downloads, fileOf(ARTIFACTS.server))], { cwd: target });
  for (const name of readdirSync(join(home, "bin"))) chmodSync(join(home, "bin", name), READABLE_BY_ALL);
  for (const unused of ["modules/ingest-geoip", "lib/tools/fips-demo-installer-cli"]) rmSync(join(home, unused), { recursive: true, force: true });
  for (const made of [knn, nori, classes]) mkdirSync(made, { recursive: true });
  await run(jar, ["--extract", "--file", join(downloads, fileOf(ARTIFACTS.knn))], { cwd: knn });
  const analyser = join(nori, fileOf(ARTIFACTS.nori));
  copyFileSync(join(downloads, fileOf(ARTIFACTS.nori)), analyser);
  await run(join(jdk, "bin/javac"), ["--release", "21", "-cp", `${home}/lib/*:${analyser}`, "-d", classes, join(import.meta.dirname, "nori/NoriPlugin.java")]);
  await run(jar, ["--create", "--file", join(nori, "nori-test.jar"), "-C", classes, "."]);
  const descriptor = {
    name: "analysis-nori",
    description: "Lucene nori for tests",
    version: OPENSEARCH_VERSION,
    "opensearch.version": OPENSEARCH_VERSION,
    "java.version": "21",
    classname: "test.nori.NoriPlugin",
  };
  const lines = Object.entries(descriptor).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(nori, "plugin-descriptor.properties"), lines.join(""));
  for (const used of [downloads, classes]) rmSync(used, { recursive: true });
}

async function download(artifact: string, to: string): Promise<void> {
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
  await run("mvn", ["-B", "-q", "-ntp", goal, `-Dartifact=${artifact}`, `-DoutputDirectory=${to}`], { timeout: DOWNLOAD_TIMEOUT_MS });
}

/** The registry gives no checksum of the server's zip: ours pin all. */
function verify(downloads: string): void {
  for (const line of readFileSync(join(import.meta.dirname, "SHA256SUMS"), "utf8")
    .trim()
    .split("\n")) {
    const [pinned, name = ""] = line.split(/\s+/u);
    const found = createHash("sha256")
      .update(readFileSync(join(downloads, name)))
      .digest("hex");
    if (found !== pinned) throw new Error(`${name} has the SHA-256 ${found}, and not ${pinned}`);
  }
}
