import { type App, CfnResource, Validations } from "aws-cdk-lib";
import type { NagPack } from "cdk-nag";
import type { IConstruct } from "constructs";

export interface Acknowledgement {
  readonly construct: IConstruct;
  readonly rule: string;
  readonly reason: string;
}

/** Every rule that a construct of the app acknowledges. */
export function acknowledgementsOf(app: App): readonly Acknowledgement[] {
  return app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) =>
        Object.entries(data as Readonly<Record<string, string>>) // as CDK writes it
          .map(([id, reason]) => ({ construct, rule: id.replace(/^annotation::/iu, ""), reason })),
      ),
  );
}

/** What a pack finds when nothing is acknowledged, as `rule at path`. */
export function allFindings(app: App, pack: NagPack): ReadonlySet<string> {
  Object.defineProperty(pack, "isAcknowledged", { value: () => false });
  const { violations } = pack.validateScope(app);
  return new Set(violations.flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`)));
}

/** Acknowledged rules that nothing at or below the construct breaks. */
export function idleAcknowledgements(app: App, findings: ReadonlySet<string>): readonly string[] {
  return acknowledgementsOf(app)
    .filter(({ construct, rule }) => !construct.node.findAll().some((each) => CfnResource.isCfnResource(each) && findings.has(`${rule} at ${each.node.path}`)))
    .map(({ construct, rule }) => `${rule} at ${construct.node.path}`);
}
