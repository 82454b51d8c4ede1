import { ChefError } from "../errors/chef-error.ts";
import { type Call, isPassing } from "./http.ts";

export interface WatchAddressOptions {
  readonly base: string;
  /** Where the caller says that it is. */
  readonly given: string | undefined;
  readonly call: Call;
}

/**
 * Where the WebSocket is opened: what the caller says, else what the server tells of itself, which is asked once, else `/watch` of its own host.
 *
 * @throws {ChefError} `invalid_value` for an address that is none. The returned function throws when the server cannot be asked now.
 */
export function createWatchAddress({ base, given, call }: WatchAddressOptions): () => Promise<string> {
  const usual = `${base.replace(/^http/u, "ws")}/watch`;
  if (given !== undefined && !isSocket(given, "ws:"))
    throw new ChefError("invalid_value", "`watchUrl` must be a ws or wss address.", {
      field: "watchUrl",
      hint: "Give the output WebSocketUrl that `ai-chef status` prints, or leave it out: the server tells it.",
    });
  let known = given;
  return async () => {
    if (known !== undefined) return known;
    try {
      const { watchUrl } = (await call<{ readonly watchUrl?: unknown }>("/health", { expects: "status" })).body;
      // A token is not sent in clear because a server names such an address.
      known = isSocket(watchUrl, usual) ? watchUrl : usual;
    } catch (error) {
      if (isPassing(error)) throw error;
      known = usual;
    }
    return known;
  };
}

/** An address of a WebSocket that is no less safe than another. */
const isSocket = (address: unknown, than: string): address is string => {
  const protocol = typeof address === "string" ? URL.parse(address)?.protocol : undefined;
  return protocol === "wss:" || (protocol === "ws:" && than.startsWith("ws:"));
};
