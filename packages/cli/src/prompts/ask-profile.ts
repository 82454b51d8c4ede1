import { TARGET_IDS } from "@ai-chef/sdk/contract";
import { TARGETS } from "@ai-chef/kitchen";
import type { Language } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";

/** Asks on the terminal for what a dish cannot do without. */
export async function askProfile(known: Readonly<Record<string, unknown>>, language: Language, messages: Messages): Promise<Readonly<Record<string, unknown>>> {
  const { default: inquirer } = await import("inquirer");
  const { target } = await inquirer.prompt([
    {
      type: "select",
      name: "target",
      message: messages.askTarget,
      choices: TARGET_IDS.map((id) => ({ value: id, name: TARGETS[id].name[language], description: TARGETS[id].summary[language] })),
    },
  ]);
  const { servings } =
    known["servings"] === undefined
      ? await inquirer.prompt([{ type: "number", name: "servings", message: messages.askServings, default: 2, min: 1, max: 50 }])
      : { servings: known["servings"] };
  const { allergies } =
    known["allergies"] === undefined ? await inquirer.prompt([{ type: "input", name: "allergies", message: messages.askAllergies }]) : { allergies: "" };
  const words = String(allergies)
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return { ...known, target, servings, ...(words.length === 0 ? {} : { allergies: words }) };
}
