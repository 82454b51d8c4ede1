import type { Language } from "@ai-chef/sdk/contract";

const en = {
  read: (source: string, foods: string, rejected: number) => `${source}: ${foods} foods${rejected === 0 ? "" : `, ${rejected} rows rejected`}`,
  fewer: (published: string) => `fewer than the ${published} of the table as published: is the file whole?`,
  rejectedAt: (path: string) => `Rejected rows, with line and reason: ${path}`,
  limited: (foods: string) => `Of these, the first ${foods} foods.`,
  wordsAlone: "The index of this machine is of words alone: no model is called, nothing is paid.",
  plan: (texts: string, dimension: number, tokens: string, usd: string, minutes: string) =>
    `To embed: ${texts} texts with ${dimension} numbers each, about ${tokens} tokens, US$ ${usd}, ${minutes} min.`,
  kept: (texts: string) => `${texts} vectors were made before and are used.`,
  pace: (perMinute: string, isQuota: boolean) =>
    isQuota ? `Limit: ${perMinute} texts a minute.` : `Limit: ${perMinute} texts a minute, as accounts usually have; this account's quota could not be read.`,
  confirm: "Embed them?",
  dryRun: "Nothing was changed: this was a dry run.",
  notSeeded: "Nothing was changed.",
  steps: { embed: "embedding", write: "writing the new index", verify: "looking whether all foods are found", switch: "letting the new index answer" },
  progress: (step: string, done: string, total: string) => `${step}: ${done} of ${total}`,
  throttled: (perMinute: string) => `throttled; ${perMinute} texts a minute from now on`,
  waiting: (reason: string) => `waiting for OpenSearch: ${reason}`,
  interrupted: "The vectors that were made are kept: the same command goes on from there. The index before goes on answering.",
  done: (foods: string, index: string) => `${foods} foods answer, in ${index}.`,
  embedded: (texts: string, tokens: string, seconds: string) => `Embedded: ${texts} texts, ${tokens} tokens, ${seconds} s.`,
  replaced: (indexes: string) => `Replaced and removed: ${indexes}`,
  removed: (indexes: string) => `Left by interrupted seedings, and removed: ${indexes}`,
};

export type SeedingMessages = typeof en;

const ko: SeedingMessages = {
  read: (source, foods, rejected) => `${source}: 식품 ${foods}개${rejected === 0 ? "" : `, 제외된 행 ${rejected}개`}`,
  fewer: (published) => `공표된 표의 ${published}개보다 적습니다. 파일이 온전한지 확인하세요.`,
  rejectedAt: (path) => `제외된 행(줄 번호와 까닭): ${path}`,
  limited: (foods) => `이 가운데 처음 ${foods}개만 넣습니다.`,
  wordsAlone: "이 컴퓨터의 색인은 낱말로만 찾습니다. 모델을 부르지 않으며 비용이 들지 않습니다.",
  plan: (texts, dimension, tokens, usd, minutes) => `임베딩할 글: ${texts}개, ${dimension}차원, 약 ${tokens}토큰, 미화 ${usd}달러, ${minutes}분`,
  kept: (texts) => `전에 만든 벡터 ${texts}개를 다시 씁니다.`,
  pace: (perMinute, isQuota) => (isQuota ? `한도: 분당 ${perMinute}개` : `한도: 분당 ${perMinute}개(계정의 할당량을 읽지 못해 흔한 값을 씁니다)`),
  confirm: "임베딩할까요?",
  dryRun: "시험 실행이므로 아무것도 바꾸지 않았습니다.",
  notSeeded: "아무것도 바꾸지 않았습니다.",
  steps: { embed: "임베딩", write: "새 색인에 쓰기", verify: "모든 식품이 검색되는지 확인", switch: "새 색인으로 전환" },
  progress: (step, done, total) => `${step}: ${total}개 중 ${done}개`,
  throttled: (perMinute) => `호출이 제한되어 이제 분당 ${perMinute}개씩 보냅니다`,
  waiting: (reason) => `OpenSearch를 기다리는 중: ${reason}`,
  interrupted: "만든 벡터는 남아 있으므로 같은 명령을 다시 실행하면 이어집니다. 그동안 이전 색인이 답합니다.",
  done: (foods, index) => `이제 식품 ${foods}개로 답합니다(색인 ${index}).`,
  embedded: (texts, tokens, seconds) => `임베딩: ${texts}개, ${tokens}토큰, ${seconds}초`,
  replaced: (indexes) => `바꾸고 지운 색인: ${indexes}`,
  removed: (indexes) => `중단된 작업이 남겨 지운 색인: ${indexes}`,
};

const CATALOGUE: { readonly [L in Language]: SeedingMessages } = { en, ko };

export const seedingMessages = (language: Language): SeedingMessages => CATALOGUE[language];
