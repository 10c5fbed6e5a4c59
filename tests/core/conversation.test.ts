import { describe, expect, it } from "vitest";
import { conversationKey } from "../../src/core/conversation.ts";

describe("the key of a conversation", () => {
  it("names the platform and the channel", () => {
    expect(conversationKey({ platform: "slack", channel: "C1", thread: null })).toBe("slack/C1");
  });

  it("tells a thread from its channel and from other threads", () => {
    const channel = { platform: "slack", channel: "C1", thread: null };
    const keys = [channel, { ...channel, thread: "1.1" }, { ...channel, thread: "1.2" }].map(conversationKey);
    expect(new Set(keys).size).toBe(3);
  });

  it("tells equal channels of two platforms apart", () => {
    const key = (platform: string): string => conversationKey({ platform, channel: "1", thread: null });
    expect(key("slack")).not.toBe(key("discord"));
  });
});
