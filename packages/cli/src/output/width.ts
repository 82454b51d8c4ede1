import stringWidth from "string-width";

/** Pads a text to so many columns; Hangul takes two each. */
export function padTo(text: string, columns: number, side: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, columns - stringWidth(text)));
  return side === "left" ? text + space : space + text;
}

/** Rows as aligned columns with two spaces between; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        right.has(column) ? padTo(cell, widths[column] ?? 0, "right") : column === row.length - 1 ? cell : padTo(cell, widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
