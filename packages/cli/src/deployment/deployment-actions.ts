import { type DeploymentAccount, deploymentBucketName } from "./deployment-bucket.ts";

/** Actions on resources that have them all. */
export interface ActionGroup {
  readonly actions: readonly string[];
  /** ARNs, or `*` for actions that know no resource. */
  readonly resources: readonly string[];
}

export interface DeploymentPlace extends DeploymentAccount {
  readonly environment: string;
}

interface ActionRule {
  readonly actions: readonly string[];
  /** Makes ARNs of the place. */
  readonly on: (place: DeploymentPlace) => readonly string[];
}

const EVERYTHING = (): readonly string[] => ["*"];
/** Stands for the part of a name that CloudFormation makes up. */
const MADE_UP = "0EXAMPLE0";
const arn = (service: string, what: (place: DeploymentPlace) => string) => (place: DeploymentPlace) => [
  `arn:${place.partition}:${service}:${place.region}:${place.account}:${what(place)}`,
];
const rule = (on: ActionRule["on"], service: string, actions: string): ActionRule => ({
  on,
  actions: actions.split(" ").map((action) => `${service}:${action}`),
});

const role: ActionRule["on"] = ({ partition, account, environment }) => [
  `arn:${partition}:iam::${account}:role/ai-chef-${environment}-Functions-${MADE_UP}-PlanRecipeRole-${MADE_UP}`,
];
const api: ActionRule["on"] = ({ partition, region }) => [
  `arn:${partition}:apigateway:${region}::/apis`,
  `arn:${partition}:apigateway:${region}::/apis/${MADE_UP}`,
  `arn:${partition}:apigateway:${region}::/tags/${MADE_UP}`,
];
const logGroup = arn("logs", ({ environment }) => `log-group:/aws/lambda/ai-chef-recipe-${environment}:*`);
const table = arn("dynamodb", ({ environment }) => `table/ai-chef-sessions-${environment}`);
const topic = arn("sns", ({ environment }) => `ai-chef-alarms-${environment}`);
const queue = arn("sqs", ({ environment }) => `ai-chef-notify-failures-${environment}`);
const fn = arn("lambda", ({ environment }) => `function:ai-chef-recipe-${environment}`);
const stack = arn("cloudformation", ({ environment }) => `stack/ai-chef-${environment}/${MADE_UP}`);
const key = arn("kms", () => `key/${MADE_UP}`);
const seedBucket: ActionRule["on"] = ({ partition, environment }) => [`arn:${partition}:s3:::ai-chef-${environment}-data-${MADE_UP.toLowerCase()}`];

/** Rights by which CloudWatch delivers logs of state machines and of API stages. */
const DELIVERY = rule(
  EVERYTHING,
  "logs",
  "CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries PutResourcePolicy DescribeResourcePolicies DescribeLogGroups",
);
const SERVICE_ROLE = rule(EVERYTHING, "iam", "CreateServiceLinkedRole");
const API = [rule(api, "apigateway", "GET POST PATCH PUT DELETE")];

/** What the command itself does: the stack and its bucket. */
const OURS: readonly ActionRule[] = [
  rule(
    stack,
    "cloudformation",
    "CreateChangeSet DescribeChangeSet ExecuteChangeSet DeleteChangeSet DescribeStacks DescribeStackEvents DescribeStackResources ListStackResources GetTemplate SetStackPolicy CreateStack UpdateStack DeleteStack TagResource",
  ),
  rule(
    (place) => [`arn:${place.partition}:s3:::${deploymentBucketName(place)}`],
    "s3",
    "CreateBucket ListBucket PutBucketVersioning PutBucketPublicAccessBlock PutEncryptionConfiguration PutBucketPolicy PutLifecycleConfiguration PutBucketTagging",
  ),
  rule((place) => [`arn:${place.partition}:s3:::${deploymentBucketName(place)}/assets/${MADE_UP}`], "s3", "PutObject GetObject"),
];

/**
 * What CloudFormation does in the name of whoever deploys, by the type of a resource: to make, change, read and remove it.
 * Source: handlers' permissions in the registry's schemas of the types (`aws cloudformation describe-type`), names by the Service Authorization Reference.
 */
const BY_TYPE: Readonly<Record<string, readonly ActionRule[]>> = {
  "AWS::ApiGatewayV2::Api": API,
  "AWS::ApiGatewayV2::Authorizer": API,
  "AWS::ApiGatewayV2::Integration": API,
  "AWS::ApiGatewayV2::Route": API,
  "AWS::ApiGatewayV2::Stage": [...API, DELIVERY],
  "AWS::ApplicationAutoScaling::ScalableTarget": [
    rule(EVERYTHING, "application-autoscaling", "RegisterScalableTarget DescribeScalableTargets DeregisterScalableTarget"),
    SERVICE_ROLE,
  ],
  "AWS::ApplicationAutoScaling::ScalingPolicy": [rule(EVERYTHING, "application-autoscaling", "PutScalingPolicy DescribeScalingPolicies DeleteScalingPolicy")],
  "AWS::CloudFormation::Stack": [],
  "AWS::CloudWatch::Alarm": [
    rule(
      arn("cloudwatch", ({ environment }) => `alarm:ai-chef-${environment}-runs-failing`),
      "cloudwatch",
      "PutMetricAlarm DescribeAlarms DeleteAlarms TagResource",
    ),
  ],
  "AWS::CloudWatch::Dashboard": [
    rule(
      ({ partition, account, environment }) => [`arn:${partition}:cloudwatch::${account}:dashboard/ai-chef-${environment}-dashboard`],
      "cloudwatch",
      "PutDashboard GetDashboard DeleteDashboards",
    ),
  ],
  "AWS::DynamoDB::Table": [
    rule(
      table,
      "dynamodb",
      "CreateTable DescribeTable UpdateTable DeleteTable UpdateTimeToLive DescribeTimeToLive UpdateContinuousBackups DescribeContinuousBackups TagResource ListTagsOfResource",
    ),
  ],
  "AWS::Events::Rule": [
    rule(
      arn("events", ({ environment }) => `rule/ai-chef-${environment}-Api-${MADE_UP}`),
      "events",
      "PutRule DescribeRule DeleteRule PutTargets RemoveTargets ListTargetsByRule TagResource",
    ),
  ],
  "AWS::IAM::Policy": [rule(role, "iam", "PutRolePolicy GetRolePolicy DeleteRolePolicy")],
  "AWS::IAM::Role": [
    rule(
      role,
      "iam",
      "CreateRole GetRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRole PutRolePolicy GetRolePolicy DeleteRolePolicy TagRole PassRole",
    ),
  ],
  "AWS::KMS::Alias": [
    rule((place) => [...arn("kms", ({ environment }) => `alias/ai-chef-${environment}`)(place), ...key(place)], "kms", "CreateAlias UpdateAlias DeleteAlias"),
  ],
  "AWS::KMS::Key": [
    rule(EVERYTHING, "kms", "CreateKey"),
    rule(key, "kms", "DescribeKey EnableKeyRotation GetKeyPolicy GetKeyRotationStatus PutKeyPolicy ScheduleKeyDeletion TagResource CreateGrant"),
    rule(logGroup, "logs", "AssociateKmsKey"),
  ],
  "AWS::Lambda::EventInvokeConfig": [
    rule(fn, "lambda", "PutFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig GetFunctionEventInvokeConfig DeleteFunctionEventInvokeConfig"),
  ],
  "AWS::Lambda::EventSourceMapping": [
    rule(EVERYTHING, "lambda", "CreateEventSourceMapping"),
    rule(
      arn("lambda", () => `event-source-mapping:${MADE_UP}`),
      "lambda",
      "GetEventSourceMapping UpdateEventSourceMapping DeleteEventSourceMapping",
    ),
  ],
  "AWS::Lambda::Function": [
    rule(
      fn,
      "lambda",
      "CreateFunction GetFunction GetFunctionConfiguration UpdateFunctionCode UpdateFunctionConfiguration DeleteFunction PutFunctionConcurrency TagResource ListTags",
    ),
  ],
  "AWS::Lambda::Permission": [rule(fn, "lambda", "AddPermission RemovePermission GetPolicy")],
  "AWS::Logs::LogGroup": [
    rule(logGroup, "logs", "CreateLogGroup DeleteLogGroup PutRetentionPolicy TagResource"),
    rule(EVERYTHING, "logs", "DescribeLogGroups"),
  ],
  "AWS::Logs::QueryDefinition": [rule(EVERYTHING, "logs", "PutQueryDefinition DescribeQueryDefinitions DeleteQueryDefinition")],
  "AWS::Logs::ResourcePolicy": [rule(EVERYTHING, "logs", "PutResourcePolicy DescribeResourcePolicies DeleteResourcePolicy")],
  "AWS::OpenSearchServerless::AccessPolicy": [rule(EVERYTHING, "aoss", "CreateAccessPolicy GetAccessPolicy UpdateAccessPolicy DeleteAccessPolicy")],
  "AWS::OpenSearchServerless::Collection": [
    rule(EVERYTHING, "aoss", "CreateCollection BatchGetCollection UpdateCollection DeleteCollection TagResource ListTagsForResource"),
    SERVICE_ROLE,
  ],
  "AWS::OpenSearchServerless::SecurityPolicy": [rule(EVERYTHING, "aoss", "CreateSecurityPolicy GetSecurityPolicy UpdateSecurityPolicy DeleteSecurityPolicy")],
  "AWS::OpenSearchService::Domain": [
    rule(
      arn("es", ({ environment }) => `domain/ai-chef-${environment}`),
      "es",
      "CreateDomain DescribeDomain UpdateDomainConfig DeleteDomain AddTags ListTags",
    ),
    SERVICE_ROLE,
  ],
  "AWS::S3::Bucket": [
    rule(
      seedBucket,
      "s3",
      "CreateBucket DeleteBucket PutEncryptionConfiguration PutBucketPublicAccessBlock PutBucketOwnershipControls PutBucketVersioning PutLifecycleConfiguration PutBucketTagging",
    ),
  ],
  "AWS::S3::BucketPolicy": [rule(seedBucket, "s3", "PutBucketPolicy GetBucketPolicy DeleteBucketPolicy")],
  "AWS::SNS::Subscription": [rule(topic, "sns", "Subscribe Unsubscribe GetSubscriptionAttributes")],
  "AWS::SNS::Topic": [rule(topic, "sns", "CreateTopic GetTopicAttributes SetTopicAttributes DeleteTopic TagResource ListTagsForResource")],
  "AWS::SNS::TopicPolicy": [rule(topic, "sns", "SetTopicAttributes")],
  "AWS::SQS::Queue": [rule(queue, "sqs", "CreateQueue GetQueueAttributes SetQueueAttributes DeleteQueue TagQueue")],
  "AWS::SQS::QueuePolicy": [rule(queue, "sqs", "SetQueueAttributes")],
  "AWS::SecretsManager::Secret": [
    rule(EVERYTHING, "secretsmanager", "GetRandomPassword"),
    rule(
      arn("secretsmanager", () => `secret:SigningKey-${MADE_UP}`),
      "secretsmanager",
      "CreateSecret GetSecretValue PutSecretValue DescribeSecret UpdateSecret DeleteSecret TagResource",
    ),
  ],
  "AWS::StepFunctions::StateMachine": [
    rule(
      arn("states", ({ environment }) => `stateMachine:ai-chef-workflow-${environment}`),
      "states",
      "CreateStateMachine DescribeStateMachine UpdateStateMachine DeleteStateMachine TagResource ListTagsForResource",
    ),
    DELIVERY,
  ],
};

/** Types whose actions the table knows. */
export const KNOWN_RESOURCE_TYPES: ReadonlySet<string> = new Set(Object.keys(BY_TYPE));

/** Every action that deploying resources of these types takes, grouped by what it is done to. Types that the table does not know have none. */
export function deploymentActions(resourceTypes: Iterable<string>, place: DeploymentPlace): readonly ActionGroup[] {
  const groups = new Map<string, { readonly resources: readonly string[]; readonly actions: Set<string> }>();
  for (const { actions, on } of [...OURS, ...[...resourceTypes].flatMap((type) => BY_TYPE[type] ?? [])]) {
    const resources = on(place);
    const id = resources.join(" ");
    const group = groups.get(id) ?? { resources, actions: new Set() };
    for (const action of actions) group.actions.add(action);
    groups.set(id, group);
  }
  return Array.from(groups.values(), ({ resources, actions }) => ({ resources, actions: [...actions].toSorted() }));
}
