import type { Language } from "@ai-chef/sdk/contract";
import type { CostItem } from "../deployment/cost-lines.ts";

const enItems: Readonly<Record<CostItem, string>> = {
  alarms: "alarms",
  dashboards: "dashboard",
  secrets: "secrets",
  keys: "encryption key",
  tables: "tables",
  search: "OpenSearch",
  model: "the model",
  workflow: "workflow",
  functions: "functions",
  requests: "API",
  logs: "logs",
};

const en = {
  items: enItems,
  idle: (sum: string, parts: string) => `Doing nothing it costs about $${sum} a month: ${parts}`,
  thousand: (sum: string, parts: string) => `A thousand recipes cost about $${sum}: ${parts}`,
  unknown: (item: string) => `${item} not known`,
  basis: (region: string, date: string) => `(list prices of ${region} of ${date}, without free tiers and taxes; other regions differ)`,
};

export type CostMessages = typeof en;

const ko: CostMessages = {
  items: {
    alarms: "경보",
    dashboards: "대시보드",
    secrets: "비밀 값",
    keys: "암호화 키",
    tables: "테이블",
    search: "OpenSearch",
    model: "모델",
    workflow: "워크플로",
    functions: "함수",
    requests: "API",
    logs: "로그",
  },
  idle: (sum, parts) => `쓰지 않아도 한 달에 약 $${sum}: ${parts}`,
  thousand: (sum, parts) => `레시피 천 개에 약 $${sum}: ${parts}`,
  unknown: (item) => `${item}은(는) 알 수 없음`,
  basis: (region, date) => `(${date} ${region} 정가 기준, 무료 사용량과 세금 제외. 리전마다 다릅니다)`,
};

const CATALOGUE: { readonly [L in Language]: CostMessages } = { en, ko };

export const costMessages = (language: Language): CostMessages => CATALOGUE[language];
