import type { Language } from "@ai-chef/sdk/contract";

const en = {
  none: (environment: string, since: string) => `Environment ${environment} logged nothing of the kind in the last ${since}. Lines appear some seconds late.`,
};

export type LogsMessages = typeof en;

const ko: LogsMessages = {
  none: (environment, since) => `환경 ${environment}에 지난 ${since} 동안 해당하는 기록이 없습니다. 기록은 몇 초 늦게 나타납니다.`,
};

const CATALOGUE: { readonly [L in Language]: LogsMessages } = { en, ko };

export const logsMessages = (language: Language): LogsMessages => CATALOGUE[language];
