/** Payload between states: AWS allows 256 KB; half of it leaves room for the growth of a second attempt. */
export const MAX_STATE_BYTES = 128 * 1024;
export const MAX_SHORTLIST = 60;
export const MAX_OFFERS_PER_FOOD = 3;
/** Rounds of generating and judging. */
export const MAX_ATTEMPTS = 2;
