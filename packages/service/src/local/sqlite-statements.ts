import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Row } from "./sqlite-rows.ts";

/** The statements of a database, each prepared once. */
export interface Statements {
  readonly one: (sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
  readonly all: (sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
  /** Returns how many rows it changed. */
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
}

export function prepareStatements(database: DatabaseSync): Statements {
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const statement = (sql: string): ReturnType<DatabaseSync["prepare"]> => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    one: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
  };
}
