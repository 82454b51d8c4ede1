export interface PipelineOptions {
  /** Environments in the order in which a change goes through them. */
  readonly environments: readonly string[];
  readonly region: string;
  /** Of `ai-chef`: what is deployed, until it is raised. */
  readonly version: string;
}

/** Secret of a GitHub environment that holds the ARN of its role. */
const ROLE = "${{ secrets.AI_CHEF_ROLE_ARN }}";

/** A GitHub workflow that tests, deploys to the first environment, tries it, and goes on to each next one by its approval. */
export function pipelineWorkflow({ environments, region, version }: PipelineOptions): string {
  return [
    `# Written by \`ai-chef pipeline init\`. Each environment below is one of the repository's (Settings, Environments): there a reviewer is asked for, and the`,
    `# secret AI_CHEF_ROLE_ARN names the role that the stack of ai-chef-pipeline.template.json made for it.`,
    `name: AI Chef`,
    `on:`,
    `  push:`,
    `    branches: [main]`,
    `  pull_request:`,
    `  workflow_dispatch:`,
    `permissions:`,
    `  contents: read`,
    `env:`,
    `  AI_CHEF_VERSION: "${version}"`,
    `jobs:`,
    `  test:`,
    `    runs-on: ubuntu-latest`,
    `    steps:`,
    `      - uses: actions/checkout@v4`,
    `        with:`,
    `          persist-credentials: false`,
    `      - uses: actions/setup-node@v4`,
    `        with:`,
    `          node-version: 24`,
    `      - run: npm ci`,
    `      - run: npm test --if-present`,
    ...environments.flatMap((environment, index) => deployJob(environment, environments[index - 1] ?? null, region)),
    ``,
  ].join("\n");
}

function deployJob(environment: string, after: string | null, region: string): readonly string[] {
  return [
    `  deploy-${environment}:`,
    `    needs: ${after === null ? "test" : `deploy-${after}`}`,
    `    if: github.event_name != 'pull_request'`,
    `    runs-on: ubuntu-latest`,
    `    environment: ${environment}`,
    `    # A second run waits; one that is under way is never cut off.`,
    `    concurrency:`,
    `      group: ai-chef-${environment}`,
    `      cancel-in-progress: false`,
    `    permissions:`,
    `      contents: read`,
    `      id-token: write`,
    `    steps:`,
    `      - uses: actions/setup-node@v4`,
    `        with:`,
    `          node-version: 24`,
    `      - uses: aws-actions/configure-aws-credentials@v4`,
    `        with:`,
    `          role-to-assume: ${ROLE}`,
    `          aws-region: ${region}`,
    `      # Ends with an error where the environment has no health, or its model does not answer.`,
    `      - run: npx --yes "ai-chef@$AI_CHEF_VERSION" deploy --environment ${environment}${tierOf(environment)} --yes`,
  ];
}

/** What is called production keeps its data; any other environment is what it was first deployed as. */
const tierOf = (environment: string): string => (environment.startsWith("prod") ? " --tier prod" : "");
