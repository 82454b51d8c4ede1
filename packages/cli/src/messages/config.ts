import type { Language } from "@ai-chef/sdk/contract";
import type { ConfigName } from "../config.ts";

const en = {
  setting: "Setting",
  value: "Value",
  from: "From",
  about: "What it is",
  sources: { variable: (name: string) => name, file: () => "file", unset: () => "" },
  set: (name: string, value: string) => `${name} is "${value}" from now on.`,
  covered: (variable: string) => `The variable ${variable} is set, and goes before it.`,
  unset: (name: string) => `${name} is forgotten.`,
  kept: (path: string) => `Kept in ${path}`,
  descriptions: {
    language: "language of the output: ko or en",
    region: "AWS region where none is named",
    foods: "JSONL file of your own foods",
    servings: "people to feed",
    allergy: "allergies, with commas between",
    avoid: "foods to keep out, with commas between",
    "health-condition": "health conditions, with commas between",
    "cooking-level": "beginner, intermediate or advanced",
    cuisine: "cuisine",
    "meals-per-day": "meals a day",
  } satisfies Readonly<Record<ConfigName, string>>,
};

export type ConfigMessages = typeof en;

const ko: ConfigMessages = {
  setting: "설정",
  value: "값",
  from: "출처",
  about: "설명",
  sources: { variable: (name) => name, file: () => "파일", unset: () => "" },
  set: (name, value) => `${name} 설정: "${value}"`,
  covered: (variable) => `환경 변수 ${variable}이(가) 있어 그 값이 앞섭니다.`,
  unset: (name) => `${name} 설정을 지웠습니다.`,
  kept: (path) => `저장 위치: ${path}`,
  descriptions: {
    language: "출력 언어: ko 또는 en",
    region: "따로 정하지 않을 때의 AWS 리전",
    foods: "내 식품 JSONL 파일",
    servings: "먹을 사람 수",
    allergy: "알레르기, 쉼표로 구분",
    avoid: "빼고 싶은 식품, 쉼표로 구분",
    "health-condition": "건강 상태, 쉼표로 구분",
    "cooking-level": "요리 실력: beginner, intermediate, advanced",
    cuisine: "요리 종류",
    "meals-per-day": "하루 끼니 수",
  },
};

const CATALOGUE: { readonly [L in Language]: ConfigMessages } = { en, ko };

export const configMessages = (language: Language): ConfigMessages => CATALOGUE[language];
