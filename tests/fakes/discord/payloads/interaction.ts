import type { Interaction } from "../interactions/interactions.ts";
import { kinds } from "../interactions/interactions.ts";
import type { Json } from "../json.ts";
import { permissionsIn } from "../world/permissions.ts";
import { findMessage, messageAt } from "../world/timeline.ts";
import type { Place, World } from "../world/world.ts";
import { wirePlace } from "./channel.ts";
import { wireMessage } from "./message.ts";
import { wireActor, wireMemberOnly, wireRole, wireUser } from "./user.ts";

const placeFields = (world: World, interaction: Interaction, place: Place): Json => {
  const isDirect = place.kind === "direct";
  return {
    channel_id: place.id,
    channel: {
      ...wirePlace(world, place),
      ...(isDirect ? {} : { permissions: String(permissionsIn(world, interaction.user, place)) }),
    },
    context: isDirect ? 1 : 0,
    authorizing_integration_owners: { "0": isDirect ? "0" : world.guild.id },
    app_permissions: String(permissionsIn(world, world.bot.userId, place)),
    ...(isDirect
      ? { user: wireUser(world, interaction.user) }
      : {
          guild_id: world.guild.id,
          guild_locale: "en-US",
          guild: { id: world.guild.id, locale: "en-US", features: [] },
          member: wireActor(world, interaction.user, permissionsIn(world, interaction.user, place)),
        }),
  };
};

/** An interaction as the gateway tells it. */
export const wireInteraction = (world: World, interaction: Interaction, place: Place, data: Json): Json => {
  const { id, token, kind, user, message } = interaction;
  const shown = message === null ? null : findMessage(world, place.id, message);
  return {
    id,
    application_id: world.bot.applicationId,
    type: kinds[kind],
    token,
    version: 1,
    locale: world.users.get(user)?.locale ?? "en-US",
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: 10_485_760,
    ...placeFields(world, interaction, place),
    data,
    ...(shown === null ? {} : { message: wireMessage(world, shown, { content: true }) }),
  };
};

const record = <One>(
  ids: readonly string[],
  make: (id: string) => One | null,
): Readonly<Record<string, One>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const one = make(id);
      return one === null ? [] : [[id, one]];
    }),
  );

const nonEmpty = (name: string, entries: Json): Json =>
  Object.keys(entries).length === 0 ? {} : { [name]: entries };

/** What the ids in options or menus mean. */
export type Named = {
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly channels?: readonly string[];
  readonly messages?: readonly string[];
};

const resolvedMember = (world: World, id: string, place: Place): Json | null => {
  const member = wireMemberOnly(world, id);
  return member === null ? null : { ...member, permissions: String(permissionsIn(world, id, place)) };
};

/** `resolved` of interactions; nothing when no ids are named. */
export const wireResolved = (
  world: World,
  place: Place,
  { users = [], roles = [], channels = [], messages = [] }: Named,
): Json => {
  const resolved: Json = {
    ...nonEmpty(
      "users",
      record(users, (id) => (world.users.has(id) ? wireUser(world, id) : null)),
    ),
    ...nonEmpty(
      "members",
      place.kind === "direct" ? {} : record(users, (id) => resolvedMember(world, id, place)),
    ),
    ...nonEmpty(
      "roles",
      record(roles, (id) => {
        const role = world.roles.get(id);
        return role === undefined ? null : wireRole(role);
      }),
    ),
    ...nonEmpty(
      "channels",
      record(channels, (id) => {
        const channel = world.channels.get(id);
        return channel === undefined ? null : wirePlace(world, channel);
      }),
    ),
    ...nonEmpty(
      "messages",
      record(messages, (id) => wireMessage(world, messageAt(world, id), { content: true })),
    ),
  };
  return nonEmpty("resolved", resolved);
};
