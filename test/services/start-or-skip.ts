/** Starts a service for a test; null with one line of reason where it cannot be installed here. Where `CI` is set no test may be skipped. */
export async function startOrSkip<T>(name: string, start: () => Promise<T>): Promise<T | null> {
  try {
    return await start();
  } catch (error) {
    if (process.env["CI"] !== undefined && process.env["CI"] !== "") throw error;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`skipped: ${name} cannot be started here: ${reason.split("\n", 1)[0]}\n`);
    return null;
  }
}
