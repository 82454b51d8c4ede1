import { describe, expect, it } from "vitest";
import { ChefError } from "../errors/chef-error.ts";
import type { Call } from "./http.ts";
import { createWatchAddress } from "./watch-address.ts";

const telling = (watchUrl?: unknown): { readonly call: Call; readonly asked: string[] } => {
  const asked: string[] = [];
  const call: Call = async (path) => {
    asked.push(path);
    return { body: { status: "ok", watchUrl } as never, retryAfterMs: null }; // what a server may say
  };
  return { call, asked };
};

describe("createWatchAddress", () => {
  it("takes what the caller says, and asks nobody", async () => {
    const { call, asked } = telling("wss://other.example/live");
    expect(await createWatchAddress({ base: "https://api.example", given: "wss://watch.example/live", call })()).toBe("wss://watch.example/live");
    expect(asked).toEqual([]);
  });

  it("takes what the server tells, asked once", async () => {
    const { call, asked } = telling("wss://watch.example/live");
    const address = createWatchAddress({ base: "https://api.example", given: undefined, call });
    expect([await address(), await address()]).toEqual(["wss://watch.example/live", "wss://watch.example/live"]);
    expect(asked).toEqual(["/health"]);
  });

  it.each([undefined, 7, "", "https://watch.example", "ws://watch.example"])("opens /watch of its own host where it is told %j", async (told) => {
    const { call } = telling(told);
    expect(await createWatchAddress({ base: "https://api.example/v1", given: undefined, call })()).toBe("wss://api.example/v1/watch");
  });

  it("asks again after a failure that passes, and no more after another", async () => {
    const failures = [new ChefError("network_failed", "nobody answered"), new ChefError("route_not_found", "there is none")];
    const address = createWatchAddress({ base: "http://127.0.0.1:1", given: undefined, call: () => Promise.reject(failures.shift()) });
    await expect(address()).rejects.toThrow("nobody answered");
    expect([await address(), await address()]).toEqual(["ws://127.0.0.1:1/watch", "ws://127.0.0.1:1/watch"]);
  });

  it("refuses what is no such address", () => {
    const { call } = telling();
    for (const given of ["https://watch.example", "watch", ""])
      expect(() => createWatchAddress({ base: "https://api.example", given, call })).toThrow("`watchUrl` must be a ws or wss address.");
  });
});
