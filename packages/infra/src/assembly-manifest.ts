import { fileURLToPath } from "node:url";
import type { SearchVariant, Tier } from "./variants.ts";

/** A file of an assembly, to be uploaded under its key, which changes with what it says. */
export interface AssemblyFile {
  /** Relative to the manifest. */
  readonly path: string;
  /** Comes after the parameter `AssetPrefix` in the bucket of the parameter `AssetBucket`. */
  readonly key: string;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: "application/json" | "application/zip";
}

/** A parameter of the root template. */
export interface AssemblyParameter {
  readonly description: string;
  /** Absent for one that must be given. */
  readonly default?: string;
  readonly allowedPattern?: string;
  readonly allowedValues?: readonly string[];
}

export interface NestedTemplate {
  /** Of the nested stack in the root template: `Data`. */
  readonly logicalId: string;
  readonly file: AssemblyFile;
}

/** `manifest.json` of an assembly: all that a deployment must know of the templates beside it. */
export interface AssemblyManifest {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly tier: Tier;
  readonly search: SearchVariant;
  readonly root: AssemblyFile;
  /** In the order in which they know each other. */
  readonly nested: readonly NestedTemplate[];
  /** Zips of functions. */
  readonly code: readonly AssemblyFile[];
  readonly parameters: Readonly<Record<string, AssemblyParameter>>;
  readonly outputs: readonly string[];
  /** What CloudFormation asks to be acknowledged. */
  readonly capabilities: readonly ["CAPABILITY_IAM"];
}

/** Folder of an assembly that ships with the package; its `manifest.json` is an `AssemblyManifest`. */
export const assemblyFolder = (tier: Tier, search: SearchVariant): string => fileURLToPath(new URL(`../dist/assemblies/${tier}-${search}/`, import.meta.url));
