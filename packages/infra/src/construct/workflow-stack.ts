import { STAGE_NAMES } from "@ai-chef/service";
import { CfnCondition, Fn } from "aws-cdk-lib";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { placeholderOf, stateMachineDefinition, WORKFLOW } from "../state-machine-definition.ts";
import { ChefNestedStack } from "./chef-nested-stack.ts";
import { createLogGroup } from "./create-log-group.ts";
import { createRole } from "./create-role.ts";
import type { FunctionsStack } from "./functions-stack.ts";
import type { Settings } from "./settings.ts";
import type { TierTraits } from "./tiers.ts";

export interface WorkflowStackProps {
  readonly settings: Settings;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
  readonly functions: FunctionsStack;
}

/** The state machine over the workflow file. */
export class WorkflowStack extends ChefNestedStack<"environment" | "modelId"> {
  readonly stateMachine: CfnStateMachine;

  constructor(scope: Construct, id: string, { settings, traits, keyArn, functions }: WorkflowStackProps) {
    super(scope, id, { description: "AI Chef: state machine", settings, uses: ["environment", "modelId"] });
    const { environment, modelId } = this.settings;
    const arns = functions.stageArns();
    // Refuses a file that names what no stage serves; what is deployed keeps its placeholders, so that a difference between two versions can be read.
    stateMachineDefinition(arns);
    // Without a model the composer's function generates: by choice, and no fallback.
    const hasModel = new CfnCondition(this, "HasModel", { expression: Fn.conditionNot(Fn.conditionEquals(modelId, "")) });
    const called = { ...arns, GenerateRecipe: Fn.conditionIf(hasModel.logicalId, arns.GenerateRecipe, arns.ComposeRecipe).toString() };
    const logGroup = createLogGroup(this, "WorkflowLogs", { name: `/aws/vendedlogs/ai-chef/${environment}/workflow`, traits, keyArn });
    const role = createRole(this, "WorkflowRole", {
      description: "AI Chef: runs the stages of a recipe",
      trusts: { service: "states.amazonaws.com" },
      policies: {
        stages: [{ actions: ["lambda:InvokeFunction"], resources: STAGE_NAMES.map((name) => arns[name]) }],
        observe: [
          {
            actions: [
              "logs:CreateLogDelivery",
              "logs:DeleteLogDelivery",
              "logs:DescribeLogGroups",
              "logs:DescribeResourcePolicies",
              "logs:GetLogDelivery",
              "logs:ListLogDeliveries",
              "logs:PutResourcePolicy",
              "logs:UpdateLogDelivery",
            ],
            resources: ["*"],
            because: "CloudWatch Logs knows no resource for the actions by which a service delivers its logs.",
          },
          {
            actions: ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"],
            resources: ["*"],
            because: "X-Ray's write actions know no resource.",
          },
        ],
      },
    });
    this.stateMachine = new CfnStateMachine(this, "StateMachine", {
      stateMachineName: `ai-chef-workflow-${environment}`,
      stateMachineType: "STANDARD",
      definition: WORKFLOW,
      definitionSubstitutions: Object.fromEntries(STAGE_NAMES.map((name) => [placeholderOf(name), called[name]])) satisfies Record<string, string>,
      roleArn: role.attrArn,
      loggingConfiguration: {
        level: "ALL",
        includeExecutionData: traits.logsExecutionData,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.attrArn } }],
      },
      tracingConfiguration: { enabled: true },
    });
  }
}
