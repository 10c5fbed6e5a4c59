import { type Json, objectOf, objectsOf, stringsOf } from "../json.ts";
import type { World } from "./world.ts";

const featuresOf = (manifest: Json): Json => objectOf(manifest["features"]);

/** Installs an app as its manifest describes it: with these scopes and events, commands and shortcuts, and no others. */
export const install = (world: World, manifest: Json): void => {
  const bot = objectOf(objectOf(manifest["oauth_config"])["scopes"])["bot"];
  const events = objectOf(objectOf(manifest["settings"])["event_subscriptions"])["bot_events"];
  world.manifest = manifest;
  world.scopes.clear();
  for (const scope of stringsOf(bot)) world.scopes.add(scope);
  world.subscriptions.clear();
  for (const event of stringsOf(events)) world.subscriptions.add(event);
};

/** Whether Slack escapes what is written after a command. @throws {Error} when the app has no such command. */
export const escapesCommand = ({ manifest }: World, command: string): boolean => {
  if (manifest === null) return true;
  const known = objectsOf(featuresOf(manifest)["slash_commands"]).find((one) => one["command"] === command);
  if (known === undefined)
    throw new Error(`The app's manifest has no command ${command}; Slack would not know it.`);
  return known["should_escape"] === true;
};

/** @throws {Error} when the app has no such shortcut. */
export const requireShortcut = (
  { manifest }: World,
  type: "message" | "global",
  callbackId: string,
): void => {
  if (manifest === null) return;
  const known = objectsOf(featuresOf(manifest)["shortcuts"]);
  if (!known.some((one) => one["type"] === type && one["callback_id"] === callbackId))
    throw new Error(`The app's manifest has no ${type} shortcut ${callbackId}; nobody could use it.`);
};

/** @throws {Error} when the app does not want to hear of clicks. */
export const requireInteractivity = ({ manifest }: World): void => {
  if (manifest === null) return;
  if (objectOf(objectOf(manifest["settings"])["interactivity"])["is_enabled"] !== true)
    throw new Error(
      "The app's manifest does not enable interactivity; Slack would show an error at every click.",
    );
};

/** Whether the app has a home page. */
export const hasHome = ({ manifest }: World): boolean =>
  manifest === null || objectOf(featuresOf(manifest)["app_home"])["home_tab_enabled"] === true;
