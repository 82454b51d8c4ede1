import { describe, expect, it } from "vitest";
import { deploymentMessages } from "../messages/deployment.ts";
import { deploymentCard } from "./deployment-card.ts";

describe("deploymentCard", () => {
  it.each([
    [true, true, "Environment dev is deployed and cooks (9 s)."],
    [true, false, "Environment dev is deployed, and was not tried out (9 s)."],
    [false, true, "Environment dev is as it should be."],
    [false, false, "Environment dev is as it should be."],
  ])("says that it cooks only when it has: changed %s, tried %s", (isChanged, isTried, headline) => {
    const card = deploymentCard("dev", { outputs: { HttpApiUrl: "https://api.example" }, isChanged, isTried }, "9", deploymentMessages("en"));
    expect(card.split("\n").slice(0, 2)).toEqual([headline, "  HTTP API: https://api.example"]);
  });
});
