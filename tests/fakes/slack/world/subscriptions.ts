import type { Json } from "../json.ts";
import type { ChannelKind } from "./world.ts";

/** Events an app can ask for in its manifest, and the scope each of them needs; `null`: none. */
const neededScopes: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: "app_mentions:read",
  channel_archive: "channels:read",
  channel_rename: "channels:read",
  channel_unarchive: "channels:read",
  member_joined_channel: "channels:read",
  member_left_channel: "channels:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  subteam_members_changed: "usergroups:read",
  subteam_updated: "usergroups:read",
  user_change: "users:read",
};

/** Every event an app can ask for here. */
export const allSubscriptions: readonly string[] = Object.keys(neededScopes);

const messagesOf: Readonly<Record<ChannelKind, string>> = {
  channel: "message.channels",
  group: "message.groups",
  im: "message.im",
  mpim: "message.mpim",
};

/** Under which name an app subscribes to an event. */
export const subscriptionOf = (event: Json, kind: ChannelKind | null): string =>
  event["type"] === "message" && kind !== null ? messagesOf[kind] : String(event["type"]);

/** Comings and goings in private channels take the scope of private channels. */
const scopeOf = (subscription: string, kind: ChannelKind | null): string | null =>
  subscription.startsWith("member_") && kind === "group"
    ? "groups:read"
    : (neededScopes[subscription] ?? null);

/** Whether an app that subscribed and was granted these scopes is told of it. */
export const isTold = (
  subscription: string,
  kind: ChannelKind | null,
  app: { readonly subscriptions: ReadonlySet<string>; readonly scopes: ReadonlySet<string> },
): boolean => {
  const scope = scopeOf(subscription, kind);
  return app.subscriptions.has(subscription) && (scope === null || app.scopes.has(scope));
};
