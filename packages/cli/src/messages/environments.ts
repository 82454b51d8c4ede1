import type { Language } from "@ai-chef/sdk/contract";

const en = {
  none: "No environment is known on this machine. `ai-chef deploy` makes one.",
  name: "Name",
  region: "Region",
  account: "Account",
  tier: "Tier",
  search: "Search",
  version: "Version",
  deployed: "Deployed",
  inUse: (name: string, region: string) => `Environment ${name} (${region}) is in use: commands mean it where they name none.`,
  takenUp: (name: string, account: string) => `Environment ${name} of account ${account} was taken up.`,
  removed: (name: string) => `Environment ${name} is off the record of this machine. In the account nothing was touched.`,
};

export type EnvironmentsMessages = typeof en;

const ko: EnvironmentsMessages = {
  none: "이 컴퓨터에 알려진 환경이 없습니다. `ai-chef deploy`로 만듭니다.",
  name: "이름",
  region: "리전",
  account: "계정",
  tier: "등급",
  search: "검색",
  version: "버전",
  deployed: "배포",
  inUse: (name, region) => `이제 환경 ${name}(${region})을(를) 씁니다. 이름을 대지 않은 명령은 이 환경을 뜻합니다.`,
  takenUp: (name, account) => `계정 ${account}의 환경 ${name}을(를) 가져왔습니다.`,
  removed: (name) => `환경 ${name}을(를) 이 컴퓨터의 기록에서 지웠습니다. 계정에서는 아무것도 바꾸지 않았습니다.`,
};

const CATALOGUE: { readonly [L in Language]: EnvironmentsMessages } = { en, ko };

export const environmentsMessages = (language: Language): EnvironmentsMessages => CATALOGUE[language];
