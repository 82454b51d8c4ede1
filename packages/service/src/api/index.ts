export * from "./app.ts";
export * from "./caller.ts";
export * from "./dependencies.ts";
export * from "./problem.ts";
export * from "./watch-tokens.ts";
export * from "./watch-protocol.ts";
