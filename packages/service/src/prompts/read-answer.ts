import { type Draft, draftSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { findJson } from "./find-json.ts";
import { nameWithoutFigures, withoutClaims, withoutFigures } from "./without-claims.ts";

/** A model's answer read: a draft, or what is wrong with it, in words that the model can act on. */
export type Reading = { readonly draft: Draft } | { readonly problems: readonly string[] };

export interface Asked {
  /** Servings of the request: a draft for others would be judged by other portions. */
  readonly servings: number;
}

const FIELDS = Object.keys(draftSchema.shape);
const INGREDIENT = draftSchema.shape.ingredients.element;
const INGREDIENT_FIELDS = Object.keys(INGREDIENT.shape);
/** Fields that may be null, or left out. */
const NULLABLE = FIELDS.filter((name) => z.safeParse(draftSchema.shape[name as keyof typeof draftSchema.shape], null).success); // a key of the shape
/** Problems that are told at once; the rest are of the same kind. */
const MAX_PROBLEMS = 8;

/**
 * Reads a model's answer, text or JSON, as a draft. What is no field of a draft is dropped, and so is every sentence that states a nutrient, a
 * price or an allergen. It never throws, whatever the answer is.
 */
export function readAnswer(answer: unknown, asked?: Asked): Reading {
  const candidates = typeof answer === "string" ? findJson(answer) : [answer];
  const found = candidates.map(unwrapped).find((each) => each !== null);
  if (found === undefined || found === null) return { problems: [whyNothing(answer)] };
  const parsed = draftSchema.safeParse(draftFields(found));
  if (!parsed.success) return { problems: parsed.error.issues.slice(0, MAX_PROBLEMS).map(problemOf) };
  return checked(parsed.data, asked);
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** The object that has the ingredients: the answer itself, or the one thing in it that has (`{ "recipe": { ... } }`, `[{ ... }]`). */
function unwrapped(value: unknown): Fields | null {
  if (Array.isArray(value) && value.length === 1 && isFields(value[0])) return unwrapped(value[0]);
  if (!isFields(value)) return null;
  if (Object.hasOwn(value, "ingredients")) return value;
  const within = Object.values(value).filter((each): each is Fields => isFields(each) && Object.hasOwn(each, "ingredients"));
  return within.length === 1 ? (within[0] ?? null) : null;
}

function whyNothing(answer: unknown): string {
  if (typeof answer !== "string") return "the answer is not a JSON object with `ingredients`";
  if (answer.trim() === "") return "the answer is empty";
  if (!answer.includes("{")) return "the answer has no JSON object";
  return "the answer has no complete JSON object with `ingredients`: it is cut off, or not JSON";
}

/** The fields of a draft, and no others; texts on one line. */
function draftFields(value: Fields): Fields {
  const { ingredients, steps, ...rest } = pick(value, FIELDS);
  return {
    ...Object.fromEntries(NULLABLE.map((name) => [name, null])),
    ...mapValues(rest, printable),
    ...(ingredients === undefined ? {} : { ingredients: Array.isArray(ingredients) ? ingredients.map(ingredientFields) : ingredients }),
    ...(steps === undefined ? {} : { steps: Array.isArray(steps) ? steps.map(printable) : steps }),
  };
}

/** Null stands for a field that an ingredient does not have. */
function ingredientFields(value: unknown): unknown {
  if (!isFields(value)) return value;
  const given = Object.entries(pick(value, INGREDIENT_FIELDS)).filter(([name, each]) => each !== null || name === "text");
  return mapValues(Object.fromEntries(given), printable);
}

const pick = (value: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap((name) => (Object.hasOwn(value, name) ? [[name, value[name]]] : [])));
const mapValues = (value: Fields, of: (each: unknown) => unknown): Fields => Object.fromEntries(Object.entries(value).map(([name, each]) => [name, of(each)]));

/** Control characters end lines in logs and colour terminals; direction marks reorder what is read; lone surrogates are no text. */
const UNPRINTABLE = /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]+/gu;

const printable = (value: unknown): unknown => (typeof value === "string" ? value.toWellFormed().replaceAll(UNPRINTABLE, " ").trim() : value);

function checked(draft: Draft, asked: Asked | undefined): Reading {
  const title = nameWithoutFigures(draft.title);
  const ingredients = draft.ingredients.map((ingredient) => ({ ingredient, text: nameWithoutFigures(ingredient.text) }));
  const steps = draft.steps.map(withoutFigures).filter((step) => step !== "");
  const problems = [
    ...(asked !== undefined && draft.servings !== asked.servings ? [`\`servings\` must be ${asked.servings}, as asked`] : []),
    ...(title === null ? ["`title` states a nutrient or a price: name the dish alone"] : []),
    ...ingredients.flatMap(({ text }, index) =>
      text === null ? [`\`ingredients[${index}].text\` states a nutrient or a price: name the food and its amount alone`] : [],
    ),
    ...(steps.length === 0 ? ["`steps` say nothing of how to cook"] : []),
  ];
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
  return {
    draft: {
      ...draft,
      title: title ?? draft.title,
      description: withoutClaims(draft.description),
      ingredients: ingredients.map(({ ingredient, text }) => ({ ...ingredient, text: text ?? ingredient.text })),
      steps,
      notes: draft.notes === null ? null : withoutClaims(draft.notes) || null,
    },
  };
}

function problemOf({ path, message }: z.core.$ZodIssue): string {
  const field = path.reduce<string>(
    (name, part) => (typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`),
    "",
  );
  return `\`${field}\`: ${message}`;
}
