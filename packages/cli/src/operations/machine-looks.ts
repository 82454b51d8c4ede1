import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createPriceSource, readPriceKeys } from "@ai-chef/functions/prices";
import { createSqliteAccessStore, openLocalStore } from "@ai-chef/service/local";
import { readConfig } from "../config.ts";
import { readEnvironments } from "../deployment/environments.ts";
import { configPath, dataFolder, environmentsPath, storePath, userFoodsPath } from "../folders.ts";
import type { DoctorMessages } from "../messages/doctor.ts";
import { foodTable } from "../services/food-table.ts";
import type { Look } from "./diagnosis.ts";
import { priceVerdict } from "./price-verdict.ts";

const NO_CACHE = { get: async () => new Map<string, string>(), set: async () => undefined };

/** What recipes need on this machine. Node.js itself was checked before the first line of ours ran. */
export const machineLooks = (variables: NodeJS.ProcessEnv, messages: DoctorMessages): readonly Look[] => [
  { id: "node", run: async () => ({ outcome: "ok", message: messages.node(process.version) }) },
  {
    id: "data",
    run: async () => {
      const folder = dataFolder(variables);
      try {
        mkdirSync(folder, { recursive: true });
        accessSync(folder, constants.W_OK);
        return { outcome: "ok", message: messages.dataThere(folder) };
      } catch (error) {
        const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
        return { outcome: "failure", message: messages.dataMissing(folder, why), remedy: messages.dataRemedy };
      }
    },
  },
  {
    id: "sessions",
    run: async () => {
      const path = storePath(variables);
      await openLocalStore({ path }).close();
      return { outcome: "ok", message: messages.sessionsThere(path) };
    },
  },
  {
    id: "settings",
    run: async () => {
      readConfig(configPath(variables));
      return { outcome: "ok", message: messages.settingsThere(Object.keys(readEnvironments(environmentsPath(variables)).environments).length) };
    },
  },
  {
    id: "foods",
    run: async () => {
      const file = variables["AI_CHEF_FOODS"];
      if (file === undefined && !existsSync(userFoodsPath(variables))) return null;
      await foodTable(file);
      return { outcome: "ok", message: messages.ownFoods };
    },
  },
  {
    id: "prices",
    run: async () => {
      const access = createSqliteAccessStore({ path: storePath(variables) });
      try {
        return priceVerdict(await createPriceSource({ keys: readPriceKeys(variables), cache: NO_CACHE, access }).describeSources(), messages);
      } finally {
        access.close();
      }
    },
  },
];
