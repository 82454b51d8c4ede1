import type { StackEvent } from "@aws-sdk/client-cloudformation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeHolder, holderToken, readHolder, thisHolder } from "./holder.ts";

const AT = new Date("2026-11-23T10:15:30.123Z");
const STACK = "arn:aws:cloudformation:us-east-1:111122223333:stack/ai-chef-dev/1";

const event = (seconds: number, status: string, token?: string, id = STACK): StackEvent => ({
  StackId: STACK,
  EventId: `${seconds}${status}`,
  StackName: "ai-chef-dev",
  PhysicalResourceId: id,
  ResourceStatus: status as "CREATE_COMPLETE", // any status's name
  Timestamp: new Date(AT.getTime() + seconds * 1000),
  ...(token === undefined ? {} : { ClientRequestToken: token }),
});

describe("holderToken", () => {
  it("is a text that CloudFormation takes, and is read back", () => {
    const token = holderToken("june@mac-book.local", AT);
    expect(token).toBe("ai-chef-20261123101530123-june-40mac-2dbook-2elocal");
    expect(readHolder(token)).toEqual({ who: "june@mac-book.local", since: AT.toISOString() });
  });

  it("is read back for any name that fits, and cut at a whole character where it does not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.date({ min: new Date(0), max: new Date("9999-01-01"), noInvalidDate: true }), (who, at) => {
        const token = holderToken(who, at);
        expect(token).toMatch(/^[a-zA-Z0-9][-a-zA-Z0-9]{0,127}$/u);
        const read = readHolder(token);
        expect(who.toWellFormed().startsWith(read?.who ?? "?")).toBe(true);
        expect(read?.since).toBe(at.toISOString());
      }),
    );
    expect(readHolder(holderToken("김".repeat(40), AT))?.who).toBe("김".repeat(11));
  });

  it("reads nothing in the tokens of others", () => {
    for (const token of ["Console-CreateStack-5e1c", "ai-chef-20261399999999999-x", "ai-chef-1-x", ""]) expect(readHolder(token)).toBeNull();
    // Bytes that are no text do not stop it.
    expect(readHolder("ai-chef-20261123101530123-x-ff")?.who).toBe("x\uFFFD");
  });
});

describe("describeHolder", () => {
  const token = holderToken("june@mac", AT);

  it("names who began what is under way, in a rollback and a clean-up too", () => {
    for (const status of ["UPDATE_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"]) {
      const events = [
        event(2, status, token),
        event(3, "UPDATE_COMPLETE", token, "ai-chef-recipe-dev"),
        event(1, "UPDATE_IN_PROGRESS", token),
        event(-60, "CREATE_COMPLETE", "old"),
      ];
      expect(describeHolder(events)).toEqual({ who: "june@mac", since: AT.toISOString(), token });
    }
  });

  it("tells when another tool began it, without a name", () => {
    expect(describeHolder([event(1, "DELETE_IN_PROGRESS", "Console-DeleteStack-5e1c")])).toEqual({
      who: null,
      since: "2026-11-23T10:15:31.123Z",
      token: "Console-DeleteStack-5e1c",
    });
    expect(describeHolder([event(1, "DELETE_IN_PROGRESS")])).toMatchObject({ who: null, token: null });
  });

  it("is null where nothing is under way", () => {
    expect(describeHolder([])).toBeNull();
    expect(describeHolder([event(1, "UPDATE_IN_PROGRESS", token), event(9, "UPDATE_COMPLETE", token)])).toBeNull();
    expect(describeHolder([event(1, "REVIEW_IN_PROGRESS")])).toBeNull();
  });
});

describe("thisHolder", () => {
  it("is a user at a host", () => {
    expect(thisHolder({})).toMatch(/^.+@.+$/u);
  });
});
