import type { Json } from "../../json.ts";
import { wireChannel } from "../../payloads/channel.ts";
import { SlackError } from "../../slack-error.ts";
import { enter, leaveChannel } from "../../world/membership.ts";
import { botIsIn, openDirectMessage, visibleChannel } from "../../world/places.ts";
import type { Channel, ChannelKind, World } from "../../world/world.ts";
import type { Arguments } from "../arguments.ts";
import { pageOf } from "../paging.ts";
import { type Method, type Methods, type Platform, scopeKind } from "./method.ts";

const kinds: Readonly<Record<string, ChannelKind>> = {
  public_channel: "channel",
  private_channel: "group",
  im: "im",
  mpim: "mpim",
};

const wantedKinds = (args: Arguments): readonly ChannelKind[] => {
  const types = (args.has("types") ? args.text("types") : "public_channel")
    .split(",")
    .map((type) => type.trim());
  return types.map((type) => {
    const kind = kinds[type];
    if (kind === undefined) throw new SlackError("invalid_types");
    return kind;
  });
};

const listed = ({ world }: Platform, args: Arguments, fits: (channel: Channel) => boolean): Json => {
  const wanted = wantedKinds(args);
  const all = [...world.channels.values()].filter(
    (channel) =>
      wanted.includes(channel.kind) &&
      fits(channel) &&
      !(args.flag("exclude_archived") && channel.isArchived),
  );
  const page = pageOf(all, args, { usual: 100, most: 1000 });
  return {
    channels: page.items.map((channel) => wireChannel(world, channel)),
    response_metadata: { next_cursor: page.nextCursor },
  };
};

const isVisible = (world: World, channel: Channel): boolean =>
  channel.kind === "channel" || botIsIn(world, channel);

const list = (platform: Platform, args: Arguments): Json =>
  listed(platform, args, (channel) => isVisible(platform.world, channel));

const ofUser = (platform: Platform, args: Arguments): Json => {
  const user = args.has("user") ? args.text("user") : platform.world.bot.userId;
  return listed(platform, args, (channel) => channel.members.has(user) && isVisible(platform.world, channel));
};

const info = ({ world }: Platform, args: Arguments): Json => {
  const channel = visibleChannel(world, args.needed("channel"));
  const count = args.flag("include_num_members") ? { num_members: channel.members.size } : {};
  return { channel: { ...wireChannel(world, channel), ...count } };
};

const members = ({ world }: Platform, args: Arguments): Json => {
  const channel = visibleChannel(world, args.needed("channel"));
  const page = pageOf([...channel.members], args, { usual: 100, most: 1000 });
  return { members: page.items, response_metadata: { next_cursor: page.nextCursor } };
};

const open = ({ world }: Platform, args: Arguments): Json => {
  if (args.has("channel")) return { channel: { id: visibleChannel(world, args.text("channel")).id } };
  const users = args
    .needed("users")
    .split(",")
    .map((user) => user.trim());
  for (const user of users) {
    const known = world.users.get(user);
    if (known === undefined) throw new SlackError("user_not_found");
    if (known.deleted) throw new SlackError("user_disabled");
    if (known.isBot) throw new SlackError("cannot_dm_bot");
  }
  const before = world.channels.size;
  const id = openDirectMessage(world, users);
  const isOld = world.channels.size === before;
  const channel = args.flag("return_im") ? wireChannel(world, visibleChannel(world, id)) : { id };
  return { ...(isOld ? { no_op: true, already_open: true } : {}), channel };
};

const join = ({ world }: Platform, args: Arguments): Json => {
  const channel = visibleChannel(world, args.needed("channel"));
  if (channel.kind !== "channel") throw new SlackError("method_not_supported_for_channel_type");
  if (channel.isArchived) throw new SlackError("is_archived");
  if (enter(world, channel.id, world.bot.userId))
    return { channel: wireChannel(world, visibleChannel(world, channel.id)) };
  return {
    channel: wireChannel(world, channel),
    warning: "already_in_channel",
    response_metadata: { warnings: ["already_in_channel"] },
  };
};

const leave = ({ world }: Platform, args: Arguments): Json => {
  const channel = visibleChannel(world, args.needed("channel"));
  return leaveChannel(world, channel.id, world.bot.userId) ? {} : { not_in_channel: true };
};

const reads = (run: Method["run"]): Method => ({
  token: "bot",
  scope: (platform, args) => `${scopeKind(platform, args.text("channel"))}:read`,
  run,
});

const listScope = (args: Arguments): string => {
  const [type = ""] = args.text("types").split(",");
  const kind = kinds[type.trim()] ?? "channel";
  return `${kind === "channel" ? "channels" : kind === "group" ? "groups" : kind}:read`;
};

const lists = (run: Method["run"]): Method => ({ token: "bot", scope: (_, args) => listScope(args), run });

const fixed = (scope: string, run: Method["run"]): Method => ({ token: "bot", scope: () => scope, run });

/** Channels, and who is in them. */
export const conversations: Methods = {
  "conversations.list": lists(list),
  "users.conversations": lists(ofUser),
  "conversations.info": reads(info),
  "conversations.members": reads(members),
  "conversations.open": {
    token: "bot",
    scope: (_, args) => (args.text("users").includes(",") ? "mpim:write" : "im:write"),
    run: open,
  },
  "conversations.join": fixed("channels:join", join),
  "conversations.leave": fixed("channels:join", leave),
};
