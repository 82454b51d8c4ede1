import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { sessionStoreContract } from "../src/contracts/index.ts";
import { APPLICATION_ID } from "../src/local/migrate.ts";
import { MIGRATIONS } from "../src/local/migrations.ts";
import { openLocalStore } from "../src/local/open-local-store.ts";
import type { SessionStore } from "../src/ports/session-store.ts";

const folder = mkdtempSync(join(tmpdir(), "ai-chef-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}`, "sessions.sqlite");
const RUN = { sessionId: "session-1", runId: "run-1", owner: "ann", profile: {}, startedAt: "2026-01-01T00:00:00.000Z", expiresAt: "2026-02-01T00:00:00.000Z" };

sessionStoreContract("SQLite in a file", () => openLocalStore({ path: newFile() }));
sessionStoreContract("SQLite in memory", () => openLocalStore({ path: ":memory:" }));

async function numbers(store: SessionStore): Promise<readonly number[]> {
  return (await store.eventsAfter("run-1", 0, 100_000)).map(({ seq }) => seq);
}

const writer = (path: string, name: string, events: number) =>
  fork(join(import.meta.dirname, "writer.ts"), [path, name, String(events)], { execArgv: ["--conditions=source", "--no-warnings"], silent: true });

describe("SQLite and several processes", () => {
  it("keeps the sequence without gap or duplicate under ten writing processes", async () => {
    const path = newFile();
    const store = openLocalStore({ path });
    await store.createRun(RUN);
    const writers = Array.from({ length: 10 }, (_, index) => writer(path, `writer-${index}`, 20));
    const codes = await Promise.all(writers.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).toEqual(Array.from({ length: 10 }, () => 0));
    expect(await numbers(store)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    await store.close();
  });

  it("makes the database once when ten processes open it first", async () => {
    const path = newFile();
    const writers = Array.from({ length: 10 }, (_, index) => writer(path, `opener-${index}`, 0));
    const codes = await Promise.all(writers.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it("keeps a whole sequence when a writer is killed in the middle", async () => {
    const path = newFile();
    const store = openLocalStore({ path });
    await store.createRun(RUN);
    for (const moment of [120, 180, 240]) {
      const child = writer(path, `victim-${moment}`, 100_000);
      await once(child, "message");
      await new Promise((resolve) => setTimeout(resolve, moment - 100));
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    await store.close();
    const reopened = openLocalStore({ path });
    const seqs = await numbers(reopened);
    expect(seqs.length).toBeGreaterThan(3);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect((await reopened.getRun("run-1"))?.lastSeq).toBe(seqs.length);
    await reopened.close();
  });
});

describe("SQLite and a file that is not as it should be", () => {
  const opening = (path: string) => () => openLocalStore({ path });
  const withCode = (code: string): object => expect.objectContaining({ code });

  it("refuses a schema of a later version and leaves it as it is", () => {
    const path = join(folder, "newer.sqlite");
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}; PRAGMA application_id = ${APPLICATION_ID}`);
    database.close();
    const before = readFileSync(path);
    expect(opening(path)).toThrow(withCode("store_newer"));
    expect(opening(path)).toThrow(`has schema ${MIGRATIONS.length + 1}; this version knows ${MIGRATIONS.length}`);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("refuses another program's database and leaves it as it is", () => {
    const path = join(folder, "other.sqlite");
    const database = new DatabaseSync(path);
    database.exec("CREATE TABLE bookmarks (url TEXT)");
    database.close();
    const before = readFileSync(path);
    expect(opening(path)).toThrow(withCode("store_corrupt"));
    expect(opening(path)).toThrow("is a database, but not of ai-chef");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("takes an empty file for a new store", async () => {
    const path = join(folder, "empty.sqlite");
    writeFileSync(path, "");
    await openLocalStore({ path }).close();
    const again = openLocalStore({ path });
    expect(await again.getRun("run-1")).toBeNull();
    await again.close();
  });

  it("refuses what is no database", () => {
    const path = join(folder, "text.sqlite");
    writeFileSync(path, "this is no database ".repeat(100));
    expect(opening(path)).toThrow(withCode("store_corrupt"));
    expect(opening(folder)).toThrow(withCode("store_unavailable"));
  });

  it("says when a page is damaged", async () => {
    const path = newFile();
    const store = openLocalStore({ path });
    for (let index = 0; index < 50; index += 1)
      await store.createRun({ ...RUN, runId: `run-${index}`, sessionId: `session-${index}`, profile: "x".repeat(1000) });
    await store.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, 4096));
    const damaged = openLocalStore({ path });
    await expect(damaged.getRun("run-1")).rejects.toMatchObject({ code: "store_corrupt", message: expect.stringContaining("is damaged") });
    await damaged.close();
  });

  it("can be read by its owner alone, with all that SQLite puts beside it", async () => {
    const path = newFile();
    const store = openLocalStore({ path });
    await store.createRun(RUN);
    const modes = [dirname(path), path, `${path}-wal`, `${path}-shm`].map((each) => (statSync(each).mode & 0o777).toString(8));
    expect(modes).toEqual(["700", "600", "600", "600"]);
    await store.close();
  });

  it("says when its folder cannot be made", () => {
    writeFileSync(join(folder, "a-file"), "");
    expect(opening(join(folder, "a-file", "sessions.sqlite"))).toThrow(withCode("store_unavailable"));
    expect(opening("/proc/ai-chef/sessions.sqlite")).toThrow(withCode("store_unavailable"));
  });

  it("says when there is no space, and keeps what it had", async () => {
    const path = newFile();
    const store = openLocalStore({ path });
    await store.createRun(RUN);
    await store.close();
    const database = new DatabaseSync(path);
    const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
    database.close();
    const full = openLocalStore({ path, maxPages: pages });
    const profile = { text: "x".repeat(100_000) };
    await expect(full.createRun({ ...RUN, runId: "run-2", sessionId: "session-2", profile })).rejects.toMatchObject({ code: "store_full" });
    expect(await full.getRun("run-1")).not.toBeNull();
    expect(await full.getSession("session-2", "ann")).toBeNull();
    await full.close();
  });

  it("waits for another writer while the process goes on", async () => {
    const path = newFile();
    const store = openLocalStore({ path });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    setTimeout(() => other.exec("ROLLBACK"), 300);
    await store.createRun(RUN);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
    expect(await store.getRun("run-1")).not.toBeNull();
    other.close();
    await store.close();
  });

  it("waits for another writer, and says so when it waits in vain", async () => {
    const path = newFile();
    const store = openLocalStore({ path, maxWaitMs: 50 });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.createRun(RUN)).rejects.toMatchObject({ code: "store_unavailable", message: expect.stringContaining("is locked by another process") });
    other.exec("ROLLBACK");
    await store.createRun(RUN);
    other.close();
    await store.close();
  });
});
