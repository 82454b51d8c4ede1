import { Stack } from "aws-cdk-lib";
import type { CfnRole } from "aws-cdk-lib/aws-iam";
import { CfnAccessPolicy, CfnCollection, CfnSecurityPolicy } from "aws-cdk-lib/aws-opensearchserverless";
import type { Construct } from "constructs";
import type { Search } from "./search-stack.ts";
import type { Statement } from "./statement.ts";
import type { TierTraits } from "./tiers.ts";

export interface CollectionOptions {
  readonly name: string;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
  readonly seedRole: (statements: readonly Statement[]) => CfnRole;
}

/** A serverless collection for vectors. Its address is public, as the functions' network is; nobody gets in without a policy that names them. */
export function createCollection(stack: Stack, { name, traits, keyArn, seedRole }: CollectionOptions): { readonly reach: Search; readonly seedRole: CfnRole } {
  const covers = { ResourceType: "collection", Resource: [`collection/${name}`] };
  const encryption = new CfnSecurityPolicy(stack, "Encryption", {
    name,
    type: "encryption",
    policy: stack.toJsonString({ Rules: [covers], ...(keyArn === null ? { AWSOwnedKey: true } : { AWSOwnedKey: false, KmsARN: keyArn }) }),
  });
  const network = new CfnSecurityPolicy(stack, "Network", { name, type: "network", policy: stack.toJsonString([{ Rules: [covers], AllowFromPublic: true }]) });
  const collection = new CfnCollection(stack, "Collection", {
    name,
    type: "VECTORSEARCH",
    description: "AI Chef: foods beyond the bundled table",
    standbyReplicas: traits.isProtected ? "ENABLED" : "DISABLED",
  });
  collection.addResourceDependency(encryption);
  collection.addResourceDependency(network);
  const readStatements: readonly Statement[] = [{ actions: ["aoss:APIAccessAll"], resources: [collection.attrArn] }];
  const role = seedRole(readStatements);
  createAccessPolicy(stack, "SeedAccess", { name: `${name}-w`, collectionName: name, principal: role.attrArn, permissions: SEED });
  return {
    reach: { endpoint: collection.attrCollectionEndpoint, service: "aoss", readStatements, collectionName: name },
    seedRole: role,
  };
}

const SEED = ["aoss:CreateIndex", "aoss:DeleteIndex", "aoss:DescribeIndex", "aoss:ReadDocument", "aoss:UpdateIndex", "aoss:WriteDocument"];
export const READ = ["aoss:DescribeIndex", "aoss:ReadDocument"];

export interface AccessPolicyOptions {
  /** At most 32 characters. */
  readonly name: string;
  readonly collectionName: string;
  readonly principal: string;
  readonly permissions: readonly string[];
}

/** Lets one role use the indexes of foods. */
export function createAccessPolicy(scope: Construct, id: string, { name, collectionName, principal, permissions }: AccessPolicyOptions): void {
  const indexes = { ResourceType: "index", Resource: [`index/${collectionName}/foods*`], Permission: permissions };
  const aliases = {
    ResourceType: "collection",
    Resource: [`collection/${collectionName}`],
    Permission: ["aoss:DescribeCollectionItems", "aoss:UpdateCollectionItems"],
  };
  const rules = permissions === SEED ? [indexes, aliases] : [indexes];
  new CfnAccessPolicy(scope, id, { name, type: "data", policy: Stack.of(scope).toJsonString([{ Rules: rules, Principal: [principal] }]) });
}
