import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { orSkip } from "../../../test/services/or-skip.ts";
import { pythonTool } from "../../infra/test/python-tool.ts";
import { KNOWN_RESOURCE_TYPES } from "../src/deployment/deployment-actions.ts";
import { pipelineRoleTemplate } from "../src/pipeline/role-template.ts";
import { newFolder } from "./run-cli.ts";

const lint = await orSkip("cfn-lint", () => pythonTool("cfn-lint", "1.58.0"));

describe.skipIf(lint === null)("cfn-lint", () => {
  it("finds nothing in the template of the pipeline's roles", async () => {
    const path = join(newFolder(), "roles.template.json");
    const template = pipelineRoleTemplate({ repository: "my-org/my-app", environments: ["dev", "my-prod"], resourceTypes: KNOWN_RESOURCE_TYPES });
    writeFileSync(path, JSON.stringify(template));
    expect(await lint?.run("--format", "parseable", "--non-zero-exit-code", "none", path)).toBe("");
  });
});
