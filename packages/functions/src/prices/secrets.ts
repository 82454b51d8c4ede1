/** Shorter ones are no keys, and would be found in prices. */
const SHORTEST = 8;

/** A text without keys that a server may have echoed into it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret.length >= SHORTEST)
    .reduce((clean, secret) => clean.replaceAll(secret, "..."), text);
}
