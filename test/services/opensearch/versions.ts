export const OPENSEARCH_VERSION = "3.5.0";

/** What is taken from Maven Central; `SHA256SUMS` pins each file. Nori 10.3.2 is not there: 10.3.0 works with Lucene 10.3.2. */
export const ARTIFACTS = {
  server: `org.opensearch.distribution.integ-test-zip:opensearch:${OPENSEARCH_VERSION}:zip`,
  knn: `org.opensearch.plugin:opensearch-knn:${OPENSEARCH_VERSION}.0:zip`,
  nori: "org.apache.lucene:lucene-analysis-nori:10.3.0:jar",
} as const;

/** Name of an artifact's file. */
export function fileOf(artifact: string): string {
  const [, name, version, extension] = artifact.split(":");
  return `${name}-${version}.${extension}`;
}
