import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { slashCommand } from "../../../../adapters/slack/ids.ts";
import {
  events,
  helpfulEvents,
  manifest,
  manifestText,
  requestUrlAt,
  scopes,
} from "../../../../adapters/slack/setup/manifest.ts";

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");

/** The scopes that Slack asks of a bot token for a method, for the kinds of conversations the desk is in. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "apps.connections.open": [],
  "apps.manifest.export": [],
  "bots.info": ["users:read"],
  "chat.delete": ["chat:write"],
  "chat.getPermalink": [],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.history": ["channels:history", "groups:history", "im:history"],
  "conversations.info": ["channels:read", "groups:read"],
  "conversations.list": ["channels:read", "groups:read"],
  "conversations.members": ["channels:read", "groups:read"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
  "pins.add": ["pins:write"],
  "reactions.add": ["reactions:write"],
  "usergroups.list": ["usergroups:read"],
  "usergroups.users.list": ["usergroups:read"],
  "users.conversations": ["channels:read", "groups:read", "im:read"],
  "users.info": ["users:read"],
  "users.list": ["users:read"],
  "views.open": [],
  "views.publish": [],
  "views.push": [],
  "views.update": [],
};

const forEvents = {
  app_home_opened: [],
  app_mention: ["app_mentions:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
} as const;

const methodCall =
  /\.((?:apps|auth|bots|chat|conversations|files|pins|reactions|team|usergroups|users|views)(?:\.[a-zA-Z]+){1,2})\(/g;

const sources = readdirSync(new URL("../../../../adapters/slack", import.meta.url), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"));

const methodsInUse = new Set(
  sources.flatMap((name) =>
    [...read(`adapters/slack/${name}`).matchAll(methodCall)].map(([, method = ""]) => method),
  ),
);

describe("the app manifest", () => {
  it("is the one in the documentation", () => {
    expect(read("docs/slack-manifest.yaml")).toBe(manifestText({ mode: "socket" }));
  });

  it("asks for what the methods and events in use need, and for nothing else", () => {
    const unknown = [...methodsInUse].filter((method) => !(method in scopesOf));
    expect(unknown).toEqual([]);
    const needed = new Set([
      ...[...methodsInUse].flatMap((method) => scopesOf[method] ?? []),
      ...[...events, ...helpfulEvents].flatMap((event): readonly string[] => forEvents[event]),
      // The slash command and the shortcut; the outbox id in messages.
      "commands",
      "metadata.message:read",
    ]);
    expect([...scopes]).toEqual([...needed].toSorted());
  });

  it("has every scope and event explained in the setup guide", () => {
    const guide = read("docs/setup-slack.md");
    expect([...scopes, ...events, ...helpfulEvents].filter((name) => !guide.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  it("has no addresses with Socket Mode, and all of them with HTTP", () => {
    expect(manifestText({ mode: "socket" })).not.toContain("http");
    const requestUrl = "https://desk.example.com/slack/events";
    expect(manifest({ mode: "http", requestUrl })).toMatchObject({
      features: { slash_commands: [{ command: slashCommand, url: requestUrl, should_escape: true }] },
      settings: {
        event_subscriptions: { request_url: requestUrl },
        interactivity: { request_url: requestUrl, message_menu_options_url: requestUrl },
        socket_mode_enabled: false,
      },
    });
  });

  it("takes the company's own name, and makes a bot name of it", () => {
    expect(manifest({ mode: "socket", name: "Müller Help" })).toMatchObject({
      display_information: { name: "Müller Help" },
      features: { bot_user: { display_name: "m-ller-help" } },
    });
    expect(() => manifestText({ mode: "socket", name: "x".repeat(36) })).toThrow("Use up to 35 characters");
  });

  it("takes an address that Slack can call, and adds the usual path", () => {
    expect(requestUrlAt("https://desk.example.com")).toBe("https://desk.example.com/slack/events");
    expect(requestUrlAt("https://example.com/desk/in")).toBe("https://example.com/desk/in");
    expect(() => requestUrlAt("http://desk.example.com")).toThrow("Write a public address with https");
    expect(() => requestUrlAt("desk")).toThrow('Slack cannot send requests to "desk"');
  });
});
