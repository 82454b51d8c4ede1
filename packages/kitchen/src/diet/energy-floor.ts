import type { FigureRule } from "./rule.ts";
import { SOURCES } from "./sources.ts";

/** A meal is food: less than its share of a very-low-calorie day is a snack, whatever else it keeps to. */
export const ENERGY_FLOOR: FigureRule = {
  kind: "figure",
  id: "meal-energy-floor",
  subject: "energyKcal",
  basis: "day",
  min: 800,
  source: SOURCES.kssoVlcd2022,
  decides: true,
};
