import { type Proxy, startProxy } from "./proxy.ts";

export interface DomainProxy extends Proxy {
  /** What its access control was told, by path. */
  readonly access: ReadonlyMap<string, unknown>;
  /** Access keys that requests were signed with. */
  readonly signedBy: ReadonlySet<string>;
  /** Indexes that foods were written into. */
  readonly written: ReadonlySet<string>;
}

const ACCESS = /^PUT \/_plugins\/_security\/api\/(?<path>.+)$/u;
const SIGNED = /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/\d{8}\/[^/]+\/es\/aws4_request/u;
const WRITES = /^POST \/(?<index>foods-[^/]+)\/_bulk$/u;

/** An OpenSearch as a domain with fine-grained access control: it refuses what is not signed for the service, and has the interface of its access control. */
export async function startDomainProxy(target: string): Promise<DomainProxy> {
  const access = new Map<string, unknown>();
  const signedBy = new Set<string>();
  const written = new Set<string>();
  const proxy = await startProxy(target, ({ operation, headers, body }) => {
    const key = SIGNED.exec(headers.authorization ?? "")?.groups?.["key"];
    if (key === undefined) return { status: 403, answer: { message: "Missing Authentication Token" } };
    signedBy.add(key);
    const index = WRITES.exec(operation)?.groups?.["index"];
    if (index !== undefined) written.add(index);
    const path = ACCESS.exec(operation)?.groups?.["path"];
    if (path === undefined) return { body };
    access.set(path, JSON.parse(body));
    return { status: 200, answer: { status: "OK", message: `'${path}' updated.` } };
  });
  return { ...proxy, access, signedBy, written };
}
