import { CfnParameter, NestedStack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { parameterName, type SettingName, type Settings } from "./settings.ts";

export interface ChefNestedStackProps<N extends SettingName> {
  readonly description: string;
  readonly settings: Settings;
  /** Settings that the stack has as parameters of its own, by their own names. */
  readonly uses: readonly N[];
}

/** A nested stack whose settings are parameters. */
export class ChefNestedStack<N extends SettingName> extends NestedStack {
  protected readonly settings: { readonly [K in N]: string };

  constructor(scope: Construct, id: string, { description, settings, uses }: ChefNestedStackProps<N>) {
    super(scope, id, { description, parameters: Object.fromEntries(uses.map((name) => [parameterName(name), settings[name]])) });
    const own = uses.map((name) => [name, new CfnParameter(this, parameterName(name)).valueAsString]);
    this.settings = Object.fromEntries(own) as { readonly [K in N]: string }; // of every name in `uses`
  }
}
