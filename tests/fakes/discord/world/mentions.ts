import { isJson, stringsOf } from "../json.ts";
import { canSee, may } from "./permissions.ts";
import { findPlace, homeOf } from "./places.ts";
import type { Mentions, Message, Ping, World } from "./world.ts";

/** Which of the mentions in a text may call somebody. */
export type Allowed = {
  readonly everyone: boolean;
  readonly roles: "all" | readonly string[];
  readonly users: "all" | readonly string[];
  /** Whether a reply calls the author of what it answers. */
  readonly repliedUser: boolean;
};

/** Without a word about it, everything that is written calls. */
export const allAllowed: Allowed = { everyone: true, roles: "all", users: "all", repliedUser: true };

/** Without a word about it, what is said with an interaction's token calls users alone. */
export const usersAllowed: Allowed = { everyone: false, roles: [], users: "all", repliedUser: true };

/** What `allowed_mentions` says; `otherwise`: what counts when it says nothing. */
export const readAllowed = (value: unknown, otherwise: Allowed = allAllowed): Allowed => {
  if (!isJson(value)) return otherwise;
  const parse = stringsOf(value["parse"]);
  return {
    everyone: parse.includes("everyone"),
    roles: parse.includes("roles") ? "all" : stringsOf(value["roles"]),
    users: parse.includes("users") ? "all" : stringsOf(value["users"]),
    repliedUser: value["replied_user"] === true,
  };
};

const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```/g, "").replace(/``[^`]+``|`[^`\n]+`/g, "");

const idsIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, id = ""]) => id)),
];

const isIn = (allowed: "all" | readonly string[], id: string): boolean =>
  allowed === "all" || allowed.includes(id);

/** Whom a text calls that this author writes in this place. Code is not read. */
export const mentionsIn = (
  world: World,
  message: Pick<Message, "content" | "author" | "place">,
  allowed: Allowed,
): Mentions => {
  const text = withoutCode(message.content);
  const place = findPlace(world, message.place);
  const mayCallAll = place !== null && may(world, message.author, place, "MentionEveryone");
  return {
    users: idsIn(text, /<@!?(\d{1,20})>/g).filter((id) => world.users.has(id) && isIn(allowed.users, id)),
    roles: idsIn(text, /<@&(\d{1,20})>/g).filter((id) => {
      const role = world.roles.get(id);
      return role !== undefined && (role.isMentionable || mayCallAll) && isIn(allowed.roles, id);
    }),
    everyone: /@(everyone|here)\b/.test(text) && mayCallAll && allowed.everyone,
  };
};

const inRoles = (world: World, roles: readonly string[]): readonly string[] =>
  [...world.members.values()]
    .filter((one) => one.roles.some((role) => roles.includes(role)))
    .map((one) => one.user);

/** The people that a message calls, themselves or by a role. */
export const calledByName = (world: World, { users, roles }: Mentions): readonly string[] => [
  ...users,
  ...inRoles(world, roles),
];

const called = (world: World, { mentions }: Message): readonly string[] => [
  ...calledByName(world, mentions),
  ...(mentions.everyone ? world.members.keys() : []),
];

/** Whom Discord notifies of a new message; `null`: it calls nobody, and is no direct message to somebody. */
export const pingOf = (world: World, message: Message): Ping | null => {
  const place = findPlace(world, message.place);
  if (place === null) return null;
  const { users, roles, everyone } = message.mentions;
  const isDirect = place.kind === "direct" && place.recipient !== message.author;
  if (!isDirect && users.length + roles.length === 0 && !everyone) return null;
  const people = isDirect ? [place.recipient] : [...new Set(called(world, message))];
  const isPerson = (id: string): boolean => world.users.get(id)?.isBot === false;
  const notified = people.filter((id) => isPerson(id) && id !== message.author && canSee(world, id, place));
  return { message: message.id, ...homeOf(place), author: message.author, users, roles, everyone, notified };
};
