/** Words that begin a comment: how it is used or chosen, not what is done to it. */
export const COMMENT_CUE =
  /^(?:to taste|as needed|if needed|if desired|if using|or to taste|or more|or less|or so|optional|divided|plus (?:more|extra|some|\d|a )|plus|and more|for (?!\d)|to (?:serve|garnish|finish|coat|cover|cook|fry|dust|grease)|or |about|approximately|preferably|such as|like |e\.g\.|i\.e\.|see |not |I |we |at least|each|total|from |with |without|in total|use |any |depending|your |whatever|scant|heaping|heaped|well |good)/iu;

/** A comment that may stand behind the food without a comma. */
export const TRAILING_COMMENT =
  /\s+(?<comment>(?:to taste|as needed|as required|if needed|if desired|for (?:serving|garnish|dusting|frying|deep-frying|greasing|brushing|rolling|sprinkling|the (?:pan|top|pasta water|water|topping|dressing|sauce)|decoration|drizzling|coating|cooking|finishing|topping|dipping|kneading)|to (?:serve|garnish|finish|coat)|or (?:more|less|so|to taste)|plus (?:more|extra)).*)$/iu;

/** What is done to a food before it goes in, before its name. */
export const PREPARATION_BEFORE =
  /^(?<preparation>(?:(?:finely|coarsely|roughly|thinly|thickly|freshly|very|lightly|well|packed|loosely|firmly)[ -]+)*(?:chopped|minced|diced|sliced|grated|shredded|crushed|cubed|peeled|melted|softened|beaten|sifted|mashed|julienned|halved|quartered|torn|crumbled|pitted|zested|squeezed|cooled|chilled|packed|drained|rinsed|trimmed|washed|cut|pressed|snipped|flaked|whipped|warmed|boiling|warm|hot|cold|lukewarm|room[- ]temperature)(?:\s*(?:,|and|&)\s*(?:(?:finely|coarsely|roughly|thinly)[ -]+)?(?:chopped|minced|diced|sliced|grated|shredded|crushed|cubed|peeled|deveined|drained|rinsed|seeded|cored))*)\s+(?=\S)/iu;

/** Foods whose first word only looks like a preparation: sold so. */
export const SOLD_SO =
  /^(?:chopped tomato|crushed tomato|diced tomato|sliced almond|shredded coconut|crushed red pepper|ground|minced (?:beef|pork|lamb|meat)|cold[- ]press|cold cut|hot (?:sauce|dog|pepper|water)|whipped (?:cream|topping)|shredded wheat|cold brew|hot chocolate)/iu;

/** Manner of measuring: kept as a comment. */
export const MANNER =
  /^(?<manner>heaping|heaped|scant|level|rounded|generous|good|big|small|large|about|approximately|approx\.?|around|roughly|nearly|fat|thick|thin|full)\s+/iu;

export const SIZE = /^(?<size>extra[- ]large|large|medium(?:[- ]sized?)?|small|big)(?:[- ]sized?)?\s+(?=\S)/iu;
