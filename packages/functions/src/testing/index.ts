export * from "./fake-bedrock.ts";
export * from "./fake-openai.ts";
export * from "./fake-search.ts";
export * from "./fake-titan.ts";
export * from "./tables.ts";
export * from "./fake-at.ts";
export * from "./fake-kamis.ts";
export * from "./fake-shop.ts";
export { SURVEY_FIXTURE, type SurveyFixture } from "./survey-fixture.ts";
