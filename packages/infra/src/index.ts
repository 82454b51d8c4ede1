export * from "./assembly-manifest.ts";
export * from "./state-machine-definition.ts";
export * from "./variants.ts";
