import { createAiChef } from "@ai-chef/sdk";

// `npx ai-chef dev --json` prints both.
const { AI_CHEF_URL: baseUrl = "http://127.0.0.1:2433", AI_CHEF_TOKEN: token = "" } = process.env;

const chef = createAiChef({ baseUrl, token });
const session = await chef.sessions.start({ target: "keto", allergies: ["nuts"], servings: 2, language: "en" });
for await (const { seq, type, stage } of session.subscribe()) console.error(seq, type, stage ?? "");
const { recipe, compliance, nutrition } = await session.result({ waitTimeoutMs: 60_000 });
console.log(`${recipe.title}: ${compliance.verdict}, ${nutrition.perServing.energyKcal} kcal a serving`);
