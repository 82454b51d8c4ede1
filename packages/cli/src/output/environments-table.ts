import type { Environments } from "../deployment/environments.ts";
import type { EnvironmentsMessages } from "../messages/environments.ts";
import { bold, dim } from "./style.ts";
import { columns } from "./width.ts";

/** Environments one a line, with a star before the one in use. */
export function environmentsTable({ current, environments }: Environments, messages: EnvironmentsMessages): string {
  const rows = Object.entries(environments).map(([name, { region, account, tier, search, version, deployedAt }]) => [
    name === current ? "*" : " ",
    name === current ? bold(name) : name,
    region,
    account,
    tier,
    search,
    version,
    deployedAt.slice(0, 16).replace("T", " "),
  ]);
  if (rows.length === 0) return `${messages.none}\n`;
  const { name, region, account, tier, search, version, deployed } = messages;
  const [head = "", ...rest] = columns([["", name, region, account, tier, search, version, deployed], ...rows]);
  return `${[dim(head), ...rest].join("\n")}\n`;
}
