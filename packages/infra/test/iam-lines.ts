import { flatText } from "./flat-text.ts";
import type { Variant } from "./variants.ts";

interface PolicyStatement {
  readonly Effect: string;
  readonly Action: unknown;
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Every statement of every role, a line each, sorted by role: what a reviewer of rights reads. */
export function iamLines({ nested }: Variant): readonly string[] {
  const lines = [...nested].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
      if (Type === "AWS::IAM::Policy") return statementsOf(Properties["PolicyDocument"]).map((statement) => `${stack}/${id} ${lineOf(statement)}`);
      if (Type !== "AWS::IAM::Role") return [];
      const policies = (Properties["Policies"] ?? []) as readonly { readonly PolicyName: string; readonly PolicyDocument: unknown }[]; // as CloudFormation has it
      return policies.flatMap(({ PolicyName, PolicyDocument }) =>
        statementsOf(PolicyDocument).map((statement) => `${stack}/${id} (${PolicyName}) ${lineOf(statement)}`),
      );
    }),
  );
  return lines.toSorted();
}

const statementsOf = (document: unknown): readonly PolicyStatement[] => (document as { readonly Statement: readonly PolicyStatement[] }).Statement; // of IAM

const listOf = (value: unknown): string => (Array.isArray(value) ? value.map(flatText).join(" ") : flatText(value));

const lineOf = ({ Effect, Action, Resource, Condition }: PolicyStatement): string =>
  `${Effect} ${listOf(Action)} on ${listOf(Resource)}${Condition === undefined ? "" : ` if ${conditionText(Condition)}`}`;

const conditionText = (condition: unknown): string =>
  Object.entries(condition as Readonly<Record<string, Readonly<Record<string, unknown>>>>) // of IAM
    .flatMap(([operator, pairs]) => Object.entries(pairs).map(([key, value]) => `${key} ${operator} ${flatText(value)}`))
    .join(", ");
