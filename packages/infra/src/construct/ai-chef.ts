import { fileURLToPath } from "node:url";
import { Construct } from "constructs";
import type { SearchVariant, Tier } from "../variants.ts";
import { ApiStack } from "./api-stack.ts";
import { DataStack } from "./data-stack.ts";
import { FunctionsStack } from "./functions-stack.ts";
import { MonitoringStack } from "./monitoring-stack.ts";
import { SearchStack } from "./search-stack.ts";
import { type Settings, withDefaults } from "./settings.ts";
import { TIER_TRAITS } from "./tiers.ts";
import { WorkflowStack } from "./workflow-stack.ts";

/** Beside what is named here, every setting of `SETTINGS`: text, and as a list text with commas between. */
export interface AiChefProps extends Partial<Settings> {
  /** @defaultValue `dev` */
  readonly tier?: Tier;
  /** @defaultValue `none`: the bundled table alone */
  readonly search?: SearchVariant;
  /** Folder with the bundles of the functions, one folder each. @defaultValue those of `@ai-chef/functions` */
  readonly functionsFolder?: string;
  /** What functions say of their version. @defaultValue `custom` */
  readonly version?: string;
}

/** Bundles lie beside the compiled package, wherever that is installed. */
const bundledFunctions = (): string => fileURLToPath(new URL("../dist/lambda/", import.meta.resolve("@ai-chef/functions")));

/**
 * AI Chef in nested stacks of the stack that it is put in: *Data*, *Search*, *Functions*, *Workflow*, *Api*, *Monitoring*. Each knows only those before it.
 *
 * @example
 * ```ts
 * const chef = new AiChef(this, "Chef", { environment: "dev", corsOrigins: "https://app.example.com" });
 * new CfnOutput(this, "Url", { value: chef.httpApiUrl });
 * ```
 */
export class AiChef extends Construct {
  readonly data: DataStack;
  readonly search: SearchStack | null;
  readonly functions: FunctionsStack;
  readonly workflow: WorkflowStack;
  readonly api: ApiStack;
  readonly monitoring: MonitoringStack;

  constructor(scope: Construct, id: string, props: AiChefProps = {}) {
    super(scope, id);
    const { tier = "dev", search = "none", functionsFolder = bundledFunctions(), version = "custom", ...given } = props;
    const settings = withDefaults(given);
    const traits = TIER_TRAITS[tier];
    const data = new DataStack(this, "Data", { settings, traits });
    const { keyArn } = data;
    this.data = data;
    this.search = search === "none" ? null : new SearchStack(this, "Search", { settings, tier, traits, keyArn, search });
    this.functions = new FunctionsStack(this, "Functions", { settings, traits, data, search: this.search?.reach ?? null, functionsFolder, version });
    this.workflow = new WorkflowStack(this, "Workflow", { settings, traits, keyArn, functions: this.functions });
    this.api = new ApiStack(this, "Api", { settings, traits, data, stateMachine: this.workflow.stateMachine, functionsFolder, version });
    this.monitoring = new MonitoringStack(this, "Monitoring", { settings, data, functions: this.functions, workflow: this.workflow, api: this.api });
  }

  get httpApiUrl(): string {
    return this.api.http.url;
  }

  get webSocketUrl(): string {
    return this.api.webSocketUrl;
  }

  get stateMachineArn(): string {
    return this.workflow.stateMachine.ref;
  }
}
