export * from "./stage-handler.ts";
