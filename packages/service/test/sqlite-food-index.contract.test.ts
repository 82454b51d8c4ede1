import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foodIndexContract } from "../src/contracts/index.ts";
import { createSqliteFoodIndexWriter } from "../src/local/sqlite-food-index-writer.ts";
import { createSqliteFoodIndex } from "../src/local/sqlite-food-index.ts";

foodIndexContract("SQLite", {
  open: async (embedder) => {
    const folder = mkdtempSync(join(tmpdir(), "ai-chef-foods-"));
    const path = join(folder, "foods.sqlite");
    const index = createSqliteFoodIndex({ path, embedder });
    const opened = [index];
    return {
      index,
      readWith: (other) => {
        const reader = createSqliteFoodIndex({ path, embedder: other });
        opened.push(reader);
        return reader;
      },
      writer: createSqliteFoodIndexWriter({ path, embedder }),
      close: () => {
        for (const reader of opened) reader.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
});
