import { readFileSync } from "node:fs";

export interface TsvRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a hand-written table: header line, `#` comments, no quoting. */
export function readTsv(path: string): readonly TsvRow[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const headerAt = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  const header = lines[headerAt]?.split("\t") ?? [];
  return lines.flatMap((text, index) => {
    if (index <= headerAt || text.trim() === "" || text.startsWith("#")) return [];
    const cells = text.split("\t");
    if (cells.length > header.length) throw new Error(`${path}:${index + 1}: ${cells.length} cells under ${header.length} columns`);
    return [{ file: path, line: index + 1, cells: Object.fromEntries(header.map((name, column) => [name, (cells[column] ?? "").trim()])) }];
  });
}
