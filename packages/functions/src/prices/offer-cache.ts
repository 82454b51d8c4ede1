import type { Cache, Clock } from "@ai-chef/service";
import { offerSchema, type Offer } from "@ai-chef/sdk/contract";
import { parsedJson } from "./get-text.ts";
import type { Answers, LiveSource } from "./live-source.ts";
import { orStopped } from "./or-stopped.ts";

export interface Question {
  readonly source: LiveSource;
  readonly foodIds: readonly string[];
}

/** Answers of sources, kept until the next survey; a food without offers is remembered as such. */
export interface OfferCache {
  /** Answers by source, to what each would be asked. */
  read(questions: readonly Question[], signal: AbortSignal): Promise<ReadonlyMap<string, Answers>>;
  write(source: LiveSource, answers: Answers): Promise<void>;
}

/** A part of the key: to be raised when what is kept changes its form. */
const FORM = "1";
/** A cache that takes longer is no faster than the source. */
const PATIENCE_MS = 2000;

export function createOfferCache(cache: Cache, clock: Pick<Clock, "now">): OfferCache {
  const keyOf = (source: LiveSource, foodId: string): string => `prices/${FORM}/${source.name}/${source.period(clock.now()).day}/${foodId}`;

  return {
    read: async (questions, signal) => {
      const asked = questions
        .filter(({ source }) => source.isCacheable)
        .flatMap(({ source, foodIds }) => foodIds.filter((foodId) => source.knows(foodId)).map((foodId) => ({ source, foodId, key: keyOf(source, foodId) })));
      const kept = await patiently(() => cache.get(asked.map(({ key }) => key)), new Map<string, string>(), signal);
      const bySource = new Map<string, Map<string, readonly Offer[]>>();
      for (const { source, foodId, key } of asked) {
        const offers = readOffers(kept.get(key), foodId);
        if (offers === null) continue;
        const answers = bySource.get(source.name) ?? new Map<string, readonly Offer[]>();
        bySource.set(source.name, answers.set(foodId, offers));
      }
      return bySource;
    },
    write: async (source, answers) => {
      if (!source.isCacheable || answers.size === 0) return;
      const now = clock.now();
      const lifetimeSeconds = Math.ceil((source.period(now).endsAt.getTime() - now.getTime()) / 1000);
      const entries = new Map([...answers].map(([foodId, offers]) => [keyOf(source, foodId), JSON.stringify(offers)]));
      await patiently(() => cache.set(entries, { lifetimeSeconds }), undefined);
    },
  };
}

/** What was kept, or null where it cannot be used. */
function readOffers(text: string | undefined, foodId: string): readonly Offer[] | null {
  const parsed = offerSchema.array().safeParse(text === undefined ? undefined : parsedJson(text));
  return parsed.success && parsed.data.every((offer) => offer.foodId === foodId) ? parsed.data : null;
}

/** A cache that fails or dawdles is a cache that is empty. */
async function patiently<T>(work: () => Promise<T>, otherwise: T, signal?: AbortSignal): Promise<T> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await orStopped(work(), signal === undefined ? late : AbortSignal.any([signal, late]));
  } catch {
    signal?.throwIfAborted();
    return otherwise;
  }
}
