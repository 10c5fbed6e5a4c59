import { refusal } from "../../discord-error.ts";
import type { Json } from "../../json.ts";
import { wirePlace } from "../../payloads/channel.ts";
import { wireGuild } from "../../payloads/guild.ts";
import { ownPermissions, wireMember, wireRole, wireUser } from "../../payloads/user.ts";
import { intents } from "../../world/intents.ts";
import type { World } from "../../world/world.ts";
import { limitOf } from "../paging.ts";
import { type Asked, route } from "../route.ts";

const enter = ({ world, params }: Asked): World => {
  if (params["guild"] !== world.guild.id) throw refusal("unknownGuild");
  if (!world.members.has(world.bot.userId)) throw refusal("unknownGuild");
  return world;
};

const memberOf = (asked: Asked): Json => {
  const world = enter(asked);
  const id = asked.params["user"] === "@me" ? world.bot.userId : (asked.params["user"] ?? "");
  if (!world.users.has(id)) throw refusal("unknownUser");
  const member = wireMember(world, id);
  if (member === null) throw refusal("unknownMember");
  return member;
};

const members = (asked: Asked): readonly Json[] => {
  const world = enter(asked);
  if ((world.privileged & intents.guildMembers) === 0) throw refusal("missingAccess");
  const after = BigInt(asked.query.get("after") ?? "0");
  return [...world.members.keys()]
    .filter((id) => BigInt(id) > after)
    .toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1))
    .slice(0, limitOf(asked.query, 1, 1000))
    .map((id) => ({ ...wireMember(world, id) }));
};

const search = (asked: Asked): readonly Json[] => {
  const world = enter(asked);
  const query = (asked.query.get("query") ?? "").toLowerCase();
  return [...world.members.values()]
    .filter(({ user, nick }) => {
      const known = world.users.get(user);
      return [nick, known?.globalName, known?.name].some(
        (name) => name?.toLowerCase().startsWith(query) === true,
      );
    })
    .slice(0, limitOf(asked.query, 1, 1000))
    .map(({ user }) => ({ ...wireMember(world, user) }));
};

const own = ({ world }: Asked): readonly Json[] =>
  world.members.has(world.bot.userId)
    ? [
        {
          id: world.guild.id,
          name: world.guild.name,
          icon: null,
          banner: null,
          owner: false,
          permissions: ownPermissions(world),
          features: [],
        },
      ]
    : [];

const role = (asked: Asked): Json => {
  const found = enter(asked).roles.get(asked.params["role"] ?? "");
  if (found === undefined) throw refusal("unknownRole");
  return wireRole(found);
};

const user = ({ world, params }: Asked): Json => {
  const id = params["user"] ?? "";
  if (!world.users.has(id)) throw refusal("unknownUser");
  return wireUser(world, id);
};

const self = ({ world }: Asked): Json => ({
  ...wireUser(world, world.bot.userId),
  bot: true,
  verified: true,
  mfa_enabled: false,
  locale: "en-US",
  email: null,
  flags: 0,
});

/** The guild, and who is in it. */
export const guilds = [
  route("GET /users/@me", self),
  route("GET /users/@me/guilds", own),
  route("GET /users/:user", user),
  route("GET /guilds/:guild", (asked) => wireGuild(enter(asked))),
  route("GET /guilds/:guild/channels", (asked) =>
    [...enter(asked).channels.values()].map((one) => wirePlace(asked.world, one)),
  ),
  route("GET /guilds/:guild/roles", (asked) => [...enter(asked).roles.values()].map(wireRole)),
  route("GET /guilds/:guild/roles/:role", role),
  route("GET /guilds/:guild/members/search", search),
  route("GET /guilds/:guild/members", members),
  route("GET /guilds/:guild/members/:user", memberOf),
];
