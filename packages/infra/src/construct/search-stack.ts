import { Aws } from "aws-cdk-lib";
import type { CfnRole } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { ChefNestedStack } from "./chef-nested-stack.ts";
import { createRole } from "./create-role.ts";
import { createDomain } from "./search-domain.ts";
import { createCollection } from "./search-collection.ts";
import type { Settings } from "./settings.ts";
import type { Statement } from "./statement.ts";
import type { TierTraits } from "./tiers.ts";
import type { SearchVariant, Tier } from "../variants.ts";

export interface SearchStackProps {
  readonly settings: Settings;
  readonly tier: Tier;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
  readonly search: Exclude<SearchVariant, "none">;
}

/** How functions reach the index. */
export interface Search {
  readonly endpoint: string;
  /** As the functions' setting `SEARCH_SERVICE` has it. */
  readonly service: "es" | "aoss";
  /** For who reads it. A collection also has a policy of its own, which names the reader. */
  readonly readStatements: readonly Statement[];
  /** Name of the collection whose policy must name its readers; null for a domain. */
  readonly collectionName: string | null;
}

/** OpenSearch, and the role that `ai-chef seed-nutrition` takes to fill it. */
export class SearchStack extends ChefNestedStack<"environment"> {
  readonly reach: Search;
  readonly seedRole: CfnRole;

  constructor(scope: Construct, id: string, { settings, tier, traits, keyArn, search }: SearchStackProps) {
    super(scope, id, { description: "AI Chef: index of foods", settings, uses: ["environment"] });
    const { environment } = this.settings;
    const name = `ai-chef-${environment}`;
    const seedRole = (statements: readonly Statement[]): CfnRole =>
      createRole(this, "SeedRole", {
        description: "AI Chef: makes and fills the index of foods; anyone in the account whom a policy lets take it",
        trusts: { principal: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:root` },
        policies: { search: statements },
      });
    switch (search) {
      case "serverless":
        ({ reach: this.reach, seedRole: this.seedRole } = createCollection(this, { name, traits, keyArn, seedRole }));
        break;
      case "managed":
        ({ reach: this.reach, seedRole: this.seedRole } = createDomain(this, { name, tier, traits, keyArn, seedRole }));
        break;
    }
  }
}
