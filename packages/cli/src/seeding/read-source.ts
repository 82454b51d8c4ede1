import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundledTable, type ImportedTable, readRda, readUsdaSr28, type SheetRow } from "@ai-chef/kitchen";
import { ChefError } from "@ai-chef/sdk/contract";
import { decodeText } from "../input/decode-text.ts";
import { readBytes } from "../input/read-bytes.ts";

/** Tables that foods come from: the bundled one, the USDA's release 28, the Korean one. */
export const SEED_SOURCES = ["builtin", "usda-sr28", "rda"] as const;
export type SeedSource = (typeof SEED_SOURCES)[number];

/** A table, and which one it is. */
export interface SeedTable extends ImportedTable {
  readonly source: SeedSource;
}

/** What a file has to be. */
const NEEDS: Readonly<Record<Exclude<SeedSource, "builtin">, string>> = {
  "usda-sr28": "Give the unzipped folder of release 28, with FOOD_DES.txt, ABBREV.txt and WEIGHT.txt.",
  rda: "Give the sheet of edition 10.3 as it was published, as csv or xlsx: three header rows, 137 columns.",
};
/** The published workbook with all editions has 13 MB; no table is ten times as large. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The foods of the sources. Each but the bundled one takes the next of the files.
 *
 * @throws {ChefError} `missing_field` or `invalid_value` where files and sources do not go together, those of `readBytes`, `invalid_value` for a file
 * of another format.
 */
export async function readSources(sources: readonly SeedSource[], files: readonly string[]): Promise<readonly SeedTable[]> {
  const published = [...new Set(sources)].filter((source) => source !== "builtin");
  const [lacking] = published.slice(files.length);
  if (lacking !== undefined) throw new ChefError("missing_field", `The source ${lacking} needs --file.`, { field: "file", hint: NEEDS[lacking] });
  if (files.length > published.length)
    throw new ChefError("invalid_value", `${files.length} files are given for ${published.length} sources that read one.`, {
      field: "file",
      value: files[published.length],
      hint: "Name the source of each file: --source usda-sr28 --file sr28/ --source rda --file rda.csv",
    });
  const tables: SeedTable[] = sources.includes("builtin") ? [{ source: "builtin", ...bundled() }] : [];
  for (const [position, source] of published.entries()) tables.push({ source, ...(await readTable(source, files[position] ?? "")) });
  return tables;
}

function bundled(): ImportedTable {
  const { foods, version } = bundledTable();
  return { foods, rejected: [], attribution: `AI Chef food table ${version}`, cutOff: null, publishedFoods: foods.length };
}

async function readTable(source: Exclude<SeedSource, "builtin">, file: string): Promise<ImportedTable> {
  const table = source === "rda" ? await rda(file) : await sr28(file);
  if (table !== null && table.cutOff !== null)
    throw new ChefError("invalid_value", `${table.cutOff} is cut off: it does not go to its end.`, {
      field: "file",
      value: file,
      hint: `Fetch it again. As published the table has ${table.publishedFoods} foods.`,
    });
  if (table !== null && table.foods.length > 0) return table;
  const [first] = table?.rejected ?? [];
  throw new ChefError("invalid_value", `${file} is no table of the source ${source}${first === undefined ? "" : `: line ${first.line}, ${first.reason}`}.`, {
    field: "file",
    value: file,
    hint: NEEDS[source],
  });
}

async function sr28(folder: string): Promise<ImportedTable> {
  const found = await stat(folder).catch(() => null);
  if (found?.isFile() === true) throw new ChefError("invalid_value", `${folder} is no folder.`, { field: "file", value: folder, hint: NEEDS["usda-sr28"] });
  // As it was published: windows of 1987, in Latin-1.
  const read = async (name: string): Promise<string> => (await readBytes(join(folder, name), MOST_BYTES)).toString("latin1");
  const [descriptions, figures, weights] = await Promise.all([read("FOOD_DES.txt"), read("ABBREV.txt"), read("WEIGHT.txt")]);
  return readUsdaSr28({ "FOOD_DES.txt": descriptions, "ABBREV.txt": figures, "WEIGHT.txt": weights });
}

async function rda(file: string): Promise<ImportedTable | null> {
  const bytes = await readBytes(file, MOST_BYTES);
  const isWorkbook = bytes.subarray(0, 2).toString("latin1") === "PK";
  return readRda(isWorkbook ? await workbookRows(bytes, file) : await csvRows(await sheetText(bytes, file), file), basename(file));
}

async function sheetText(bytes: Buffer, file: string): Promise<string> {
  try {
    return await decodeText(bytes, file);
  } catch (error) {
    // What to do about a recipe is another thing.
    throw ChefError.isInstance(error) ? new ChefError(error.code, error.message, { field: "file", value: file, hint: NEEDS.rda, cause: error }) : error;
  }
}

async function csvRows(text: string, file: string): Promise<readonly SheetRow[]> {
  const { parse } = await import("csv-parse/sync"); // only this source needs it
  try {
    const rows: unknown = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
    // Its types do not know what `info` does.
    return (rows as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      // It counts to where a record ends; a cell may have lines of its own.
      line: info.lines - record.join("").split("\n").length + 1,
    }));
  } catch (error) {
    throw unread(file, error);
  }
}

/** The sheet of the edition, or the first where none is named so. */
async function workbookRows(bytes: Buffer, file: string): Promise<readonly SheetRow[]> {
  const { default: exceljs } = await import("exceljs"); // large, and only for workbooks
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (error) {
    throw unread(file, error);
  }
  const sheet = workbook.worksheets.find(({ name }) => name.includes("10.3")) ?? workbook.worksheets[0];
  const rows: SheetRow[] = [];
  sheet?.eachRow((row, line) => {
    rows.push({ line, cells: Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text) });
  });
  return rows;
}

const unread = (file: string, cause: unknown): ChefError =>
  new ChefError("invalid_value", `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
    field: "file",
    value: file,
    hint: NEEDS.rda,
    cause,
  });
