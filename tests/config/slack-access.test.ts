import { describe, expect, test } from "vitest";
import { slackAccess } from "../../src/config/slack-access.ts";
import type { SlackEnvironment } from "../../src/config/slack-environment.ts";
import { deskWith } from "./desk-folder.ts";

const environment: SlackEnvironment = {
  botToken: "xoxb-1",
  appToken: "xapp-1",
  signingSecret: "s1",
  configToken: null,
  apiUrl: null,
  host: "127.0.0.1",
  port: 3001,
};

const onSlack = '{ support: ["slack:#help", "web:support", "slack:C1"], internal: "slack:team" }';

const accessOf = (sections: Readonly<Record<string, string>>, slack: SlackEnvironment | null = environment) =>
  slackAccess(deskWith(sections).desk, { slack });

describe("the way into Slack", () => {
  test("is none for a desk without channels there", () => {
    expect(accessOf({}, null)).toBeNull();
    expect(accessOf({ slack: "{ leads: ['@leads'] }" })).toBeNull();
  });

  test("is put together from desk file and environment", () => {
    expect(accessOf({ channels: onSlack, slack: "{ leads: ['@leads'], postsPerSecond: 2 }" })).toEqual({
      botToken: "xoxb-1",
      receive: { mode: "socket", appToken: "xapp-1" },
      apiUrl: null,
      channels: { support: ["#help", "C1"], internal: "#team", product: null },
      agents: null,
      leads: ["@leads"],
      product: [],
      directMessages: true,
      postsPerSecond: 2,
      readsPerMinute: 50,
      pins: false,
    });
  });

  test("needs other secrets for HTTP than for Socket Mode", () => {
    const http = { channels: onSlack, slack: "{ receive: http }" };
    expect(accessOf(http, { ...environment, appToken: null })?.receive).toEqual({
      mode: "http",
      signingSecret: "s1",
      host: "127.0.0.1",
      port: 3001,
    });
    expect(() => accessOf(http, { ...environment, signingSecret: null })).toThrow(
      "SLACK_SIGNING_SECRET is not set",
    );
  });

  test("has no channel of its own where the desk works elsewhere", () => {
    const channels = '{ support: ["slack:#help"], internal: "web:internal" }';
    expect(accessOf({ channels })?.channels).toEqual({ support: ["#help"], internal: null, product: null });
  });

  test("names every secret that is missing, and where it is found", () => {
    expect(() => accessOf({ channels: onSlack }, null)).toThrow(
      [
        "The desk file names channels of Slack, and SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set. docs/setup-slack.md shows how.",
        "  SLACK_BOT_TOKEN: Copy the Bot User OAuth Token, which begins with xoxb-, from https://api.slack.com/apps, your app, OAuth & Permissions. Write it into .env.",
        "  SLACK_APP_TOKEN: Generate an app-level token with the scope connections:write, which begins with xapp-, at https://api.slack.com/apps, your app, Basic Information. Write it into .env.",
      ].join("\n"),
    );
  });
});
