import { StageError } from "@ai-chef/service";
import * as z from "zod";

export type TitanDimension = 256 | 512 | 1024;

export const titanRequest = (inputText: string, dimensions: TitanDimension): string => JSON.stringify({ inputText, dimensions, normalize: true });

const answerSchema = z.object({ embedding: z.array(z.number()), inputTextTokenCount: z.int().nonnegative() });
/** What rounding of 1,024 numbers can do to a norm of 1, with room. */
const NORM_TOLERANCE = 1e-3;

export interface TitanAnswer {
  readonly vector: Float32Array;
  readonly tokens: number;
}

/** The vector of an answer. @throws {StageError} `EmbedderUnavailableError` when it has another length than was asked for, or is not of norm 1. */
export function readTitanAnswer(body: string, dimension: number): TitanAnswer {
  const parsed = answerSchema.safeParse(parse(body));
  if (!parsed.success) throw new StageError("embedder_unavailable", "The embedding model answered with what is no vector.");
  const { embedding, inputTextTokenCount } = parsed.data;
  const fault = faultOf(embedding, dimension);
  if (fault !== null) throw new StageError("embedder_unavailable", `The embedding model answered with ${fault}.`);
  return { vector: Float32Array.from(embedding), tokens: inputTextTokenCount };
}

/** What is wrong with a vector; null when nothing is. */
export function faultOf(vector: ArrayLike<number>, dimension: number): string | null {
  if (vector.length !== dimension) return `a vector of ${vector.length} numbers instead of ${dimension}`;
  let squares = 0;
  for (let index = 0; index < vector.length; index += 1) squares += (vector[index] ?? 0) ** 2;
  const norm = Math.sqrt(squares);
  return Math.abs(norm - 1) <= NORM_TOLERANCE ? null : `a vector of norm ${norm.toPrecision(4)} instead of 1`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
