export * from "./state-machine-definition.ts";
