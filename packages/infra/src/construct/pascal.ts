/** `plan-recipe` to `PlanRecipe`. */
export const pascal = (name: string): string => name.replaceAll(/(?:^|-)(?<first>\w)/gu, (_, first: string) => first.toUpperCase());
