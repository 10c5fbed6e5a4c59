import { describe, expect, it } from "vitest";
import { newcomerIn } from "../../../../adapters/slack/receiving/newcomer.ts";

const places = { support: new Set(["C1"]), internal: "C2", directMessages: true };
const told = (event: unknown): string | null => newcomerIn({ type: "event_callback", event }, { places });
const joined = { type: "member_joined_channel", user: "U1", channel: "C1", channel_type: "C", team: "T1" };

describe("somebody who comes into a support channel", () => {
  it("is told of by an event, and by the message in the channel", () => {
    expect(told(joined)).toBe("U1");
    expect(told({ ...joined, type: "message", subtype: "channel_join", ts: "1.000001" })).toBe("U1");
    expect(told({ ...joined, type: "message", subtype: "group_join", ts: "1.000001" })).toBe("U1");
  });

  it.each([
    ["another channel", { ...joined, channel: "C2" }],
    ["somebody who leaves", { ...joined, type: "member_left_channel" }],
    ["a message", { type: "message", user: "U1", channel: "C1", text: "hello" }],
    ["nobody", { ...joined, user: undefined }],
    ["no id", { ...joined, user: "U1 or another" }],
    ["nothing", undefined],
  ])("is not told of by %s", (_, event) => {
    expect(told(event)).toBeNull();
  });

  it("is not told of by other bodies", () => {
    for (const body of [null, "x", { type: "block_actions", event: joined }, { event: joined }])
      expect(newcomerIn(body, { places })).toBeNull();
  });
});
