export * from "./handlers/stage-handler.ts";
export * from "./observability/measure.ts";
export * from "./observability/observer.ts";
export * from "./settings.ts";
