import { deploymentActions } from "../deployment/deployment-actions.ts";

export interface RoleTemplateOptions {
  /** `owner/name` on GitHub. */
  readonly repository: string;
  readonly environments: readonly string[];
  /** Types of the resources that are deployed. */
  readonly resourceTypes: ReadonlySet<string>;
}

/** Characters that a managed policy may have, white space aside (IAM User Guide, "IAM and AWS STS quotas"); some are kept for the frame. */
const MAX_POLICY = 5800;
const ISSUER = "token.actions.githubusercontent.com";
/** Stands for parts of names that CloudFormation makes up. */
const MADE_UP = /0example0/giu;

interface Statement {
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
}

/**
 * A CloudFormation template with GitHub's OIDC provider and one role for each environment: it may be taken by jobs of that environment of that repository
 * alone, and may do what `ai-chef deploy` takes there and no more.
 */
export function pipelineRoleTemplate({ repository, environments, resourceTypes }: RoleTemplateOptions): object {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `Lets GitHub deploy AI Chef from ${repository}`,
    Parameters: {
      ProviderArn: {
        Type: "String",
        Default: "",
        Description: "ARN of the OIDC provider of GitHub where the account has one; empty to make it. An account has one at most.",
      },
    },
    Conditions: { MakesProvider: { "Fn::Equals": [{ Ref: "ProviderArn" }, ""] } },
    Resources: {
      Provider: {
        Type: "AWS::IAM::OIDCProvider",
        Condition: "MakesProvider",
        Properties: { Url: `https://${ISSUER}`, ClientIdList: ["sts.amazonaws.com"] },
      },
      ...Object.assign({}, ...environments.map((environment) => roleOf(environment, repository, resourceTypes))),
    },
    Outputs: Object.fromEntries(
      environments.map((environment) => [
        `${idOf(environment)}RoleArn`,
        { Description: `AI_CHEF_ROLE_ARN of the GitHub environment ${environment}`, Value: { "Fn::GetAtt": [`${idOf(environment)}Role`, "Arn"] } },
      ]),
    ),
  };
}

function roleOf(environment: string, repository: string, resourceTypes: ReadonlySet<string>): Readonly<Record<string, object>> {
  const id = idOf(environment);
  const policies = inPolicies(statementsOf(environment, resourceTypes));
  return {
    [`${id}Role`]: {
      Type: "AWS::IAM::Role",
      Properties: {
        Description: `GitHub deploys the environment ${environment} of AI Chef`,
        // A deployment with a managed domain takes three quarters of an hour.
        MaxSessionDuration: 7200,
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: "sts:AssumeRoleWithWebIdentity",
              Principal: { Federated: { "Fn::If": ["MakesProvider", { Ref: "Provider" }, { Ref: "ProviderArn" }] } },
              Condition: { StringEquals: { [`${ISSUER}:aud`]: "sts.amazonaws.com", [`${ISSUER}:sub`]: `repo:${repository}:environment:${environment}` } },
            },
          ],
        },
        ManagedPolicyArns: policies.map((_, index) => ({ Ref: `${id}Policy${index + 1}` })),
      },
    },
    ...Object.fromEntries(
      policies.map((Statement, index) => [
        `${id}Policy${index + 1}`,
        { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: { Version: "2012-10-17", Statement } } },
      ]),
    ),
  };
}

/** The same actions that `ai-chef deploy` looks for before it begins, and those of the smoke test. */
function statementsOf(environment: string, resourceTypes: ReadonlySet<string>): readonly Statement[] {
  const place = { account: "${AWS::AccountId}", region: "${AWS::Region}", partition: "${AWS::Partition}", environment };
  const groups = deploymentActions(resourceTypes, place).map(({ actions, resources }) => ({ actions, resources: resources.map(patternOf) }));
  return [...groups, ...lookingAround(environment)].map(({ actions, resources }) => ({
    Effect: "Allow",
    Action: actions,
    Resource: resources.map((resource) => (resource.includes("${") ? { "Fn::Sub": resource } : resource)),
  }));
}

/** What the checks before a deployment read, and what trying it out afterwards does. */
const lookingAround = (environment: string) => [
  {
    actions: [
      "bedrock:GetFoundationModel",
      "bedrock:GetFoundationModelAvailability",
      "bedrock:GetInferenceProfile",
      "bedrock:GetUseCaseForModelAccess",
      "iam:GetRole",
      "iam:SimulatePrincipalPolicy",
      "lambda:GetAccountSettings",
    ],
    resources: ["*"],
  },
  {
    actions: ["states:StartExecution", "states:StopExecution"],
    resources: [
      "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:ai-chef-workflow-" + environment,
      "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:ai-chef-workflow-" + environment + ":*",
    ],
  },
  {
    actions: ["dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"],
    resources: ["sessions", "results"].map(
      (table) => `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/ai-chef-${table}-${environment}*`,
    ),
  },
];

/** The deployment bucket's name ends with a hash of account and region, which a template cannot compute. */
const patternOf = (resource: string): string =>
  resource.replaceAll(/ai-chef-deployment-\$\{AWS::Region\}-[0-9a-f]+/gu, "ai-chef-deployment-${AWS::Region}-*").replaceAll(MADE_UP, "*");

/** Statements in as few policies as hold them. */
function inPolicies(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const policies: Statement[][] = [[]];
  for (const statement of statements) {
    const last = policies.at(-1) ?? [];
    if (last.length > 0 && JSON.stringify([...last, statement]).length > MAX_POLICY) policies.push([statement]);
    else last.push(statement);
  }
  return policies;
}

/** Logical ids have letters and digits alone. */
const idOf = (environment: string): string =>
  environment
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
