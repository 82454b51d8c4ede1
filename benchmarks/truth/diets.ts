import { analyze, bundledTable } from "@ai-chef/kitchen";
import { parseAnalysisRequest, TARGET_IDS } from "@ai-chef/sdk/contract";
import { gold, type GoldDiet } from "./gold.ts";
import { type Section, share } from "./section.ts";

const ANSWERS = ["right", "wrongly passed", "wrongly failed", "undecided"] as const;
type Answer = (typeof ANSWERS)[number] | "not yet";

/** Is a recipe judged rightly by a dietary target? */
export function diets(): Section {
  const questions = gold("diets.jsonl").map((question) => ({ ...question, answer: answerTo(question) }));
  const known = questions.filter(({ answer }) => answer !== "not yet");
  const row = (name: string, of: typeof questions): readonly string[] => {
    const judged = of.filter(({ answer }) => answer !== "not yet");
    const figures = ANSWERS.map((answer) => of.filter((question) => question.answer === answer).length);
    return [
      name,
      String(of.length),
      ...figures.map((figure) => (judged.length === 0 ? "" : name === "**all**" ? share(figure, judged.length) : String(figure))),
      String(of.length - judged.length),
    ];
  };
  const targets = [...new Set(questions.map(({ target }) => target))].toSorted();
  return {
    title: "Diets",
    asked: `${questions.length} questions: one target asked of a recipe. *Wrongly passed* is the bad one; *undecided* says that something is unknown where the gold decides. Shares are of the ${known.length} questions whose target AI Chef has.`,
    columns: ["target", "questions", ...ANSWERS, "not yet"],
    rows: [
      row("**all**", questions),
      ...targets.map((target) =>
        row(
          target,
          questions.filter((question) => question.target === target),
        ),
      ),
    ],
    notes: questions
      .filter(({ answer }) => answer === "wrongly passed")
      .map(({ id, target, ingredients }) => `Wrongly passed: ${id}, ${target}: ${ingredients.join("; ")}`),
    limits: [],
  };
}

function answerTo({ ingredients, servings, target, babyAgeMonths, accept }: GoldDiet): Answer {
  if (!TARGET_IDS.some((id) => id === target)) return "not yet";
  const request = parseAnalysisRequest({ ingredients, servings, target, ...(babyAgeMonths === undefined ? {} : { babyAgeMonths }) });
  const verdict = analyze(request, bundledTable()).compliance?.verdict ?? "unable";
  if (accept.includes(verdict)) return "right";
  return { pass: "wrongly passed", fail: "wrongly failed", unable: "undecided" }[verdict] as Answer; // the three verdicts
}
