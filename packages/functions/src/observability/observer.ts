import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";
import type { Measure } from "./measure.ts";
import { traced } from "./trace.ts";

/** Namespace of our metrics in CloudWatch. */
export const METRICS_NAMESPACE = "AiChef";

export type Ids = Readonly<Record<string, string | number | undefined>>;

/** What a function tells its operator: JSON lines with session and run, metrics, traces; never what a request said, and never a token. */
export interface Observer {
  /**
   * One invocation: its ids are on every line and on its trace, its errors are told and thrown on, its metrics are written at its end.
   */
  observe<T>(name: string, ids: Ids, work: () => Promise<T>): Promise<T>;
  info(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  /** Tells of an error that is not thrown on. */
  failure(error: unknown): void;
  measure(measures: readonly Measure[]): void;
}

export interface ObserverOptions {
  /** Name of the function. */
  readonly service: string;
  readonly environment: string;
}

export function createObserver({ service, environment }: ObserverOptions): Observer {
  const logger = new Logger({ serviceName: service, persistentKeys: { environment } });
  const metrics = new Metrics({ namespace: METRICS_NAMESPACE, serviceName: service });
  // By default each function would have a series of its own: figures are those of an environment.
  metrics.clearDefaultDimensions();

  const failure = (error: unknown): void => {
    // The message of an expected error may name an allergy or a condition.
    const code = codeOf(error);
    if (code === null) logger.error("defect", { error: rootOf(error) });
    else logger.warn("failed", { code });
  };
  return {
    observe: async <T>(name: string, ids: Ids, work: () => Promise<T>): Promise<T> => {
      logger.resetKeys();
      logger.appendKeys(Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== undefined)));
      try {
        return (await traced(service, name, ids, work)) as T; // it is what work gives
      } catch (error) {
        failure(error);
        throw error;
      } finally {
        if (metrics.hasStoredMetrics()) metrics.addDimension("environment", environment).publishStoredMetrics();
      }
    },
    info: (message, facts = {}) => logger.info(message, facts),
    failure,
    measure: (measures) => {
      for (const { name, unit, value } of measures) metrics.addMetric(name, MetricUnit[unit], value);
    },
  };
}

/** An error in the form that travels between states has the one that was thrown as its cause. */
const rootOf = (error: unknown): Error => {
  const thrown = error instanceof Error ? error : new Error(String(error));
  return thrown.cause instanceof Error ? thrown.cause : thrown;
};

/** The code of an expected error; null for a defect. */
export function codeOf(error: unknown): ErrorCode | null {
  if (ChefError.isInstance(error)) return error.code;
  const cause = error instanceof Error ? error.cause : undefined;
  return ChefError.isInstance(cause) ? cause.code : null;
}
