/** Starts a service for a test file, or says in one line why its tests are skipped; where CI is set, a service that does not start fails them. */
export async function orSkip<T>(name: string, start: () => Promise<T>): Promise<T | null> {
  try {
    return await start();
  } catch (error) {
    if ((process.env["CI"] ?? "") !== "") throw error;
    console.warn(`${name} is not here, and its tests are skipped: ${(error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, " ")}`);
    return null;
  }
}
