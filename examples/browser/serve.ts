import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The page, and the SDK as it is installed: nothing is built. Any server of files does the same. */
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };
const sdk = dirname(fileURLToPath(import.meta.resolve("@ai-chef/sdk")));

const server = createServer(({ url = "/" }, response) => {
  const { pathname } = new URL(url, "http://127.0.0.1");
  const file = pathname.startsWith("/sdk/") ? join(sdk, pathname.slice("/sdk".length)) : join(import.meta.dirname, "index.html");
  createReadStream(file)
    .on("open", () => response.setHeader("Content-Type", TYPES[extname(file)] ?? "text/plain"))
    .on("error", () => response.writeHead(404).end())
    .pipe(response);
});
server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // it listens on TCP
});
