import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { accessStoreContract } from "../src/contracts/index.ts";
import { createSqliteAccessStore, type LocalAccessStore } from "../src/local/sqlite-access-store.ts";
import { openLocalStore } from "../src/local/open-local-store.ts";

const folder = mkdtempSync(join(tmpdir(), "ai-chef-access-"));
const opened: LocalAccessStore[] = [];
afterAll(() => {
  for (const store of opened) store.close();
  rmSync(folder, { recursive: true });
});

const open = (options: Parameters<typeof createSqliteAccessStore>[0]): LocalAccessStore => {
  const store = createSqliteAccessStore(options);
  opened.push(store);
  return store;
};
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}`, "sessions.sqlite");

accessStoreContract("SQLite in a file", (clock) => open({ path: newFile(), clock }));
accessStoreContract("SQLite in memory", (clock) => open({ path: ":memory:", clock }));

describe("SQLite and access", () => {
  it("shares its file with the sessions and with other connections, and passes no limit between them", async () => {
    const path = newFile();
    const sessions = openLocalStore({ path });
    const stores = Array.from({ length: 4 }, () => open({ path }));
    const request = { counter: "runs", amount: 1, limit: 10, expiresAt: "2999-01-01T00:00:00.000Z" };
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, index) => stores[index % 4]?.count(request)));
    expect(outcomes.filter((outcome) => outcome?.isWithin)).toHaveLength(10);
    expect(await sessions.listSessions("ann", { limit: 1 })).toEqual({ items: [], next: null });
    await sessions.close();
  });
});
