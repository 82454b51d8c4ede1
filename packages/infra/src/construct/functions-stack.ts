import { Aws, CfnCondition, Fn } from "aws-cdk-lib";
import { CfnPolicy, type CfnRole } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { StageFunctionArns } from "../state-machine-definition.ts";
import { ChefNestedStack } from "./chef-nested-stack.ts";
import { createFunction, type DeployedFunction } from "./create-function.ts";
import type { DataStack } from "./data-stack.ts";
import { FUNCTION_SPECS, STAGE_FUNCTION_NAMES, type StageFunctionName } from "./function-specs.ts";
import { createAccessPolicy, READ } from "./search-collection.ts";
import type { Search } from "./search-stack.ts";
import type { Settings } from "./settings.ts";
import type { TierTraits } from "./tiers.ts";

export interface FunctionsStackProps {
  readonly settings: Settings;
  readonly traits: TierTraits;
  readonly data: DataStack;
  readonly search: Search | null;
  readonly functionsFolder: string;
  readonly version: string;
}

const USES = ["environment", "modelId", "modelArns", "modelMaxTokens", "embeddingDimension", "retentionDays", "modelConcurrency", "logLevel"] as const;
const TITAN = "amazon.titan-embed-text-v2:0";

/** Functions that serve the states of the workflow. */
export class FunctionsStack extends ChefNestedStack<(typeof USES)[number]> {
  readonly stages: Readonly<Record<StageFunctionName, DeployedFunction>>;

  constructor(scope: Construct, id: string, { settings, traits, data, search, functionsFolder, version }: FunctionsStackProps) {
    super(scope, id, { description: "AI Chef: functions of the workflow", settings, uses: USES });
    const { environment, logLevel, modelId, modelMaxTokens, embeddingDimension, retentionDays, modelConcurrency } = this.settings;
    const host = {
      environment,
      logLevel,
      traits,
      keyArn: data.keyArn,
      functionsFolder,
      values: {
        AI_CHEF_VERSION: version,
        SESSIONS_TABLE: data.tables.sessions.ref,
        RESULTS_TABLE: data.tables.results.ref,
        CACHE_TABLE: data.tables.cache.ref,
        RETENTION_DAYS: retentionDays,
        MODEL_ID: modelId,
        MODEL_MAX_TOKENS: modelMaxTokens,
        EMBEDDING_DIMENSION: embeddingDimension,
        SEARCH_ENDPOINT: search?.endpoint ?? "",
        SEARCH_SERVICE: search?.service ?? "none",
        PRICES_SECRET_ARN: data.pricesSecret.ref,
      },
      tables: data.tableArns(),
      grants: {
        "call-titan":
          search === null ? [] : [{ actions: ["bedrock:InvokeModel"], resources: [`arn:${Aws.PARTITION}:bedrock:${Aws.REGION}::foundation-model/${TITAN}`] }],
        "search-foods": search?.readStatements ?? [],
        "read-price-keys": [{ actions: ["secretsmanager:GetSecretValue"], resources: [data.pricesSecret.ref] }],
      },
    };
    const reservedConcurrency = { condition: this.unlessEmpty("HasModelConcurrency", modelConcurrency), value: modelConcurrency };
    this.stages = Object.fromEntries(
      STAGE_FUNCTION_NAMES.map((name) => [name, createFunction(this, name, host, name === "generate-recipe" ? { reservedConcurrency } : {})]),
    ) as Record<StageFunctionName, DeployedFunction>; // of every name
    this.allowModel(this.stages["generate-recipe"].role);
    if (search?.collectionName !== null && search !== null) {
      const { role } = this.stages["combine-results"];
      createAccessPolicy(this, "SearchAccess", {
        name: `ai-chef-${environment}-r`,
        collectionName: `ai-chef-${environment}`,
        principal: role.attrArn,
        permissions: READ,
      });
    }
  }

  stageArns(): StageFunctionArns {
    return Object.fromEntries(Object.values(this.stages).map(({ name, arn }) => [FUNCTION_SPECS[name].stage, arn])) as StageFunctionArns; // a test compares
  }

  /** Only the models of the parameter, and none where it is empty. */
  private allowModel(role: CfnRole): void {
    const policy = new CfnPolicy(this, "ModelPolicy", {
      policyName: "model",
      roles: [role.ref],
      policyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "bedrock:InvokeModel", Resource: Fn.split(",", this.settings.modelArns) }],
      },
    });
    policy.cfnOptions.condition = this.unlessEmpty("HasModel", this.settings.modelArns);
  }

  private unlessEmpty(id: string, value: string): CfnCondition {
    return new CfnCondition(this, id, { expression: Fn.conditionNot(Fn.conditionEquals(value, "")) });
  }
}
