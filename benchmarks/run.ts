import type { Finding } from "./measure.ts";

const questions: Readonly<Record<string, () => Promise<() => Promise<readonly Finding[]>>>> = {
  startup: async () => (await import("./startup.ts")).startup,
  table: async () => (await import("./table.ts")).table,
  kitchen: async () => (await import("./kitchen.ts")).kitchen,
  workflow: async () => (await import("./workflow.ts")).workflow,
  functions: async () => (await import("./functions.ts")).functionBundles,
  size: async () => (await import("./package-size.ts")).packageSize,
  deploy: async () => (await import("./deploy.ts")).deploy,
  "dev-server": async () => (await import("./dev-server.ts")).devServer,
  watchers: async () => (await import("./watchers.ts")).watchers,
  seeding: async () => (await import("./seeding.ts")).seeding,
  install: async () => (await import("./install.ts")).install,
};

const asked = process.argv.slice(2);
let isMet = true;
for (const [name, load] of Object.entries(questions)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const answer = await load();
  for (const finding of await answer()) {
    isMet &&= finding.isMet;
    console.log(`${finding.isMet ? "met   " : "MISSED"}  ${finding.question}: ${finding.figure} (${finding.baseline}; limit ${finding.limit})`);
  }
}
process.exitCode = isMet ? 0 : 1;
