/** Takes one line of what the client does: requests, retries, connections. Never a token, a body or an event. */
export type Logger = (line: string) => void;

export interface Log {
  (line: string): void;
  /** A text without the tokens in it. */
  redact(text: string): string;
  /** Has a token kept out of every line from now on. */
  hide(token: string): void;
}

/** Signed tokens, API keys, and whatever stands behind "Bearer" or in the subprotocol. */
const TOKENS = /\beyJ[\w-]+(?:\.[\w-]*){1,2}|\baic_[\w-]+|(?<=Bearer )\S+|(?<=ai-chef\.token\.)[^\s,"']+/gu;
const HIDDEN = "[token]";

export function createLog(logger?: Logger): Log {
  const hidden = new Set<string>();
  const redact = (text: string): string => {
    let clean = text;
    for (const token of hidden) clean = clean.replaceAll(token, HIDDEN);
    return clean.replaceAll(TOKENS, HIDDEN);
  };
  const write = (line: string): void => {
    try {
      logger?.(redact(`ai-chef: ${line}`));
    } catch {
      // A log that fails stops no recipe.
    }
  };
  return Object.assign(write, { redact, hide: (token: string): void => void hidden.add(token) });
}
