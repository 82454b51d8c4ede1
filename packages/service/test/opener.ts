import { ChefError } from "@ai-chef/sdk/contract";
import { openLocalStore } from "../src/local/open-local-store.ts";

/** A process that opens a store and prints what it is told. */
try {
  await openLocalStore({ path: process.argv[2] ?? "" }).close();
  console.log("{}");
} catch (error) {
  if (!ChefError.isInstance(error)) throw error;
  console.log(JSON.stringify(error));
}
