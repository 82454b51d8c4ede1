export * from "./create-fake-ai-chef.ts";
export type { FakeFault, FakeRequest } from "./fake-api.ts";
export type { FakeEvent, FakeRun } from "./fake-run.ts";
export { SAMPLE_ANALYSIS, SAMPLE_RESULT } from "./samples.ts";
