import { afterAll, describe, expect, it } from "vitest";
import { orSkip } from "../../../test/services/or-skip.ts";
import type { Tier } from "../src/variants.ts";
import { pythonTool } from "./python-tool.ts";
import { synthesiseVariants } from "./variants.ts";

const lint = await orSkip("cfn-lint", () => pythonTool("cfn-lint", "1.58.0"));
const checkov = await orSkip("checkov", () => pythonTool("checkov", "3.3.30"));
const synthesised = synthesiseVariants();
const { variants } = synthesised;
afterAll(() => synthesised.close());

/** Checks of checkov that do not hold, in any tier and in dev alone, each with its reason. */
const NOT_HELD: Readonly<Record<Tier, Readonly<Record<string, string>>>> = {
  prod: {
    CKV_AWS_18: "The bucket holds published food tables and vectors of them; CloudTrail tells who wrote it.",
    CKV_AWS_27: "Queues are encrypted with SQS's own keys (SqsManagedSseEnabled), which the check does not know.",
    CKV_AWS_95: "Access logs of a WebSocket API need a role in the account's settings of API Gateway, which are not ours; the HTTP API has them.",
    CKV_AWS_115: "Reserved concurrency takes it from everything else in the account; the model's function has it as a parameter.",
    CKV_AWS_116: "Functions that are called asynchronously have a destination for failures, which AWS recommends instead; the others answer their caller.",
    CKV_AWS_117: "Nothing that they use lies in a VPC; a NAT gateway would cost more than all the rest.",
    CKV_AWS_173: "Variables hold names and limits, no secrets; Lambda encrypts them with its own key.",
  },
  dev: {
    CKV_AWS_18: "As in prod.",
    CKV_AWS_26: "The key that AWS manages for SNS lets no alarm publish; dev has no key of its own, and texts of alarms say nothing of anybody.",
    CKV_AWS_27: "As in prod.",
    CKV_AWS_28: "A dev environment holds nothing that is worth a backup.",
    CKV_AWS_95: "As in prod.",
    CKV_AWS_115: "As in prod.",
    CKV_AWS_116: "As in prod.",
    CKV_AWS_117: "As in prod.",
    CKV_AWS_119: "Dev uses keys that AWS owns, which cost nothing.",
    CKV_AWS_149: "Dev uses keys that AWS manages, which cost nothing.",
    CKV_AWS_158: "Dev uses keys that AWS owns, which cost nothing.",
    CKV_AWS_173: "As in prod.",
  },
};

interface CheckovReport {
  readonly results: { readonly failed_checks: readonly { readonly check_id: string; readonly file_path: string; readonly resource: string }[] };
  readonly summary: { readonly passed: number; readonly parsing_errors: number; readonly resource_count: number };
}

describe.skipIf(lint === null)("cfn-lint", () => {
  it("finds nothing in any template", async () => {
    const said = await lint?.run("--format", "parseable", "--non-zero-exit-code", "none", ...variants.flatMap(({ files }) => files));
    expect(said).toBe("");
  });
});

describe.skipIf(checkov === null).each(["dev", "prod"] as const)("checkov in %s", (tier) => {
  it("finds what has a reason, and nothing else", async () => {
    const files = variants.filter((variant) => variant.tier === tier).flatMap((variant) => variant.files);
    const said = await checkov?.run(
      "--framework",
      "cloudformation",
      "--skip-download",
      "--compact",
      "--quiet",
      "--output",
      "json",
      ...files.flatMap((file) => ["--file", file]),
    );
    const { results, summary } = JSON.parse(said ?? "") as CheckovReport; // as checkov writes it
    expect(summary).toMatchObject({ parsing_errors: 0 });
    expect(summary.resource_count).toBeGreaterThan(3 * 100);
    expect([...new Set(results.failed_checks.map(({ check_id }) => check_id))].toSorted()).toEqual(Object.keys(NOT_HELD[tier]).toSorted());
  });
});
