import definition from "@ai-chef/service/workflow/recipe.asl.json" with { type: "json" };
import { STAGE_NAMES, type StageName } from "@ai-chef/service";

/** ARN of the Lambda function of each stage. */
export type StageFunctionArns = { readonly [N in StageName]: string };

/** The workflow file, with a placeholder where a stage's function belongs. */
export const WORKFLOW: object = definition;

/** Name of a stage's placeholder in the workflow file. */
export const placeholderOf = (name: StageName): string => `${name}FunctionArn`;

/**
 * The workflow file with its functions filled in: the text that Step Functions is given.
 *
 * @throws {Error} when the file names a function that no stage serves.
 */
export function stateMachineDefinition(arns: StageFunctionArns): string {
  const filled = STAGE_NAMES.reduce((text, name) => text.replaceAll(`\${${placeholderOf(name)}}`, arns[name]), JSON.stringify(WORKFLOW));
  const left = /\$\{(?<name>\w+)\}/u.exec(filled);
  if (left !== null) throw new Error(`the workflow file names ${left.groups?.["name"]}, which no stage serves`);
  return filled;
}
