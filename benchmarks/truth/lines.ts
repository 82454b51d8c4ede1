import { gold, type GoldLine, heldOutLines } from "./gold.ts";
import { readByIngredientParserNlp } from "./peers/ingredient-parser-nlp.ts";
import { readByParseIngredient } from "./peers/parse-ingredient.ts";
import { readByRecipeIngredientParser } from "./peers/recipe-ingredient-parser.ts";
import { readBySharpRecipeParser } from "./peers/sharp-recipe-parser.ts";
import { inShort, isWhollyRight, readByAiChef } from "./read-by-ai-chef.ts";
import { isRightInShort, type LineReading } from "./score-line.ts";
import { percent, type Section, share } from "./section.ts";

const LEAST_ENGLISH = 0.97;
const LEAST_KOREAN = 0.95;

const PEERS: Readonly<Record<string, (line: string) => LineReading>> = {
  "parse-ingredient 3.0.0": readByParseIngredient,
  "@jlucaspains/sharp-recipe-parser 2.1.0": readBySharpRecipeParser,
  "recipe-ingredient-parser-v3 1.5.0": readByRecipeIngredientParser,
};

/** Are ingredient lines taken apart rightly? */
export function lines(): Section {
  const [english, heldOut, korean] = [gold("lines-en.jsonl"), heldOutLines(), gold("lines-ko.jsonl")];
  const python = readByIngredientParserNlp([...english, ...heldOut].map(({ line }) => line));
  const isStandIn = python.isRun && python.tagger !== "nltk";
  const [wholeEnglish, wholeKorean] = [whollyRight(english), whollyRight(korean)];
  return {
    title: "Lines",
    asked: `${english.length} English and ${korean.length} Korean gold lines, many of them odd on purpose, and ${heldOut.length} ordinary English ones that were written last and held out. *In short*: name, amount and unit, scored generously and in the same way for all: an upper amount is not asked for, the name may keep the line's preparation and comments, sizes may be left out, "sage leaves" may be a unit or not, "tablespoons" is tbsp. *Whole*: name, amount, upper amount, unit, preparation and comment, as the gold says; only AI Chef is asked that.`,
    columns: ["", "English, in short", "held out, in short", "Korean, in short", "English, whole", "held out, whole", "Korean, whole"],
    rows: [
      [
        "**AI Chef**",
        ...[english, heldOut, korean].map((of) =>
          shortly(
            of.map((line) => inShort(readByAiChef(line))),
            of,
          ),
        ),
        share(wholeEnglish, english.length),
        share(whollyRight(heldOut), heldOut.length),
        share(wholeKorean, korean.length),
      ],
      [
        `ingredient-parser-nlp 2.9.1 (Python)${isStandIn ? "¹" : ""}`,
        ...(python.isRun
          ? [shortly(python.readings.slice(0, english.length), english), shortly(python.readings.slice(english.length), heldOut)]
          : [`not run: ${python.why}`, ""]),
        ...NO_KOREAN,
      ],
      ...Object.entries(PEERS).map(([name, read]) => [
        name,
        ...[english, heldOut].map((of) =>
          shortly(
            of.map(({ line }) => attempt(read, line)),
            of,
          ),
        ),
        ...NO_KOREAN,
      ]),
    ],
    notes: [
      ...(isStandIn
        ? [
            "¹ with TextBlob's part-of-speech tagger in the place of NLTK's, whose data could not be fetched on this machine. Read it as near its figure, not as its figure.",
          ]
        : []),
      "AI Chef was improved against the gold lines until hardly one was wrong, and the peers never saw them: those columns say that nothing has broken. The held-out lines are the fair comparison; they are few, and one line is two points.",
      'A line that names two foods ("salt and pepper") comes from AI Chef as two ingredients; it counts when both are known and are the gold\'s name, in order.',
    ],
    limits: [
      {
        what: "English lines wholly right",
        figure: percent(wholeEnglish, english.length),
        limit: "at least 97 %",
        isMet: wholeEnglish >= LEAST_ENGLISH * english.length,
      },
      {
        what: "Korean lines wholly right",
        figure: percent(wholeKorean, korean.length),
        limit: "at least 95 %",
        isMet: wholeKorean >= LEAST_KOREAN * korean.length,
      },
    ],
  };
}

const NO_KOREAN = ["no Korean", "", "", ""] as const;

const whollyRight = (of: readonly GoldLine[]): number => of.filter((line) => isWhollyRight(readByAiChef(line), line)).length;

const shortly = (readings: readonly LineReading[], of: readonly GoldLine[]): string =>
  share(of.filter((line, index) => isRightInShort(readings[index] ?? NOTHING_READ, line)).length, of.length);

const NOTHING_READ: LineReading = { names: [], amounts: [] };

/** A parser that throws at a line has not read it. */
function attempt(read: (line: string) => LineReading, line: string): LineReading {
  try {
    return read(line);
  } catch {
    return NOTHING_READ;
  }
}
