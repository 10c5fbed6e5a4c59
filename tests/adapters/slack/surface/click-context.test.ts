import { describe, expect, test } from "vitest";
import { contextOfClick, contextOfMessage } from "../../../../adapters/slack/surface/click-context.ts";

const user = { id: "U1" };
const channel = { id: "C1" };
const response_url = "https://hooks.example/r/1";

describe("a form is opened", () => {
  test("in the thread its button stands in", () => {
    const container = { type: "message", message_ts: "2.0", thread_ts: "1.0", is_ephemeral: false };
    expect(contextOfClick({ user, channel, container, message: { ts: "2.0" }, response_url })).toEqual({
      channel: "C1",
      thread: "1.0",
      responseUrl: null,
    });
  });

  test("below the message of its button", () => {
    const container = { type: "message", message_ts: "2.0", channel_id: "C1", is_ephemeral: false };
    expect(contextOfClick({ user, container, response_url })).toEqual({
      channel: "C1",
      thread: "2.0",
      responseUrl: null,
    });
  });

  test("from a private message, which has no thread of its own and can be taken away", () => {
    const container = { type: "message", message_ts: "2.0", is_ephemeral: true };
    expect(contextOfClick({ user, channel, container, response_url })).toEqual({
      channel: "C1",
      thread: null,
      responseUrl: response_url,
    });
    expect(contextOfClick({ user, channel, container, response_url: null }).responseUrl).toBeNull();
  });

  test("on the home page, where one is answered directly", () => {
    expect(contextOfClick({ user, container: { type: "view", view_id: "V1" } })).toEqual({
      channel: "direct:U1",
      thread: null,
      responseUrl: null,
    });
  });
});

test("a shortcut works in the thread of its message, or the one below it", () => {
  expect(contextOfMessage({ channel, message: { ts: "2.0", thread_ts: "1.0" } }).thread).toBe("1.0");
  expect(contextOfMessage({ channel, message: { ts: "2.0" } })).toEqual({
    channel: "C1",
    thread: "2.0",
    responseUrl: null,
  });
});
