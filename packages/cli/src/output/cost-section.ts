import { LIST_PRICES_OF, LIST_PRICES_REGION } from "../deployment/list-prices.ts";
import { type CostLine, knownSum, type MonthlyCost } from "../deployment/cost-lines.ts";
import type { CostMessages } from "../messages/monthly-cost.ts";
import { dim } from "./style.ts";

/** What an environment costs, two lines and what they rest on. */
export function costSection({ idle, thousandRecipes }: MonthlyCost, messages: CostMessages): string {
  const parts = (lines: readonly CostLine[]): string =>
    lines.map(({ item, usd }) => (usd === null ? messages.unknown(messages.items[item]) : `${messages.items[item]} ${dollars(usd)}`)).join(", ");
  return [
    messages.idle(dollars(knownSum(idle)), parts(idle)),
    messages.thousand(dollars(knownSum(thousandRecipes)), parts(thousandRecipes)),
    dim(messages.basis(LIST_PRICES_REGION, LIST_PRICES_OF)),
  ].join("\n");
}

const dollars = (usd: number): string => (usd < 0.01 && usd > 0 ? "0.01" : usd.toFixed(2));
