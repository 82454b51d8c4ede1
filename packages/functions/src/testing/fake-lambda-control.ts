import { type AwsFake, jsonAnswer, jsonException, startAwsFake } from "./start-aws-fake.ts";

/** An account's concurrency. */
export interface LambdaAccount {
  /** @defaultValue 1000 */
  readonly limit?: number;
  /** @defaultValue the limit */
  readonly unreserved?: number;
  /** Reservations by the function's name. */
  readonly reserved?: Readonly<Record<string, number>>;
}

export interface FakeLambdaControl extends AwsFake {
  /** Puts another account in place of the one it has. */
  become(account: LambdaAccount): void;
}

const CONCURRENCY = /^\/2019-09-30\/functions\/(?<name>[^/]+)\/concurrency$/u;

/** Lambda's account settings and reservations: paths, JSON and exceptions as the service has them. */
export async function startFakeLambdaControl(initial: LambdaAccount = {}, port?: number): Promise<FakeLambdaControl> {
  let account = initial;
  const fake = await startAwsFake({
    operationOf: ({ path }) => (path === "/2016-08-19/account-settings" ? "GetAccountSettings" : CONCURRENCY.test(path) ? "GetFunctionConcurrency" : null),
    answer: (operation, { path }) => {
      const { limit = 1000, unreserved = limit, reserved = {} } = account;
      if (operation === "GetAccountSettings")
        return jsonAnswer({
          AccountLimit: {
            TotalCodeSize: 80_530_636_800,
            CodeSizeUnzipped: 262_144_000,
            CodeSizeZipped: 52_428_800,
            ConcurrentExecutions: limit,
            UnreservedConcurrentExecutions: unreserved,
          },
          AccountUsage: { TotalCodeSize: 0, FunctionCount: Object.keys(reserved).length },
        });
      const name = CONCURRENCY.exec(path)?.groups?.["name"] ?? "";
      const own = reserved[name];
      return own === undefined
        ? jsonException("ResourceNotFoundException", 404, `Function not found: ${name}`)
        : jsonAnswer({ ReservedConcurrentExecutions: own });
    },
    exception: jsonException,
    ...(port === undefined ? {} : { port }),
  });
  return { ...fake, become: (next) => void (account = next) };
}
