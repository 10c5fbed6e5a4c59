import type { webApi } from "@slack/bolt";
import { stringify } from "yaml";
import { knowledgeCallback, requestPath, shortcutCallback, slashCommand } from "../ids.ts";

/** What Slack is told about an app. */
export type Manifest = webApi.AppsManifestCreateArguments["manifest"];

/** What the bot may do, and nothing else. `docs/setup-slack.md` says what each is for. */
export const scopes = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "metadata.message:read",
  "pins:write",
  "reactions:write",
  "usergroups:read",
  "users:read",
] as const;

/** The scope that only a desk with a pinned message needs. */
export const pinScope = "pins:write" satisfies (typeof scopes)[number];

/** What Slack tells the bot, and the desk cannot do without. */
export const events = [
  "app_home_opened",
  "app_mention",
  "message.channels",
  "message.groups",
  "message.im",
] as const;

/** What Slack tells the bot, and only makes its answers faster: apps made without these work as well. */
export const helpfulEvents = ["member_joined_channel"] as const;

/** What differs from app to app. */
export type ManifestOptions = {
  /** As people see it in Slack, at most 35 characters. */
  readonly name?: string;
} & (
  | { readonly mode: "socket" }
  /** Where Slack's requests arrive: a public address with https, and its path. */
  | { readonly mode: "http"; readonly requestUrl: string }
);

/** Names of bots hold small letters, digits, `-`, `_` and `.` only. */
const botName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-");

/**
 * The manifest from which a company creates its own app: the least that the desk needs. Slack reads an app's history
 * limits from how it is distributed, and only a company's own apps may read enough for a desk.
 */
export const manifest = (options: ManifestOptions): Manifest => {
  const { name = "Deskbell", mode } = options;
  const address = mode === "http" ? options.requestUrl : null;
  return {
    display_information: {
      name,
      description: "The support desk: takes every request down properly and answers what is known.",
      background_color: "#1d3b2f",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: botName(name), always_online: true },
      shortcuts: [
        {
          name: "Work on ticket",
          type: "message",
          callback_id: shortcutCallback,
          description: "Claim, reply, note and more, for the people of the desk",
        },
        {
          name: "Save as knowledge",
          type: "message",
          callback_id: knowledgeCallback,
          description: "Draft for the knowledge base, for the people of the desk",
        },
      ],
      slash_commands: [
        {
          command: slashCommand,
          ...(address !== null && { url: address }),
          description: "Work on tickets, for the people of the desk",
          usage_hint: "help | queue | mine | claim T-42 | reply T-42 text | resolve T-42",
          // Names then arrive with their ids, so that a transfer reaches the person who was meant.
          should_escape: true,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...scopes] } },
    settings: {
      event_subscriptions: {
        ...(address !== null && { request_url: address }),
        bot_events: [...events, ...helpfulEvents].toSorted(),
      },
      interactivity: {
        is_enabled: true,
        ...(address !== null && { request_url: address, message_menu_options_url: address }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: mode === "socket",
      token_rotation_enabled: false,
    },
  };
};

const longestName = 35;

/**
 * The manifest as YAML, as it is pasted into Slack.
 *
 * @throws {Error} when the name is none that Slack takes.
 */
export const manifestText = (options: ManifestOptions): string => {
  const { name = "" } = options;
  if (name.length > longestName || /^[^\p{L}\p{N}]+$/u.test(name))
    throw new Error(
      `The app cannot be called "${name}". Use up to ${longestName} characters, letters among them.`,
    );
  return stringify(manifest(options), { lineWidth: 0 });
};

/**
 * The address of Slack's requests at a public address; the usual path is added where there is none.
 *
 * @throws {Error} when it is no address that Slack would call.
 */
export const requestUrlAt = (publicUrl: string): string => {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (url?.protocol !== "https:")
    throw new Error(
      `Slack cannot send requests to "${publicUrl}". Write a public address with https, as in https://desk.example.com.`,
    );
  return url.pathname === "/" ? `${url.origin}${requestPath}` : url.href;
};
