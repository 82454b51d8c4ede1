import type { Stack } from "@aws-sdk/client-cloudformation";
import type { AssemblyManifest } from "@ai-chef/infra";

/** Say where the files of one deployment lie. */
const LOCATION: ReadonlySet<string> = new Set(["AssetBucket", "AssetPrefix"]);

/**
 * Parameters of a deployment: what is given now, else what the stack has been given before, so that an update without a setting leaves it as it is.
 * Those that the shipped template does not know any more are left out.
 *
 * @param stack - Null for one that is created.
 */
export function effectiveParameters(
  { parameters: known }: Pick<AssemblyManifest, "parameters">,
  stack: Pick<Stack, "Parameters"> | null,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const before = (stack?.Parameters ?? []).map(({ ParameterKey = "", ParameterValue = "" }) => [ParameterKey, ParameterValue] as const);
  const kept = before.filter(([name]) => known[name] !== undefined && !LOCATION.has(name));
  return { ...Object.fromEntries(kept), ...given };
}
