import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** What a role may do. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why a `*` in it cannot be avoided; without a reason none is allowed. */
  readonly because?: string;
}

/** A policy document of IAM. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly object[];
}

/** @throws {Error} when a statement has a `*` without a reason: a defect of ours. */
export function policyOf(statements: readonly Statement[]): PolicyDocument {
  for (const { actions, resources, because } of statements)
    if (because === undefined && [...actions, ...resources].some((text) => text.includes("*"))) throw new Error(`a * without a reason: ${actions.join(", ")}`);
  return {
    Version: "2012-10-17",
    Statement: statements.map(({ actions, resources, conditions }) => ({
      Effect: "Allow",
      Action: actions.length === 1 ? actions[0] : [...actions],
      Resource: resources.length === 1 ? resources[0] : [...resources],
      ...(conditions === undefined ? {} : { Condition: conditions }),
    })),
  };
}

/** The statements' stars as cdk-nag names them, each with its reason. */
export function starsOf(scope: Construct, statements: readonly Statement[]): Readonly<Record<string, string>> {
  const stars = statements.flatMap(({ actions, resources, because }) =>
    because === undefined
      ? []
      : [
          ...actions.filter((action) => action.includes("*")).map((action) => [`AwsSolutions-IAM5[Action::${action}]`, because]),
          ...resources
            .map((resource) => flat(Stack.of(scope).resolve(resource)))
            .filter((resource) => resource.includes("*"))
            .map((resource) => [`AwsSolutions-IAM5[Resource::${resource}]`, because]),
        ],
  );
  return Object.fromEntries(stars);
}

/** `{ "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }]] }` to `arn:<AWS::Partition>`. */
function flat(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  if ("Ref" in value) return `<${String(value.Ref)}>`;
  if ("Fn::GetAtt" in value && Array.isArray(value["Fn::GetAtt"])) return `<${value["Fn::GetAtt"].join(".")}>`;
  if ("Fn::Join" in value && Array.isArray(value["Fn::Join"])) {
    const [delimiter, items] = value["Fn::Join"] as [string, readonly unknown[]]; // as CloudFormation has it
    return items.map(flat).join(delimiter);
  }
  return JSON.stringify(value);
}
