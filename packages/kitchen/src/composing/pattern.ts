import type { CookingLevel, Cuisine, Fate } from "@ai-chef/sdk/contract";

/** A text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly ko: string;
}

/** One food that can fill a slot. */
export interface Choice {
  readonly food: string;
  /** Edible grams for one serving. */
  readonly grams: number;
  /** How it is called in this dish's title, where that is not the food's name. */
  readonly called?: Bilingual;
  readonly preparation?: Bilingual;
}

export interface Slot {
  readonly key: string;
  /** In the order of preference; the seed shuffles those that are equally good. */
  readonly choices: readonly Choice[];
  /** Left out when none of its choices is allowed. */
  readonly isOptional?: boolean;
  readonly fate?: Fate;
}

/** A dish that people cook, with the places where one food may stand for another. */
export interface Pattern {
  readonly id: string;
  readonly cuisine: Cuisine;
  readonly level: CookingLevel;
  readonly minutes: number;
  /** `low`: no rice, noodles, bread, tubers or sweet sauce, so that a serving can stay under 7 g net carbohydrate. */
  readonly carbohydrate: "low" | "moderate";
  /** A dish for babies of these months, and for nobody else. */
  readonly babyMonths?: { readonly from: number; readonly to: number };
  /** `{slot}` stands for the chosen food's name. */
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly slots: readonly Slot[];
  /**
   * `{slot}` stands for the amount and the name, `{slot:name}` for the name alone. A step whose every slot is left out is dropped;
   * `[...]` is dropped when a slot inside it is.
   */
  readonly steps: readonly Bilingual[];
}
