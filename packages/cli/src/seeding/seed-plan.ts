import type { Food } from "@ai-chef/kitchen";
import { embeddingText } from "@ai-chef/service";

/** US dollars for a million tokens of Titan Text Embeddings V2 on demand (https://aws.amazon.com/bedrock/pricing/, us-east-1). */
const USD_PER_MILLION_TOKENS = 0.02;
/** Characters of a token: 4.7 in English (AWS, "Amazon Titan Text Embeddings models"). A Hangul syllable is counted as one token: nothing is published. */
const CHARACTERS_A_TOKEN = 4.7;
/** What costs more than a dollar or takes longer than ten minutes is worth a question: the whole of SR28 costs a cent and takes five minutes. */
const ASK_ABOVE = { usd: 1, minutes: 10 };

/** What making the vectors will take. */
export interface SeedPlan {
  /** Texts that have no vector yet. */
  readonly texts: number;
  /** Texts whose vectors were made before. */
  readonly kept: number;
  readonly tokens: number;
  readonly usd: number;
  readonly minutes: number;
  /** Whether it costs or takes so much that it is asked for. */
  readonly asks: boolean;
}

export const NO_VECTORS: SeedPlan = { texts: 0, kept: 0, tokens: 0, usd: 0, minutes: 0, asks: false };

/** What is embedded of foods, none twice. */
export const textsOf = (foods: readonly Food[]): readonly string[] => [...new Set(foods.map(embeddingText))];

/** What embedding will take. @param kept - How many texts need none, beside those given. */
export function seedPlan(texts: readonly string[], kept: number, textsPerMinute: number): SeedPlan {
  const tokens = Math.ceil(texts.reduce((sum, text) => sum + tokensOf(text), 0));
  const usd = (tokens * USD_PER_MILLION_TOKENS) / 1e6;
  const minutes = texts.length / textsPerMinute;
  return { texts: texts.length, kept, tokens, usd, minutes, asks: usd > ASK_ABOVE.usd || minutes > ASK_ABOVE.minutes };
}

function tokensOf(text: string): number {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return hangul + (text.length - hangul) / CHARACTERS_A_TOKEN;
}
