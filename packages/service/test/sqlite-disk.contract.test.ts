import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openLocalStore } from "../src/local/open-local-store.ts";
import { systemClock } from "../src/ports/clock.ts";
import type { SessionStore } from "../src/ports/session-store.ts";
import { appendEvent } from "../src/sessions/append-event.ts";

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const folder = mkdtempSync(join(tmpdir(), "ai-chef-disk-"));
const disk = join(folder, "disk");
const path = join(disk, "sessions.sqlite");
const RUN = { sessionId: "session-1", runId: "run-1", owner: "ann", profile: {}, startedAt: "2026-01-01T00:00:00.000Z", expiresAt: "2026-02-01T00:00:00.000Z" };

function mount(...options: readonly string[]): void {
  const { status, stderr } = spawnSync("mount", options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`mount ${options.join(" ")}: ${stderr}`);
}

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!isRoot)("SQLite on a disk of 512 KB (only root may mount one)", () => {
  const stores: SessionStore[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  beforeAll(() => {
    mkdirSync(disk);
    mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", disk);
  });
  afterAll(() => {
    spawnSync("umount", [disk]);
  });

  it("says when there is no space, keeps what it had, and goes on when there is space again", async () => {
    const store = openLocalStore({ path });
    stores.push(store);
    await store.createRun(RUN);
    let last = 0;
    const fill = async (): Promise<void> => {
      for (;;)
        last =
          (await appendEvent(store, systemClock, { runId: "run-1", type: "stage-progress", step: `${last}`, data: { text: "x".repeat(7000) } }))?.seq ?? last;
    };
    await expect(fill()).rejects.toMatchObject({ code: "store_full", message: expect.stringContaining("has no space left") });
    expect(last).toBeGreaterThan(5);
    const numbers = async (): Promise<readonly number[]> => (await store.eventsAfter("run-1", 0, 1000)).map(({ seq }) => seq);
    const whole = Array.from({ length: last }, (_, index) => index + 1);
    expect(await numbers()).toEqual(whole);
    mount("-o", "remount,size=1m", disk);
    expect(await appendEvent(store, systemClock, { runId: "run-1", type: "stage-progress", step: "with space" })).toMatchObject({ seq: last + 1 });
    expect(await numbers()).toEqual([...whole, last + 1]);
  });

  it("says when there is not even space to begin", () => {
    const tiny = join(folder, "tiny");
    mkdirSync(tiny);
    mount("-t", "tmpfs", "-o", "size=8k", "tmpfs", tiny);
    try {
      writeFileSync(join(tiny, "ballast"), Buffer.alloc(8192));
      expect(() => openLocalStore({ path: join(tiny, "sessions.sqlite") })).toThrow(expect.objectContaining({ code: "store_full" }));
    } finally {
      spawnSync("umount", [tiny]);
    }
  });

  it("says when the disk is read-only, with a store on it or without", async () => {
    mount("-o", "remount,ro", disk);
    const unavailable = expect.objectContaining({ code: "store_unavailable" });
    expect(() => openLocalStore({ path })).toThrow(unavailable);
    expect(() => openLocalStore({ path: join(disk, "other.sqlite") })).toThrow(unavailable);
    expect(() => openLocalStore({ path: join(disk, "new", "sessions.sqlite") })).toThrow(unavailable);
  });
});

describe("SQLite in a folder that may not be written", () => {
  it("says so, whether there is a store in it or not", async () => {
    const place = join(folder, "read-only");
    mkdirSync(place);
    await openLocalStore({ path: join(place, "there.sqlite") }).close();
    chmodSync(join(place, "there.sqlite"), 0o444);
    chmodSync(place, 0o555);
    chmodSync(folder, 0o755);
    for (const name of ["there.sqlite", "new.sqlite"]) {
      // Permissions are nothing to root.
      const { stdout } = spawnSync(process.execPath, ["--conditions=source", "--no-warnings", join(import.meta.dirname, "opener.ts"), join(place, name)], {
        encoding: "utf8",
        ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
      });
      expect(JSON.parse(stdout)).toMatchObject({ code: "store_unavailable" });
    }
    chmodSync(place, 0o755);
  });
});
