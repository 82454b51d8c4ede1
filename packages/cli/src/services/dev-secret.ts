import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const BYTES = 32;

/** What the development server signs and is called with; kept, so that watchers outlive a restart. */
export interface DevSecret {
  readonly token: string;
  readonly watchKey: Uint8Array;
}

export function devSecret(path: string): DevSecret {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, randomBytes(BYTES).toString("hex"), { mode: 0o600, flag: "wx" });
  }
  chmodSync(path, 0o600);
  const secret = readFileSync(path, "utf8").trim();
  return { token: `aicdev_${derive(secret, "token").toString("base64url")}`, watchKey: derive(secret, "watch") };
}

const derive = (secret: string, purpose: string): Buffer => createHash("sha256").update(`${purpose}:${secret}`).digest();
