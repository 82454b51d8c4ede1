import { analyze, bundledTable } from "@ai-chef/kitchen";
import { parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { gold, type GoldAllergen } from "./gold.ts";
import { type Section, share } from "./section.ts";

const PRESENT: ReadonlySet<string> = new Set(["contains", "likely", "may-contain"]);

const ANSWERS = ["right", "wrongly clear", "undecided", "wrongly contains", "another degree"] as const;
type Answer = (typeof ANSWERS)[number];

/** Is an allergen that is there ever missed, and how often is one seen that is not? */
export function allergens(): Section {
  const questions = gold("allergens.jsonl").map((question) => ({ ...question, answer: answerTo(question) }));
  const row = (name: string, of: typeof questions): readonly string[] => [
    name,
    String(of.length),
    ...ANSWERS.map((answer) => share(of.filter((question) => question.answer === answer).length, of.length)),
  ];
  const missed = questions.filter(({ answer }) => answer === "wrongly clear");
  return {
    title: "Allergens",
    asked: `${questions.length} questions: one allergen asked of one to six lines. *Wrongly clear* says that nothing was found where the allergen is, or could be. *Undecided* is too careful, *wrongly contains* a false alarm, *another degree* "may contain" for "contains" or the like.`,
    columns: ["questions", "number", ...ANSWERS],
    rows: [
      row("all", questions),
      row(
        "English",
        questions.filter(({ lang }) => lang === "en"),
      ),
      row(
        "Korean",
        questions.filter(({ lang }) => lang === "ko"),
      ),
    ],
    notes: missed.map(({ id, allergen, ingredients }) => `Wrongly clear: ${id}, ${allergen} in ${ingredients.join("; ")}`),
    limits: [{ what: "allergens wrongly cleared", figure: String(missed.length), limit: "0", isMet: missed.length === 0 }],
  };
}

function answerTo({ ingredients, allergen, accept }: GoldAllergen): Answer {
  const { allergens: findings } = analyze(parseAnalysisRequest({ ingredients, allergies: [allergen] }), bundledTable());
  // No finding at all reads as clear.
  const presence = findings.find((finding) => finding.allergen === allergen)?.presence ?? "none-found";
  if (accept.includes(presence)) return "right";
  if (presence === "none-found") return "wrongly clear";
  if (presence === "unable-to-assess") return "undecided";
  return accept.some((accepted) => PRESENT.has(accepted)) ? "another degree" : "wrongly contains";
}
