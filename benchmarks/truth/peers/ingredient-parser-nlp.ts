import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LineReading } from "../score-line.ts";
import { unitName } from "../unit-names.ts";

const INSTALL_MS = 240_000;
const PARSE_MS = 120_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** What the Python library says, or why it could not be asked. */
export type PythonReadings =
  | { readonly isRun: true; readonly tagger: "nltk" | "textblob"; readonly seconds: number; readonly readings: readonly LineReading[] }
  | { readonly isRun: false; readonly why: string };

interface Written {
  readonly tagger: "nltk" | "textblob";
  readonly seconds: number;
  readonly readings: readonly { readonly names: readonly string[]; readonly amounts: readonly (readonly [number | null, string])[] }[];
}

/** Parses lines by ingredient-parser-nlp, in a Python environment that is made at the first call and kept under node_modules/.cache. */
export function readByIngredientParserNlp(lines: readonly string[]): PythonReadings {
  const python = environment();
  if (typeof python !== "string") return { isRun: false, why: python.why };
  const script = join(import.meta.dirname, "ingredient_parser_nlp.py");
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(lines),
    encoding: "utf8",
    timeout: PARSE_MS,
    maxBuffer: MAX_BYTES,
    env: { ...process.env, NLTK_DATA: dataFolder() },
  });
  if (status !== 0) return { isRun: false, why: `it ended with ${status}: ${lastLine(stderr)}` };
  const { tagger, seconds, readings } = JSON.parse(stdout) as Written; // our own script wrote it
  return {
    isRun: true,
    tagger,
    seconds,
    readings: readings.map(({ names, amounts }) => ({ names, amounts: amounts.map(([amount, unit]) => ({ amount, unit: unitName(unit) })) })),
  };
}

const cache = join(import.meta.dirname, "../../../node_modules/.cache/ai-chef-benchmark");

/** NLTK fetches its data into the first folder of its path that it may write. */
function dataFolder(): string {
  const folder = join(cache, "nltk_data");
  mkdirSync(folder, { recursive: true });
  return folder;
}

function environment(): string | { readonly why: string } {
  const requirements = join(import.meta.dirname, "requirements.txt");
  const folder = join(cache, `python-${createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12)}`);
  const python = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const isReady = join(folder, "pyvenv.cfg");
  if (existsSync(isReady) && spawnSync(python, ["-c", "import ingredient_parser, textblob"], { timeout: PARSE_MS }).status === 0) return python;
  rmSync(folder, { recursive: true, force: true });
  const steps: readonly (readonly [string, string, readonly string[]])[] = [
    ["python3 -m venv", "python3", ["-m", "venv", folder]],
    ["pip install", python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--requirement", requirements]],
  ];
  for (const [what, command, args] of steps) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8", timeout: INSTALL_MS });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    return { why: `${what} failed: ${error?.message ?? lastLine(stderr)}` };
  }
  return python;
}

const lastLine = (text: string | null): string => (text ?? "").trim().split("\n").at(-1) ?? "";
