import { SURVEY_ITEMS, type SurveyItem } from "./survey-items.ts";

const byFood = Map.groupBy(
  SURVEY_ITEMS.flatMap((item) => item.foods.map((foodId) => ({ foodId, item }))),
  ({ foodId }) => foodId,
);

export const isSurveyed = (foodId: string): boolean => byFood.has(foodId);

/** Items that price any of the foods. */
export function itemsOf(foodIds: readonly string[]): readonly SurveyItem[] {
  return [...new Set(foodIds.flatMap((foodId) => (byFood.get(foodId) ?? []).map(({ item }) => item)))];
}

/** Foods that items price. */
export const foodsOf = (items: readonly SurveyItem[]): readonly string[] => [...new Set(items.flatMap(({ foods }) => foods))];
