/** Row of the table of foods in a prompt: id, name, kcal, protein, fat, carbohydrate. */
const ROW = /^(?<id>[a-z0-9-]+) \| (?<name>[^|\n]+) \| (?<figures>[\d.|\s-]+)$/gmu;
const SERVINGS = /(?:servings|인분): (?<count>\d+)/u;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kcal: number;
  readonly protein: number;
  readonly fat: number;
}

/** A dish that can be cooked, of foods that a prompt lists: one with protein, one that is light, one oil. It obeys nothing else that the prompt says. */
export function honestDraft(prompt: string): object {
  const servings = Number(SERVINGS.exec(prompt)?.groups?.["count"] ?? 2);
  const isKorean = /\p{Script=Hangul}/u.test(prompt);
  const rows = [...prompt.matchAll(ROW)].flatMap(({ groups }) => (groups === undefined ? [] : [rowOf(groups)]));
  const main = rows.filter(({ protein, kcal }) => protein > 5 && kcal < 300).toSorted((a, b) => b.protein - a.protein)[0];
  const oil = rows.find(({ fat }) => fat > 90);
  const light = rows.filter(({ kcal, protein, id }) => kcal > 9 && kcal < 90 && protein < 5 && id !== main?.id).toSorted((a, b) => a.kcal - b.kcal)[0];
  const used = [
    ...(main === undefined ? [] : [{ ...main, grams: 200 * servings }]),
    ...(light === undefined ? [] : [{ ...light, grams: 60 * servings }]),
    ...(oil === undefined ? [] : [{ ...oil, grams: 8 * servings }]),
  ];
  const ingredients =
    used.length > 0
      ? used.map(({ id, name, grams }) => ({ text: isKorean ? `${name} ${grams}g` : `${grams} g ${name}`, foodId: id, grams, fate: null }))
      : [{ text: isKorean ? "두부 300g" : "300 g tofu", foodId: null, grams: 300, fate: null }];
  const names = ingredients.map((_, index) => `{${index + 1}}`).join(", ");
  return {
    title: isKorean ? "한 팬 볶음" : "One-pan sauté",
    description: isKorean ? "한 팬에 볶아 내는 간단한 한 끼입니다." : "A simple meal from one pan.",
    servings,
    cookingMinutes: 25,
    difficulty: "beginner",
    cuisine: null,
    ingredients,
    steps: isKorean ? [`${names} 준비합니다.`, "팬을 달구어 모두 익을 때까지 볶습니다."] : [`Prepare ${names}.`, "Heat a pan and sauté everything until done."],
    notes: null,
  };
}

function rowOf(groups: Readonly<Record<string, string>>): Row {
  const [kcal = 0, protein = 0, fat = 0] = (groups["figures"] ?? "").split("|").map((figure) => Number.parseFloat(figure) || 0);
  return { id: groups["id"] ?? "", name: (groups["name"] ?? "").trim(), kcal, protein, fat };
}
