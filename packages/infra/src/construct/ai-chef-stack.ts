import { CfnOutput, CfnParameter, type FileAssetSource, type IStackSynthesizer, type NestedStack, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { AiChef } from "./ai-chef.ts";
import { ParameterSynthesizer } from "./parameter-synthesizer.ts";
import { parameterName, type SettingDefinition, SETTING_NAMES, type SettingName, SETTINGS, type Settings } from "./settings.ts";
import type { SearchVariant, Tier } from "../variants.ts";

export interface AiChefStackProps {
  readonly tier: Tier;
  readonly search: SearchVariant;
  readonly functionsFolder: string;
  readonly version: string;
}

/** The root stack that `ai-chef deploy` deploys as `ai-chef-<environment>`: every setting is a parameter, and so is where its files lie. */
export class AiChefStack extends Stack {
  readonly chef: AiChef;
  /** Files that belong to it, by their keys. */
  readonly assets: ReadonlyMap<string, FileAssetSource>;

  constructor(scope: Construct, id: string, { tier, search, functionsFolder, version }: AiChefStackProps) {
    const synthesizer = new ParameterSynthesizer();
    super(scope, id, { description: `AI Chef ${version} (${tier}, search: ${search})`, synthesizer: synthesizer as object as IStackSynthesizer }); // CDK's own types are not exact
    this.assets = synthesizer.assets;
    const names = SETTING_NAMES.filter((name) => definitionOf(name).tier === undefined || definitionOf(name).tier === tier);
    const settings = Object.fromEntries(names.map((name) => [name, this.parameter(name)])) as Partial<Settings>; // text of a parameter each
    this.chef = new AiChef(this, "Chef", { ...settings, tier, search, functionsFolder, version });
    for (const { node, nestedStackResource } of this.nestedStacks) nestedStackResource?.overrideLogicalId(node.id);
    for (const [name, value] of Object.entries(this.outputs(version))) new CfnOutput(this, name, { value });
  }

  /** In the order in which they know each other. */
  get nestedStacks(): readonly NestedStack[] {
    const { data, search, functions, workflow, api, monitoring } = this.chef;
    return [data, ...(search === null ? [] : [search]), functions, workflow, api, monitoring];
  }

  private parameter(name: SettingName): string {
    const { description, default: value, pattern, allowed } = definitionOf(name);
    return new CfnParameter(this, parameterName(name), {
      type: "String",
      description,
      default: value,
      ...(pattern === undefined ? {} : { allowedPattern: pattern }),
      ...(allowed === undefined ? {} : { allowedValues: [...allowed] }),
    }).valueAsString;
  }

  /** What the command line and an operator ask for. */
  private outputs(version: string): Readonly<Record<string, string>> {
    const { data, search, monitoring, workflow } = this.chef;
    return {
      Version: version,
      HttpApiUrl: this.chef.httpApiUrl,
      WebSocketUrl: this.chef.webSocketUrl,
      StateMachineArn: this.chef.stateMachineArn,
      StateMachineName: workflow.stateMachine.attrName,
      SessionsTableName: data.tables.sessions.ref,
      ResultsTableName: data.tables.results.ref,
      CacheTableName: data.tables.cache.ref,
      SeedBucketName: data.seedBucket.ref,
      SigningSecretArn: data.signingSecret.ref,
      PricesSecretArn: data.pricesSecret.ref,
      AlarmTopicArn: monitoring.topic.ref,
      DashboardUrl: monitoring.dashboardUrl,
      ...(search === null
        ? {}
        : {
            SearchEndpoint: search.reach.endpoint,
            SearchService: search.reach.service,
            SearchSeedRoleArn: search.seedRole.attrArn,
            SearchReaderRoleArn: this.chef.functions.stages["combine-results"].role.attrArn,
          }),
    };
  }
}

const definitionOf = (name: SettingName): SettingDefinition => SETTINGS[name];
