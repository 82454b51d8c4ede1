import type { Language } from "@ai-chef/sdk/contract";
import type { Holder } from "../deployment/holder.ts";

const en = {
  account: (account: string, region: string, arn: string) => `Account ${account}, region ${region}, as ${arn}`,
  chosen: (environment: string, tier: string, search: string, modelId: string | null) =>
    `Environment ${environment}: tier ${tier}, search ${search}, ${modelId === null ? "without a model: the composer cooks" : `model ${modelId}`}`,
  checking: "Looking whether all that is needed is there",
  joining: (status: string, holder: Holder | null) =>
    `An operation is under way (${status}${holder === null ? "" : `, of ${holder.who ?? "another tool"} since ${holder.since}`}); waiting for its end.`,
  goesOn: (environment: string) => `CloudFormation goes on by itself. To join it again: ai-chef deploy --environment ${environment}`,
  removingFailed: (status: string) => `What a failed creation left (${status}) is removed first.`,
  nothingToChange: "Nothing to change.",
  changes: (added: number, changed: number, removed: number) => `${added} resources to add, ${changed} to change, ${removed} to remove`,
  changedParameters: (names: string) => `Settings that change: ${names}`,
  kinds: { add: "+", update: "~", "may-replace": "?", replace: "!", remove: "-", orphan: "o" },
  losesData: "loses data",
  more: (count: number) => `... and ${count} more`,
  confirmDeploy: (environment: string) => `Deploy environment ${environment}?`,
  uploading: (done: number, of: number) => `Uploading ${done} of ${of} files`,
  deploying: (done: number) => `${done} resources done`,
  smokeTest: "Trying it: health, then a recipe",
  deployed: (environment: string, seconds: string) => `Environment ${environment} is deployed and cooks (${seconds} s).`,
  unchanged: (environment: string) => `Environment ${environment} is as it should be.`,
  dryRun: "A dry run: nothing was changed.",
  notDeployed: "Not deployed.",
  api: "HTTP API",
  webSocket: "WebSocket",
  workflow: "State machine",
  dashboard: "Dashboard",
  nextKey: (environment: string) => `A key for your server: ai-chef keys create --environment ${environment} --name my-app`,
  goes: (count: number) => `${count} resources go:`,
  stays: (count: number) => `${count} stay, with their data, and go on costing (remove them too with --delete-data):`,
  lookingBack: "Looking by tag for what is left",
  left: (count: number) => `${count} resources carry its tag still:`,
  goesAt: (date: string) => `goes on ${date}`,
  nothingLeft: "Nothing carries its tag any more.",
  dataToGo: (count: number) => `${count} resources with the environment's data are there still:`,
  confirmData: (environment: string) => `Type the name of the environment (${environment}) again to delete its data for good`,
  confirmDestroy: (environment: string) => `Type the name of the environment (${environment}) to destroy it`,
  destroyed: (environment: string) => `Environment ${environment} is gone.`,
  notThere: (environment: string) => `There is no environment ${environment}; nothing was removed.`,
  notDestroyed: "Not destroyed.",
  removalGoesOn: (environment: string) => `CloudFormation goes on by itself. To join it again: ai-chef destroy --environment ${environment}`,
  buckets: {
    kept: (bucket: string) => `The deployment bucket ${bucket} is kept for the other environments.`,
    gone: (bucket: string) => `The deployment bucket ${bucket} is gone too: no environment is left.`,
  },
};

export type DeploymentMessages = typeof en;

const ko: DeploymentMessages = {
  account: (account, region, arn) => `계정 ${account}, 리전 ${region}, 사용자 ${arn}`,
  chosen: (environment, tier, search, modelId) =>
    `환경 ${environment}: 등급 ${tier}, 검색 ${search}, ${modelId === null ? "모델 없이 내장 조리기가 만듭니다" : `모델 ${modelId}`}`,
  checking: "필요한 것이 모두 있는지 확인 중",
  joining: (status, holder) =>
    `진행 중인 작업(${status}${holder === null ? "" : `, ${holder.since}부터 ${holder.who ?? "다른 도구"}`})이 있어 끝나기를 기다립니다.`,
  goesOn: (environment) => `CloudFormation은 혼자 계속합니다. 다시 이어 보려면: ai-chef deploy --environment ${environment}`,
  removingFailed: (status) => `실패한 생성이 남긴 것(${status})을 먼저 지웁니다.`,
  nothingToChange: "바꿀 것이 없습니다.",
  changes: (added, changed, removed) => `리소스 추가 ${added}개, 변경 ${changed}개, 삭제 ${removed}개`,
  changedParameters: (names) => `바뀌는 설정: ${names}`,
  kinds: en.kinds,
  losesData: "데이터가 사라짐",
  more: (count) => `... 그 밖에 ${count}개`,
  confirmDeploy: (environment) => `환경 ${environment}을(를) 배포할까요?`,
  uploading: (done, of) => `파일 올리는 중 ${done}/${of}`,
  deploying: (done) => `리소스 ${done}개 완료`,
  smokeTest: "시험 중: 상태 확인, 그다음 레시피 하나",
  deployed: (environment, seconds) => `환경 ${environment}이(가) 배포되어 요리합니다 (${seconds}초).`,
  unchanged: (environment) => `환경 ${environment}은(는) 그대로입니다.`,
  dryRun: "시험 실행이라 아무것도 바꾸지 않았습니다.",
  notDeployed: "배포하지 않았습니다.",
  api: "HTTP API",
  webSocket: "WebSocket",
  workflow: "상태 머신",
  dashboard: "대시보드",
  nextKey: (environment) => `서버용 키 만들기: ai-chef keys create --environment ${environment} --name my-app`,
  goes: (count) => `리소스 ${count}개가 사라집니다:`,
  stays: (count) => `데이터와 함께 남아 계속 비용이 드는 것 ${count}개 (--delete-data로 함께 지웁니다):`,
  lookingBack: "남은 것이 있는지 태그로 확인 중",
  left: (count) => `아직 태그가 붙은 리소스 ${count}개:`,
  goesAt: (date) => `${date}에 사라짐`,
  nothingLeft: "태그가 붙은 리소스가 더 없습니다.",
  dataToGo: (count) => `환경의 데이터를 가진 리소스 ${count}개가 남아 있습니다:`,
  confirmData: (environment) => `데이터를 영영 지우려면 환경 이름(${environment})을 다시 입력하세요`,
  confirmDestroy: (environment) => `없애려면 환경 이름(${environment})을 입력하세요`,
  destroyed: (environment) => `환경 ${environment}을(를) 없앴습니다.`,
  notThere: (environment) => `환경 ${environment}이(가) 없어 아무것도 지우지 않았습니다.`,
  notDestroyed: "없애지 않았습니다.",
  removalGoesOn: (environment) => `CloudFormation은 혼자 계속합니다. 다시 이어 보려면: ai-chef destroy --environment ${environment}`,
  buckets: {
    kept: (bucket) => `다른 환경이 쓰므로 배포 버킷 ${bucket}은(는) 남겨 둡니다.`,
    gone: (bucket) => `남은 환경이 없어 배포 버킷 ${bucket}도 지웠습니다.`,
  },
};

const CATALOGUE: { readonly [L in Language]: DeploymentMessages } = { en, ko };

export const deploymentMessages = (language: Language): DeploymentMessages => CATALOGUE[language];
