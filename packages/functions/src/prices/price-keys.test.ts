import { describe, expect, it } from "vitest";
import { hasPriceKeys, readPriceKeys, readPriceSecret } from "./price-keys.ts";

const SECRET = "sentinel-0123456789";

describe("the keys of price sources", () => {
  it("are none where nothing is set", () => {
    expect(hasPriceKeys({ AI_CHEF_KAMIS_KEY: " " })).toBe(false);
    expect(readPriceKeys({})).toEqual({ kamis: null, at: null, listings: null });
    expect(readPriceKeys(readPriceSecret("{}"))).toEqual({ kamis: null, at: null, listings: null });
  });

  it("are read from variables and from a secret alike", () => {
    const keys = {
      kamis: { certKey: SECRET, certId: "77" },
      at: null,
      listings: { endpoint: "https://shop.example/v1/search/shop.json", headers: { "x-api-key": SECRET } },
    };
    const variables = { AI_CHEF_KAMIS_KEY: SECRET, AI_CHEF_KAMIS_ID: "77", AI_CHEF_LISTINGS_URL: "https://shop.example/v1/search/shop.json" };
    expect(readPriceKeys({ ...variables, AI_CHEF_LISTINGS_HEADERS: JSON.stringify({ "x-api-key": SECRET }) })).toEqual(keys);
    expect(
      readPriceKeys(
        readPriceSecret(
          JSON.stringify({ ...variables, AI_CHEF_KAMIS_ID: 77, AI_CHEF_DATA_GO_KR_KEY: null, AI_CHEF_LISTINGS_HEADERS: { "x-api-key": SECRET } }),
        ),
      ),
    ).toEqual(keys);
    expect(hasPriceKeys(variables)).toBe(true);
  });

  it.each([
    [{ AI_CHEF_KAMIS_KEY: SECRET }, "missing_field", "AI_CHEF_KAMIS_KEY is set, but AI_CHEF_KAMIS_ID is not."],
    [{ AI_CHEF_KAMIS_ID: SECRET }, "missing_field", "AI_CHEF_KAMIS_ID is set, but AI_CHEF_KAMIS_KEY is not."],
    [{ AI_CHEF_LISTINGS_URL: `http://shop.example/${SECRET}` }, "invalid_value", "AI_CHEF_LISTINGS_URL is not an https address."],
    [{ AI_CHEF_LISTINGS_URL: SECRET }, "invalid_value", "AI_CHEF_LISTINGS_URL is not an https address."],
    [
      { AI_CHEF_LISTINGS_URL: "https://shop.example", AI_CHEF_LISTINGS_HEADERS: SECRET },
      "invalid_value",
      "AI_CHEF_LISTINGS_HEADERS is not a JSON object of headers.",
    ],
    [
      { AI_CHEF_LISTINGS_URL: "https://shop.example", AI_CHEF_LISTINGS_HEADERS: `{"a b":"${SECRET}"}` },
      "invalid_value",
      "AI_CHEF_LISTINGS_HEADERS is not a JSON object of headers.",
    ],
  ])("say what is wrong, never what they are: %o", (variables, code, message) => {
    const error = thrownBy(() => readPriceKeys(variables));
    expect(error).toMatchObject({ code, message });
    expect(JSON.stringify([error, String(error)])).not.toContain(SECRET);
  });

  it("wants a secret to be an object", () => {
    expect(thrownBy(() => readPriceSecret(SECRET))).toMatchObject({
      code: "invalid_value",
      message: "The secret with the keys of price sources is not a JSON object.",
    });
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
