import { usageOf } from "@ai-chef/functions/bedrock";
import type { Assembly } from "./assembly.ts";
import type { CostItem, CostLine, MonthlyCost } from "./cost-lines.ts";
import { HOURS, LIST_PRICES } from "./list-prices.ts";
import type { Template } from "./template.ts";

/**
 * What one recipe uses, on average. Tokens: prompts of 7,500 bytes with the schema of the answer beside them, answers of a dish of twelve lines with its
 * steps, and a second attempt for one recipe in three. The rest: estimated from the states of the workflow and the memory of its functions, generously.
 */
const A_RECIPE = {
  inputTokens: 6500,
  outputTokens: 2600,
  transitions: 14,
  gigabyteSeconds: 20,
  invocations: 30,
  requests: 20,
  writes: 60,
  reads: 60,
  logKilobytes: 30,
};

/** Units of a collection that holds little: half a unit each for indexing and search (OpenSearch Serverless, "Capacity"), twice with a standby. */
const LEAST_OCU = 1;

type Resource = NonNullable<Template["Resources"]>[string];
type Properties = Readonly<Record<string, unknown>>;

/** @param modelId - Null for the composer. */
export function monthlyCost({ root, nested, manifest }: Pick<Assembly, "root" | "nested" | "manifest">, modelId: string | null): MonthlyCost {
  const resources = [root, ...Object.values(nested)].flatMap(({ Resources = {} }) => Object.values(Resources));
  const of = (type: string): readonly Properties[] => resources.filter(({ Type }) => Type === type).map(propertiesOf);
  const minCapacity = Number(manifest.parameters["TableMinCapacity"]?.default ?? 1);
  const line = (item: CostItem, usd: number | null): CostLine[] => (usd === 0 ? [] : [{ item, usd }]);
  const { alarm, dashboard, secret, key } = LIST_PRICES;
  return {
    idle: [
      ...line("search", searchCost(of("AWS::OpenSearchService::Domain"), of("AWS::OpenSearchServerless::Collection"))),
      ...line(
        "tables",
        of("AWS::DynamoDB::Table").reduce((sum, table) => sum + tableCost(table, minCapacity), 0),
      ),
      ...line("dashboards", of("AWS::CloudWatch::Dashboard").length * dashboard),
      ...line("alarms", of("AWS::CloudWatch::Alarm").length * alarm),
      ...line("keys", of("AWS::KMS::Key").length * key),
      ...line("secrets", of("AWS::SecretsManager::Secret").length * secret),
    ],
    thousandRecipes: [
      ...line("model", modelId === null ? 0 : modelCost(modelId)),
      ...line("workflow", A_RECIPE.transitions * LIST_PRICES.thousandTransitions),
      ...line("functions", 1000 * A_RECIPE.gigabyteSeconds * LIST_PRICES.gigabyteSecond + (A_RECIPE.invocations * LIST_PRICES.millionInvocations) / 1000),
      ...line("tables", (A_RECIPE.writes * LIST_PRICES.millionWrites + A_RECIPE.reads * LIST_PRICES.millionReads) / 1000),
      ...line("requests", (A_RECIPE.requests * LIST_PRICES.millionRequests) / 1000),
      ...line("logs", (A_RECIPE.logKilobytes / 1000) * LIST_PRICES.logGigabyte),
    ],
  };
}

const propertiesOf = ({ Properties }: Resource): Properties => (typeof Properties === "object" && Properties !== null ? { ...Properties } : {});

function modelCost(modelId: string): number | null {
  const { costUsd } = usageOf(modelId, { inputTokens: A_RECIPE.inputTokens, outputTokens: A_RECIPE.outputTokens });
  return costUsd === null ? null : 1000 * costUsd;
}

/** Provisioned capacity of a table and of its indexes at its least; on demand nothing. */
function tableCost({ BillingMode, GlobalSecondaryIndexes }: Properties, minCapacity: number): number {
  if (BillingMode !== "PROVISIONED") return 0;
  const parts = 1 + (Array.isArray(GlobalSecondaryIndexes) ? GlobalSecondaryIndexes.length : 0);
  return parts * minCapacity * (LIST_PRICES.writeUnitHour + LIST_PRICES.readUnitHour) * HOURS;
}

function searchCost(domains: readonly Properties[], collections: readonly Properties[]): number | null {
  const costs = [
    ...domains.map(domainCost),
    ...collections.map(({ StandbyReplicas }) => LEAST_OCU * (StandbyReplicas === "ENABLED" ? 2 : 1) * LIST_PRICES.ocuHour * HOURS),
  ];
  return costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
}

interface ClusterConfig {
  readonly InstanceType?: string;
  readonly InstanceCount?: number;
  readonly DedicatedMasterType?: string;
  readonly DedicatedMasterCount?: number;
}

function domainCost({ ClusterConfig, EBSOptions }: Properties): number | null {
  const { InstanceType = "", InstanceCount = 1, DedicatedMasterType, DedicatedMasterCount = 0 } = { ...(ClusterConfig as ClusterConfig) }; // our own template
  const { VolumeSize = 0 } = { ...(EBSOptions as { readonly VolumeSize?: number }) }; // as above
  const node = LIST_PRICES.searchInstanceHour[InstanceType];
  const master = DedicatedMasterType === undefined ? 0 : LIST_PRICES.searchInstanceHour[DedicatedMasterType];
  if (node === undefined || master === undefined) return null;
  return (node * InstanceCount + master * DedicatedMasterCount) * HOURS + VolumeSize * InstanceCount * LIST_PRICES.searchGigabyte;
}
