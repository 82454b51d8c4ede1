/**
 * Milliseconds after which a server wants to be asked again; null when it did not say. A date is held against the server's own clock where the answer tells it:
 * the one here may be off by an hour.
 */
export function retryAfter(headers: Headers): number | null {
  const header = headers.get("retry-after");
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  const now = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? null : Math.max(0, date - (Number.isNaN(now) ? Date.now() : now));
}
