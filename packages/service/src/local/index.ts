export * from "./background-runs.ts";
export * from "./local-chef.ts";
export * from "./observed-store.ts";
export * from "./open-local-store.ts";
export * from "./sqlite-access-store.ts";
export * from "./sqlite-food-index-writer.ts";
export * from "./sqlite-food-index.ts";
export { createEventBell, type EventBell } from "../sessions/event-bell.ts";
export { createLocalHost, type LocalHostOptions } from "../workflow/local-host.ts";
