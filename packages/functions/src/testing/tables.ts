import { type AttributeDefinition, CreateTableCommand, type DynamoDBClient, type KeySchemaElement } from "@aws-sdk/client-dynamodb";
import { TABLES, type TableDefinition, type TableName } from "../dynamodb/table-definitions.ts";

/**
 * Makes the tables of an environment under names of its own, on a DynamoDB Local that keeps them in memory. Without their time to live: now and then
 * DynamoDB Local deletes by it, and the suites live in a year that is past.
 */
export async function createTables(client: DynamoDBClient, names: Readonly<Record<TableName, string>>): Promise<void> {
  for (const [key, definition] of Object.entries(TABLES)) await client.send(new CreateTableCommand(tableOf(names[key as TableName], definition))); // keys of TABLES
}

function tableOf(TableName: string, { partitionKey, sortKey, indexes, stream }: TableDefinition) {
  const keyed = [partitionKey, ...(sortKey === undefined ? [] : [sortKey]), ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST" as const,
    AttributeDefinitions: keyed.map((AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: "S" })),
    KeySchema: keysOf(partitionKey, sortKey),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keysOf(index.partitionKey, index.sortKey),
            Projection: { ProjectionType: index.projection },
          })),
        }),
    ...(stream === undefined ? {} : { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  };
}

function keysOf(partitionKey: string, sortKey?: string): KeySchemaElement[] {
  return [{ AttributeName: partitionKey, KeyType: "HASH" }, ...(sortKey === undefined ? [] : [{ AttributeName: sortKey, KeyType: "RANGE" } as const])];
}
