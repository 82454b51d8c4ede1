/** What the process says with its exit code. Errors have theirs in the registry of the contract. */
export const EXIT = {
  done: 0,
  didNotHappen: 1,
  usage: 2,
  environment: 3,
  targetMissed: 4,
  stillRunning: 69,
  defect: 70,
  interrupted: 130,
  terminated: 143,
} as const;
