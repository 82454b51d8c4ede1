import { ChefError } from "@ai-chef/sdk/contract";

/** A signal that Ctrl-C and SIGTERM abort, with the reason that marks a run as interrupted. A second one ends the process at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (exitCode: number) => (): void => {
    if (controller.signal.aborted) process.exit(exitCode);
    controller.abort(new ChefError("run_interrupted", "Interrupted."));
    process.exitCode = exitCode;
  };
  process.on("SIGINT", stop(130));
  process.on("SIGTERM", stop(143));
  return controller.signal;
}
