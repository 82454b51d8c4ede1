import { DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { stackNameOf } from "../deploy.ts";
import { describeStack } from "../describe-stack.ts";
import type { Check } from "../preflight-check.ts";
import { stackCondition } from "../stack-status.ts";

const TABLES = ["sessions", "results", "cache"];

/** Whether tables that a destroyed prod environment kept are in the way of a new one. */
export const tableNamesCheck: Check = {
  id: "table-names",
  run: async ({ clients, environment, messages }, signal) => {
    const stack = await describeStack(clients.cloudFormation, stackNameOf(environment), signal);
    if (stackCondition(stack?.StackStatus ?? null).toDeploy !== "create") return null;
    const names = TABLES.map((table) => `ai-chef-${table}-${environment}`);
    const isThere = await Promise.all(names.map((name) => exists(clients.dynamodb, name, signal)));
    const taken = names.filter((_, index) => isThere[index]);
    if (taken.length === 0) return { outcome: "ok", message: messages.tablesFree(names.length) };
    return { outcome: "failure", message: messages.tablesTaken(taken.join(", ")), remedy: messages.tablesTakenRemedy(environment) };
  },
};

async function exists(client: DynamoDBClient, TableName: string, signal: AbortSignal): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName }), { abortSignal: signal });
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
