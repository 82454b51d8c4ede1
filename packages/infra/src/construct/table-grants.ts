import type { Statement } from "./statement.ts";

/** Tables that functions use, by name of the table and ARN of its own or of its index. */
export interface TableArns {
  readonly sessions: string;
  readonly "sessions/by-owner": string;
  readonly results: string;
  readonly cache: string;
}

type Actions = { readonly [T in keyof TableArns]?: readonly string[] };

/** What a use of the tables needs. A transaction is allowed by the actions of its parts. */
const TABLE_GRANTS = {
  "append-events": { sessions: ["GetItem", "PutItem", "UpdateItem"] },
  // A session that expired under the same id is erased first.
  "make-and-erase-sessions": { sessions: ["BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"], results: ["DeleteItem"] },
  "read-sessions": { sessions: ["GetItem", "Query"] },
  "list-sessions": { sessions: ["BatchGetItem"], "sessions/by-owner": ["Query"] },
  "write-results": { results: ["PutItem"] },
  "read-results": { results: ["GetItem"] },
  "read-keys": { sessions: ["GetItem"] },
  "count-use": { sessions: ["DeleteItem", "GetItem", "UpdateItem"] },
  "use-cache": { cache: ["BatchGetItem", "BatchWriteItem"] },
  "open-connections": { sessions: ["PutItem"] },
  "close-connections": { sessions: ["BatchWriteItem", "DeleteItem", "Query"] },
  "follow-sessions": { sessions: ["DeleteItem", "GetItem", "PutItem", "UpdateItem"] },
} as const satisfies Readonly<Record<string, Actions>>;

export type TableGrant = keyof typeof TABLE_GRANTS;

/** The statements of some uses, one a table. */
export function tableStatements(grants: readonly TableGrant[], arns: TableArns): readonly Statement[] {
  const needs: readonly Actions[] = grants.map((grant) => TABLE_GRANTS[grant]);
  return (Object.keys(arns) as readonly (keyof TableArns)[]).flatMap((table) => {
    const actions = [...new Set(needs.flatMap((need) => need[table] ?? []))].toSorted();
    return actions.length === 0 ? [] : [{ actions: actions.map((action) => `dynamodb:${action}`), resources: [arns[table]] }];
  });
}
