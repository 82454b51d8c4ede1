import type { Language } from "@ai-chef/sdk/contract";
import { openApiDocument } from "@ai-chef/service/openapi";

interface PageWords {
  readonly title: string;
  readonly what: string;
  readonly token: string;
  readonly routes: string;
  readonly document: string;
}

const WORDS: { readonly [L in Language]: PageWords } = {
  en: {
    title: "AI Chef on this machine",
    what: "The HTTP API and the WebSocket of AI Chef, over the sessions of this machine. It answers this machine only.",
    token: "Send the token that <code>ai-chef dev</code> printed: <code>Authorization: Bearer …</code>",
    routes: "Routes",
    document: "The OpenAPI document",
  },
  ko: {
    title: "이 컴퓨터의 AI Chef",
    what: "이 컴퓨터의 세션을 다루는 AI Chef의 HTTP API와 WebSocket입니다. 이 컴퓨터의 요청에만 답합니다.",
    token: "<code>ai-chef dev</code>가 출력한 토큰을 보내세요: <code>Authorization: Bearer …</code>",
    routes: "경로",
    document: "OpenAPI 문서",
  },
};

/** The page at `/` of the development server, in the browser's language; null for another address. */
export function devPage(request: Request, version: string): Response | null {
  if (new URL(request.url).pathname !== "/" || (request.method !== "GET" && request.method !== "HEAD")) return null;
  return new Response(pageIn(languageOf(request.headers.get("accept-language") ?? ""), version), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      Vary: "Accept-Language",
    },
  });
}

function pageIn(language: Language, version: string): string {
  const { title, what, token, routes, document } = WORDS[language];
  const rows = Object.entries(openApiDocument(version).paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { summary = "" }]: [string, { readonly summary?: string }]) => `<tr><td>${method.toUpperCase()}<td><code>${path}</code><td>${summary}`,
    ),
  );
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}td{padding:.15rem 1rem .15rem 0;vertical-align:top}</style>
<h1>${title}</h1>
<p>${what}</p>
<p>${token}</p>
<h2>${routes}</h2>
<table>
${rows.join("\n")}
<tr><td>WS<td><code>/watch</code><td>
</table>
<p><a href="/openapi.json">${document}</a> · ${version}</p>
</html>
`;
}

/** The first of a browser's languages that there is; English for others. */
function languageOf(accepted: string): Language {
  const wanted = accepted.split(",").map((each) => each.trim().slice(0, 2).toLowerCase());
  return wanted.find((each): each is Language => each in WORDS) ?? "en";
}
