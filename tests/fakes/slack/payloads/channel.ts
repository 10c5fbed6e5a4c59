import type { Json } from "../json.ts";
import { botIsIn } from "../world/places.ts";
import type { Channel, World } from "../world/world.ts";

const topic = { value: "", creator: "", last_set: 0 };

const directMessage = (world: World, channel: Channel): Json => ({
  id: channel.id,
  created: Math.floor(channel.createdAt / 1000),
  is_archived: channel.isArchived,
  is_im: true,
  is_org_shared: false,
  context_team_id: world.team.id,
  updated: channel.createdAt,
  user: [...channel.members].find((user) => user !== world.bot.userId) ?? "",
  is_user_deleted: false,
  priority: 0,
});

/** A channel as `conversations.info` tells of it. */
export const wireChannel = (world: World, channel: Channel): Json =>
  channel.kind === "im"
    ? directMessage(world, channel)
    : {
        id: channel.id,
        name: channel.name,
        is_channel: channel.kind === "channel",
        is_group: channel.kind === "group",
        is_im: false,
        is_mpim: channel.kind === "mpim",
        is_private: channel.kind !== "channel",
        created: Math.floor(channel.createdAt / 1000),
        is_archived: channel.isArchived,
        is_general: false,
        unlinked: 0,
        name_normalized: channel.name,
        is_shared: channel.isShared,
        is_org_shared: false,
        is_pending_ext_shared: false,
        pending_shared: [],
        context_team_id: world.team.id,
        updated: channel.createdAt,
        parent_conversation: null,
        creator: "U00000001",
        is_ext_shared: channel.isShared,
        shared_team_ids: [world.team.id],
        pending_connected_team_ids: [],
        is_member: botIsIn(world, channel),
        topic,
        purpose: topic,
        previous_names: [],
      };
