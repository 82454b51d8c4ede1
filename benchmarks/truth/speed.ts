import { median } from "../measure.ts";
import { analyseBatch } from "./command-line.ts";
import { gold } from "./gold.ts";
import { readByIngredientParserNlp } from "./peers/ingredient-parser-nlp.ts";
import { LINES_A_RECIPE, sampleRecipes } from "./sampled-recipes.ts";
import type { Section } from "./section.ts";

const RECIPES = 10_000;
const PEER_LINES = 2_000;
const ROUNDS = 3;
const SEED = 20_260_101;
const LEAST_RATIO = 20;
const MOST_SECONDS = 10;

/** How fast are many recipes analysed? The baseline only parses the same lines. */
export function speed(): Section {
  const english = sampleRecipes(
    gold("lines-en.jsonl").map(({ line }) => line),
    RECIPES,
    SEED,
  );
  const korean = sampleRecipes(
    gold("lines-ko.jsonl").map(({ line }) => line),
    RECIPES,
    SEED,
  );
  const peer = readByIngredientParserNlp(english.flatMap(({ ingredients }) => ingredients).slice(0, PEER_LINES));
  const seconds = { english: secondsOf(english), korean: secondsOf(korean) };
  const ours = (RECIPES * LINES_A_RECIPE) / seconds.english;
  const theirs = peer.isRun ? PEER_LINES / peer.seconds : null;
  const ratio = theirs === null ? "not run" : `${(ours / theirs).toFixed(0)} times`;
  const slowest = Math.max(seconds.english, seconds.korean);
  return {
    title: "Speed",
    asked: `${count(RECIPES)} recipes of ten lines, drawn from the gold lines with a fixed seed, by \`ai-chef analyze --batch FILE --json\`: the whole process with start and writing, median of ${ROUNDS} runs. ingredient-parser-nlp parses the first ${count(PEER_LINES)} of the same English lines in one run; its start is not counted.`,
    columns: ["", "lines", "seconds", "lines a second", "ratio"],
    rows: [
      row("**AI Chef**, English: parsed, tied to foods, weighed, summed, written", RECIPES * LINES_A_RECIPE, seconds.english, ratio),
      row("**AI Chef**, Korean: the same", RECIPES * LINES_A_RECIPE, seconds.korean, ""),
      peer.isRun
        ? row("ingredient-parser-nlp 2.9.1: parsed", PEER_LINES, peer.seconds, "1")
        : ["ingredient-parser-nlp 2.9.1", "", `not run: ${peer.why}`, "", ""],
    ],
    notes: [
      "The absolute figures are of one small machine; the ratio is what travels. With 300 different lines drawn again and again, both sides are helped by whatever they remember.",
      ...(peer.isRun && peer.tagger !== "nltk" ? ["The peer ran with the tagger that stands in for NLTK's, as above."] : []),
    ],
    limits: [
      ...(theirs === null
        ? []
        : [
            {
              what: "lines a second against ingredient-parser-nlp",
              figure: ratio,
              limit: `at least ${LEAST_RATIO} times`,
              isMet: ours >= LEAST_RATIO * theirs,
              isPrintedOnly: true,
            },
          ]),
      {
        what: `${count(RECIPES)} recipes`,
        figure: `${slowest.toFixed(1)} s`,
        limit: `under ${MOST_SECONDS} s`,
        isMet: slowest < MOST_SECONDS,
        isPrintedOnly: true,
      },
    ],
  };
}

const secondsOf = (recipes: readonly object[]): number => median(Array.from({ length: ROUNDS }, () => analyseBatch(recipes).seconds));

const row = (who: string, lines: number, seconds: number, ratio: string): readonly string[] => [
  who,
  count(lines),
  seconds.toFixed(1),
  count(Math.round(lines / seconds)),
  ratio,
];

const count = (value: number): string => value.toLocaleString("en-US");
