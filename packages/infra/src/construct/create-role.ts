import { CfnRole } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { policyOf, starsOf, type Statement } from "./statement.ts";

export interface RoleOptions {
  readonly description: string;
  /** Who takes the role: a service, `lambda.amazonaws.com`, or an ARN. */
  readonly trusts: { readonly service: string } | { readonly principal: string };
  /** By the name of the policy. */
  readonly policies: Readonly<Record<string, readonly Statement[]>>;
}

/** A role with just these rights. The reasons of its stars are acknowledged on it. */
export function createRole(scope: Construct, id: string, { description, trusts, policies }: RoleOptions): CfnRole {
  const named = Object.entries(policies).filter(([, statements]) => statements.length > 0);
  const role = new CfnRole(scope, id, {
    description,
    assumeRolePolicyDocument: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: "service" in trusts ? { Service: trusts.service } : { AWS: trusts.principal } }],
    },
    policies: named.map(([policyName, statements]) => ({ policyName, policyDocument: policyOf(statements) })),
  });
  const all = named.flatMap(([, statements]) => statements);
  const stars = starsOf(scope, all);
  const reasons = [...new Set(Object.values(stars))];
  const isOfLambda = "service" in trusts && trusts.service === "lambda.amazonaws.com";
  acknowledge(role, { ...stars, ...(isOfLambda && reasons.length > 0 ? { "Serverless-LambdaStarPermissions": reasons.join(" ") } : {}) });
  return role;
}
