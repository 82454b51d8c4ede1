import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const OLDEST = 21;
const JVMS = "/usr/lib/jvm";

/** Home of the first JDK that OpenSearch 3 runs on: `OS_JAVA`, `JAVA_HOME`, else any of the machine. @throws {Error} when there is none. */
export function findJdk(): string {
  const named = [process.env["OS_JAVA"], process.env["JAVA_HOME"]].filter((home) => home !== undefined && home !== "");
  const found = existsSync(JVMS) ? readdirSync(JVMS).map((name) => join(JVMS, name)) : [];
  const home = [...named, ...found].find((each) => each !== undefined && versionOf(each) >= OLDEST);
  if (home === undefined) throw new Error(`a JDK ${OLDEST} or later is needed: set OS_JAVA`);
  return home;
}

/** 0 where there is no compiler. */
function versionOf(home: string): number {
  const compiler = join(home, "bin/javac");
  if (!existsSync(compiler)) return 0;
  return Number(/\d+/u.exec(execFileSync(compiler, ["-version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))?.[0] ?? 0);
}
