import { defineConfig } from "vitest/config";

const fromSource = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };
const everywhere = ["test", "packages/*/{src,test,tools}/**", "examples/*/**", "benchmarks/**"];
const within = (ending: string): string[] => everywhere.map((folder) => `${folder}/*.${ending}.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: "unit",
          include: everywhere.map((folder) => `${folder}/*.test.ts`),
          testTimeout: 60_000,
          exclude: ["**/node_modules/**", "**/dist/**", ...within("contract.test"), ...within("service.test"), ...within("gold.test")],
        },
      },
      {
        ...fromSource,
        test: {
          name: "contract",
          include: [...within("contract.test"), ...within("gold.test")],
          exclude: ["**/node_modules/**", "**/dist/**"],
          globalSetup: "packages/cli/test/build-cli.ts",
          testTimeout: 120_000,
        },
      },
      {
        ...fromSource,
        test: { name: "service", include: within("service.test"), exclude: ["**/node_modules/**", "**/dist/**"], testTimeout: 300_000, hookTimeout: 300_000 },
      },
    ],
  },
});
