import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../src/config/environment.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";

const slackOf = (variables: Readonly<Record<string, string>>) =>
  readEnvironment(variables, folderWith({})).slack;

const refusalOf = (variables: Readonly<Record<string, string>>): string => {
  const folder = folderWith({});
  return messageOf(folder, () => readEnvironment(variables, folder));
};

describe("what the environment says about Slack", () => {
  test("is nothing when no secret is set", () => {
    expect(slackOf({ SLACK_PORT: "3002" })).toBeNull();
  });

  test("is secrets and addresses, with defaults", () => {
    expect(slackOf({ SLACK_BOT_TOKEN: " xoxb-1-a ", SLACK_APP_TOKEN: "xapp-1-b" })).toEqual({
      botToken: "xoxb-1-a",
      appToken: "xapp-1-b",
      signingSecret: null,
      configToken: null,
      apiUrl: null,
      host: "127.0.0.1",
      port: 3001,
    });
    expect(
      slackOf({
        SLACK_BOT_TOKEN: "xoxb-1-a",
        SLACK_SIGNING_SECRET: "8f742231b10e8888abcd99yyyzzz85a5",
        SLACK_CONFIG_TOKEN: "xoxe.xoxp-1-c",
        SLACK_API_URL: "https://slack-gov.com/api/",
        SLACK_HOST: "0.0.0.0",
        SLACK_PORT: "0",
      }),
    ).toMatchObject({
      signingSecret: "8f742231b10e8888abcd99yyyzzz85a5",
      configToken: "xoxe.xoxp-1-c",
      apiUrl: "https://slack-gov.com/api/",
      host: "0.0.0.0",
      port: 0,
    });
  });

  test.each([
    ["SLACK_BOT_TOKEN", "xoxp-secret", "SLACK_BOT_TOKEN holds a user token."],
    ["SLACK_BOT_TOKEN", "xapp-secret", "SLACK_BOT_TOKEN holds an app-level token."],
    ["SLACK_BOT_TOKEN", "xoxe.xoxb-secret", "SLACK_BOT_TOKEN holds a bot token that expires"],
    ["SLACK_BOT_TOKEN", "secret", "SLACK_BOT_TOKEN does not begin with xoxb-."],
    ["SLACK_APP_TOKEN", "xoxb-secret", "SLACK_APP_TOKEN holds a bot token."],
    ["SLACK_SIGNING_SECRET", "xapp-secret", "SLACK_SIGNING_SECRET holds an app-level token."],
    ["SLACK_CONFIG_TOKEN", "xoxe-1-secret", "SLACK_CONFIG_TOKEN holds a refresh token."],
    ["SLACK_CONFIG_TOKEN", "xoxp-secret", "SLACK_CONFIG_TOKEN holds a user token."],
  ])("tells that %s is the wrong kind, and does not print it", (name, value, sentence) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toContain(sentence);
    expect(refusal).toContain("https://api.slack.com/apps");
    expect(refusal).not.toContain(value);
  });

  test("lists all its errors at once", () => {
    expect(
      refusalOf({ SLACK_API_URL: "slack.com", SLACK_PORT: "x", SLACK_HOST: "a b", SLACK_APP_TOKEN: "b" }),
    ).toBe(
      [
        "SLACK_APP_TOKEN does not begin with xapp-. Generate an app-level token with the scope connections:write, which begins with xapp-, at https://api.slack.com/apps, your app, Basic Information.",
        'SLACK_API_URL is "slack.com", which is no address. Write it in full, as in https://slack-gov.com/api/, or leave it out for Slack itself.',
        'SLACK_PORT is "x", which is no port. Write a number from 0 to 65535, or leave it out for 3001.',
        'SLACK_HOST is "a b", which is no name or address. Write 127.0.0.1 for this machine only, or 0.0.0.0 for all.',
      ].join("\n"),
    );
  });

  test("takes no address on which tokens would travel unencrypted, but for this machine", () => {
    expect(refusalOf({ SLACK_API_URL: "http://slack.example.com/api/" })).toContain("unencrypted");
    expect(slackOf({ SLACK_BOT_TOKEN: "xoxb-a", SLACK_API_URL: "http://127.0.0.1:9/api/" })?.apiUrl).toBe(
      "http://127.0.0.1:9/api/",
    );
  });
});
