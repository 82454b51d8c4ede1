import type { MetricName } from "@ai-chef/functions";
import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

/** As functions emit them; a test compares. */
export const METRICS_NAMESPACE = "AiChef";

/** A metric of ours over an environment. */
export const ourMetric = (name: MetricName, environment: string, statistic: string): Metric =>
  new Metric({ namespace: METRICS_NAMESPACE, metricName: name, dimensionsMap: { environment }, statistic, period: Duration.minutes(5), label: name });

/** A metric of a service of AWS. */
export const awsMetric = (service: string, metricName: string, dimensions: Readonly<Record<string, string>>, statistic: string, label = metricName): Metric =>
  new Metric({ namespace: `AWS/${service}`, metricName, dimensionsMap: { ...dimensions }, statistic, period: Duration.minutes(5), label });
