import type { Language } from "@ai-chef/sdk/contract";

const en = {
  created: (name: string, environment: string) =>
    `Key "${name}" of environment ${environment}. It is shown this once: keep it where your server reads its secrets.`,
  usage: (url: string) => `Use: curl -H "Authorization: Bearer $AI_CHEF_API_KEY" ${url}/targets`,
  none: (environment: string) => `Environment ${environment} has no keys. \`ai-chef keys create --name my-app\` makes one.`,
  revoked: (keyId: string) => `Key ${keyId} is revoked: its requests are refused from now on.`,
  name: "Name",
  owner: "Owner",
  scopes: "Scopes",
  createdAt: "Created",
  state: "State",
  daily: "A day",
  allScopes: "all",
  states: { active: "active", revoked: "revoked", expired: "expired" },
  until: (day: string) => `until ${day}`,
  runs: (count: number) => `${count} runs`,
  tokens: (count: number) => `${count} tokens`,
};

export type KeysMessages = typeof en;

const ko: KeysMessages = {
  created: (name, environment) => `환경 ${environment}의 키 "${name}"입니다. 지금 한 번만 보이니 서버가 비밀을 읽는 곳에 보관하세요.`,
  usage: (url) => `사용: curl -H "Authorization: Bearer $AI_CHEF_API_KEY" ${url}/targets`,
  none: (environment) => `환경 ${environment}에 키가 없습니다. \`ai-chef keys create --name my-app\`으로 만듭니다.`,
  revoked: (keyId) => `키 ${keyId}을(를) 폐기했습니다. 이제부터 이 키의 요청은 거절됩니다.`,
  name: "이름",
  owner: "소유자",
  scopes: "권한",
  createdAt: "생성",
  state: "상태",
  daily: "하루 한도",
  allScopes: "전체",
  states: { active: "사용 중", revoked: "폐기됨", expired: "만료됨" },
  until: (day) => `${day}까지`,
  runs: (count) => `실행 ${count}회`,
  tokens: (count) => `토큰 ${count}개`,
};

const CATALOGUE: { readonly [L in Language]: KeysMessages } = { en, ko };

export const keysMessages = (language: Language): KeysMessages => CATALOGUE[language];
