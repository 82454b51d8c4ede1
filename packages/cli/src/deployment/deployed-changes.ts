import { isDeepStrictEqual } from "node:util";
import { type CloudFormationClient, GetTemplateCommand, type Stack } from "@aws-sdk/client-cloudformation";
import type { Assembly } from "./assembly.ts";
import { childStacks } from "./child-stacks.ts";
import { NESTED_STACK, type Template, type TemplateChange } from "./template.ts";

export interface DeployedChanges {
  readonly changes: readonly TemplateChange[];
  /** Names of the parameters whose values change. */
  readonly parameters: readonly string[];
}

/** What would change: every deployed template, child by child, against the shipped one. Null for a stack that is not there. */
export async function deployedChanges(
  client: CloudFormationClient,
  stack: Stack | null,
  assembly: Assembly,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<DeployedChanges> {
  if (stack?.StackId === undefined) return { changes: allOf(assembly), parameters: [] };
  const children = await childStacks(client, stack.StackId, signal);
  const root = await templateOf(client, stack.StackId, signal);
  const nested = await Promise.all(
    [...new Set([...Object.keys(assembly.nested), ...children.keys()])].map(async (logicalId) => {
      const child = children.get(logicalId);
      const deployed = child === undefined ? {} : await templateOf(client, child, signal);
      return await changesBetween(deployed, assembly.nested[logicalId] ?? {}, [logicalId]);
    }),
  );
  const set = new Map((stack.Parameters ?? []).map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]));
  return {
    changes: [...(await changesBetween(root, assembly.root, [])), ...nested.flat()],
    parameters: Object.keys(parameters).filter((name) => set.get(name) !== parameters[name]),
  };
}

async function changesBetween(deployed: Template, shipped: Template, path: readonly string[]): Promise<readonly TemplateChange[]> {
  if (isDeepStrictEqual(deployed, shipped)) return [];
  const { templateChanges } = await import("./template-changes.ts"); // its database of resource types takes half a second to load
  return templateChanges(deployed, shipped, path);
}

/** Everything is new: nothing has to be compared. */
const allOf = ({ root, nested }: Assembly): readonly TemplateChange[] => [
  ...added(root, []),
  ...Object.entries(nested).flatMap(([logicalId, template]) => added(template, [logicalId])),
];

const added = ({ Resources = {} }: Template, path: readonly string[]): readonly TemplateChange[] =>
  Object.entries(Resources).flatMap(([logicalId, { Type: type }]) =>
    type === NESTED_STACK ? [] : [{ path, logicalId, type, kind: "add", properties: [], losesData: false }],
  );

/** The template that a stack was last given. */
export async function templateOf(client: CloudFormationClient, stackId: string, signal: AbortSignal): Promise<Template> {
  const { TemplateBody = "{}" } = await client.send(new GetTemplateCommand({ StackName: stackId, TemplateStage: "Original" }), { abortSignal: signal });
  return JSON.parse(TemplateBody) as Template; // what we deployed
}
