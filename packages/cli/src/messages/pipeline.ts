import type { Language } from "@ai-chef/sdk/contract";

const en = {
  written: (workflow: string, roles: string, environments: readonly string[]) =>
    [
      `Written: ${workflow} and ${roles}`,
      "Next:",
      `  1. Make the roles: aws cloudformation deploy --stack-name ai-chef-pipeline --template-file ${roles} --capabilities CAPABILITY_IAM`,
      `     (with --parameter-overrides ProviderArn=... where the account has GitHub's OIDC provider already)`,
      `  2. In the repository's settings make the environments ${environments.join(", ")}, with reviewers where a change must be approved, and set in each`,
      "     the secret AI_CHEF_ROLE_ARN to the output of that stack.",
      "  3. Commit the workflow and push.",
      "",
    ].join("\n"),
};

export type PipelineMessages = typeof en;

const ko: PipelineMessages = {
  written: (workflow, roles, environments) =>
    [
      `만든 파일: ${workflow}, ${roles}`,
      "다음 순서:",
      `  1. 역할을 만듭니다: aws cloudformation deploy --stack-name ai-chef-pipeline --template-file ${roles} --capabilities CAPABILITY_IAM`,
      "     (계정에 GitHub의 OIDC 공급자가 이미 있으면 --parameter-overrides ProviderArn=... 을 더합니다)",
      `  2. 저장소 설정에서 환경 ${environments.join(", ")}을(를) 만들고, 승인이 필요한 환경에는 검토자를 정하고, 각 환경의`,
      "     시크릿 AI_CHEF_ROLE_ARN에 그 스택의 출력값을 넣습니다.",
      "  3. 워크플로를 커밋하고 푸시합니다.",
      "",
    ].join("\n"),
};

const CATALOGUE: { readonly [L in Language]: PipelineMessages } = { en, ko };

export const pipelineMessages = (language: Language): PipelineMessages => CATALOGUE[language];
