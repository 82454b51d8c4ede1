import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readAssembly } from "../deployment/assembly.ts";
import { resourceTypes } from "../deployment/resource-types.ts";
import { pipelineRoleTemplate } from "../pipeline/role-template.ts";
import { pipelineWorkflow } from "../pipeline/workflow.ts";

export interface PipelineRequest {
  readonly repository: string;
  readonly region: string;
  readonly environments: readonly string[];
  readonly version: string;
  /** Folder of the assemblies: the roles may do what any of them takes. */
  readonly assemblies: string;
}

export interface WrittenPipeline {
  /** YAML. */
  readonly workflow: string;
  /** A CloudFormation template, JSON. */
  readonly roles: string;
}

export async function writtenPipeline({ assemblies, ...request }: PipelineRequest): Promise<WrittenPipeline> {
  const variants = readdirSync(assemblies, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "code");
  const types = await Promise.all(variants.map(async ({ name }) => resourceTypes(await readAssembly(join(assemblies, name)))));
  const all = new Set(types.flatMap((each) => [...each]));
  return {
    workflow: pipelineWorkflow(request),
    roles: `${JSON.stringify(pipelineRoleTemplate({ ...request, resourceTypes: all }), null, 2)}\n`,
  };
}
