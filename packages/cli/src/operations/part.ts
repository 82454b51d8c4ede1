import { ChefError } from "@ai-chef/sdk/contract";
import { toAwsError } from "../deployment/aws-errors.ts";

/** A part of a picture, or why it could not be had: one right that is missing does not hide the others. */
export type Part<T> = { readonly value: T } | { readonly error: ChefError };

/** @throws what is no error of AWS and none of ours; what the signal was aborted with. */
export async function part<T>(signal: AbortSignal, work: () => Promise<T>): Promise<Part<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    signal.throwIfAborted();
    const known = toAwsError(ChefError.isInstance(error) && error.cause !== undefined ? error.cause : error);
    if (ChefError.isInstance(known)) return { error: known };
    if (ChefError.isInstance(error)) return { error };
    if (error instanceof Error && "$metadata" in error) return { error: new ChefError("aws_unavailable", `${error.name}: ${error.message}`, { cause: error }) };
    throw error;
  }
}
