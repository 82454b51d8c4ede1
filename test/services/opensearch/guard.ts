import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

/** Runs a command as long as its own standard input is open, so that it ends with whoever started it, however that one ends; then removes its folder. */
const [folder = "", command = "", ...args] = process.argv.slice(2);
const PATIENCE_MS = 10_000;

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
child.once("exit", (code) => finish(code ?? 1));
child.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  finish(1);
});

function finish(code: number): never {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

function stop(): void {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
}
process.stdin.once("end", stop).once("error", stop).resume();
// Ctrl-C goes to the whole group: the one that started us decides.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", stop);
