import type { Ids } from "./observer.ts";

/** Whether X-Ray samples the invocation: it says so in a header that Lambda makes a variable of. */
const isSampled = (): boolean => (process.env["_X_AMZN_TRACE_ID"] ?? "").includes("Sampled=1");

/** Does some work as a subsegment of the invocation's trace, which can be found by its ids. The tracer is loaded with the first trace that is sampled. */
export async function traced(service: string, name: string, ids: Ids, work: () => Promise<unknown>): Promise<unknown> {
  if (!isSampled()) return await work();
  const { Tracer } = await import("@aws-lambda-powertools/tracer");
  const tracer = new Tracer({ serviceName: service, captureHTTPsRequests: false });
  if (!tracer.isTracingEnabled()) return await work();
  return await tracer.provider.captureAsyncFunc(name, async (segment) => {
    for (const [key, value] of Object.entries(ids)) if (value !== undefined) segment?.addAnnotation(key, value);
    try {
      return await work();
    } catch (error) {
      segment?.addErrorFlag();
      throw error;
    } finally {
      segment?.close();
    }
  });
}
