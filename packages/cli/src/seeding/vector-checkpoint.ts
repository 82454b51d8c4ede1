import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Cache } from "@ai-chef/service";
import * as z from "zod";

export interface VectorCheckpoint extends Cache {
  close(): Promise<void>;
}

const lineSchema = z.tuple([z.string(), z.string()]);

/**
 * Vectors in a file, one a line, appended as they come: whoever is killed loses what was under way, and nothing that was written. A line that was cut
 * off is passed over; of two for one text the later counts.
 *
 * @param options.isRead - Whether what is there already counts.
 */
export async function openVectorCheckpoint(path: string, { isRead = true }: { readonly isRead?: boolean } = {}): Promise<VectorCheckpoint> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const entries = new Map<string, string>();
  if (isRead && existsSync(path)) {
    for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) {
      const entry = read(line);
      if (entry !== null) entries.set(...entry);
    }
  }
  const file = await open(path, "a", 0o600);
  // What was cut off ends here.
  if ((await file.stat()).size > 0) await file.appendFile("\n");
  return {
    get: (keys) => Promise.resolve(new Map(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key) ?? ""] as const] : [])))),
    set: async (fresh) => {
      for (const [key, value] of fresh) entries.set(key, value);
      await file.appendFile([...fresh].map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    },
    close: async () => {
      await file.sync();
      await file.close();
    },
  };
}

function read(line: string): readonly [string, string] | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
