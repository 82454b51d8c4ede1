import { openApiDocument } from "../src/api/open-api-document.ts";

/** `docs/openapi.json`: the document of the HTTP app, as it is committed. */
export const openApiText = (version: string): string => `${JSON.stringify(openApiDocument(version), null, 2)}\n`;
