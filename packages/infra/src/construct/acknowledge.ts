import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Rules of cdk-nag that do not hold for a construct, each with the reason that a reviewer is given. */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}
