import type { webApi } from "@slack/bolt";
import { knowledgeCallback, shortcutCallback, slashCommand } from "../../ids.ts";
import type { Receive } from "../../options.ts";
import type { Problem } from "../../web-api/problem.ts";
import { events, helpfulEvents } from "../manifest.ts";

/** The manifest of an app as Slack gives it out. */
export type Exported = NonNullable<webApi.AppsManifestExportResponse["manifest"]>;

/** A page of the app's settings, and what is switched there. */
type Look = (app: Exported, mode: Receive["mode"]) => string | false | undefined;

const pages: readonly { readonly page: string; readonly name: string; readonly look: readonly Look[] }[] = [
  {
    page: "event-subscriptions",
    name: "Event Subscriptions",
    look: [
      ({ settings }) => {
        const missing = events.filter((event) => !settings?.event_subscriptions?.bot_events?.includes(event));
        return missing.length > 0 && `The app is not told of ${missing.join(", ")}.`;
      },
      ({ settings }, mode) =>
        mode === "http" && !settings?.event_subscriptions?.request_url && "Events have no Request URL.",
    ],
  },
  {
    page: "interactive-messages",
    name: "Interactivity & Shortcuts",
    look: [
      ({ settings }) =>
        !settings?.interactivity?.is_enabled && "Interactivity is off: buttons and forms do nothing.",
      ...[shortcutCallback, knowledgeCallback].map(
        (callback): Look =>
          ({ features }) =>
            !features?.shortcuts?.some((one) => one.type === "message" && one.callback_id === callback) &&
            `There is no message shortcut with the callback id ${callback}.`,
      ),
      ({ settings }, mode) =>
        mode === "http" && !settings?.interactivity?.request_url && "Interactivity has no Request URL.",
      ({ settings }, mode) =>
        mode === "http" &&
        !settings?.interactivity?.message_menu_options_url &&
        "Select menus have no Options Load URL: no tickets are suggested.",
    ],
  },
  {
    page: "slash-commands",
    name: "Slash Commands",
    look: [
      ({ features }) =>
        !features?.slash_commands?.some(({ command }) => command === slashCommand) &&
        `There is no command ${slashCommand}.`,
      ({ features }) =>
        features?.slash_commands?.some(
          ({ command, should_escape: escapes }) => command === slashCommand && escapes !== true,
        ) && `${slashCommand} does not escape names: /ticket transfer may miss the person who was meant.`,
      ({ features }, mode) =>
        mode === "http" &&
        features?.slash_commands?.some(({ command, url }) => command === slashCommand && !url) &&
        `${slashCommand} has no Request URL.`,
    ],
  },
  {
    page: "socket-mode",
    name: "Socket Mode",
    look: [
      ({ settings }, mode) =>
        mode === "socket" && !settings?.socket_mode_enabled && "Socket Mode is off: nothing arrives.",
      ({ settings }, mode) =>
        mode === "http" &&
        settings?.socket_mode_enabled &&
        "Socket Mode is on: nothing arrives at the Request URL.",
    ],
  },
  {
    page: "app-home",
    name: "App Home",
    look: [
      ({ features }) => !features?.app_home?.home_tab_enabled && "The Home Tab is off.",
      ({ features }) =>
        (!features?.app_home?.messages_tab_enabled || features.app_home.messages_tab_read_only_enabled) &&
        "Nobody can write to the bot directly: the Messages Tab is off or read-only.",
    ],
  },
  {
    page: "oauth",
    name: "OAuth & Permissions",
    look: [
      ({ settings }) =>
        settings?.token_rotation_enabled &&
        "Token rotation is on: the bot token ends after 12 hours, and the desk cannot renew it.",
    ],
  },
];

/** The events that an app is not told of, and works without. */
export const unheardHelp = ({ settings }: Exported): readonly string[] =>
  helpfulEvents.filter((event) => !settings?.event_subscriptions?.bot_events?.includes(event));

/** What is missing in the settings of an app, and on which page it is switched. */
export const setupProblems = (app: Exported, mode: Receive["mode"], appId: string): readonly Problem[] =>
  pages.flatMap(({ page, name, look }) =>
    look
      .map((one) => one(app, mode))
      .filter((wrong) => typeof wrong === "string")
      .map((wrong) => ({
        wrong,
        remedy: `Switch it at https://api.slack.com/apps/${appId}/${page} (${name}), or paste docs/slack-manifest.yaml under App Manifest.`,
      })),
  );
