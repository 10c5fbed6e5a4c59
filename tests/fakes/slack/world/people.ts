import { wireUser } from "../payloads/user.ts";
import type { User, World } from "./world.ts";

/** What a test says of a person. */
export type UserOptions = {
  readonly id?: string;
  readonly name: string;
  readonly displayName?: string;
  readonly locale?: string;
  readonly tz?: string;
  /** Another workspace (Slack Connect). */
  readonly teamId?: string;
  readonly deleted?: boolean;
  readonly isBot?: boolean;
};

/** Adds a person. @returns their id. */
export const addUser = (world: World, options: UserOptions): string => {
  const id = options.id ?? world.nextId("U");
  const user: User = {
    id,
    teamId: options.teamId ?? world.team.id,
    name: options.name,
    displayName: options.displayName ?? options.name,
    locale: options.locale ?? "en-US",
    tz: options.tz ?? "Europe/Berlin",
    isBot: options.isBot ?? false,
    botId: options.isBot === true ? world.nextId("B") : null,
    deleted: options.deleted ?? false,
  };
  world.users.set(id, user);
  return id;
};

/** @throws {Error} when a test means somebody who is not there. */
export const userOf = (world: World, id: string): User => {
  const user = world.users.get(id);
  if (user === undefined)
    throw new Error(`There is nobody with the id ${id} in this Slack; add them with addUser.`);
  return user;
};

/** Somebody has another name, language or time zone now, or is locked out. */
export const changeUser = (
  world: World,
  id: string,
  changes: Partial<Pick<User, "name" | "displayName" | "locale" | "tz" | "deleted">>,
): void => {
  const user: User = { ...userOf(world, id), ...changes };
  world.users.set(id, user);
  world.emit({ type: "user_change", user: wireUser(world, user, true), event_ts: world.nextTs() }, null);
};

/** The people of a user group are other ones now; apps that subscribed are told. */
export const setGroupUsers = (world: World, id: string, users: readonly string[]): void => {
  const group = world.groups.get(id);
  if (group === undefined)
    throw new Error(`There is no user group ${id} in this Slack; add it with addUserGroup.`);
  world.groups.set(id, { ...group, users });
  const added = users.filter((user) => !group.users.includes(user));
  const removed = group.users.filter((user) => !users.includes(user));
  const now = Math.floor(world.clock.now() / 1000);
  const counts = { added_users_count: added.length, removed_users_count: removed.length };
  world.emit(
    {
      type: "subteam_members_changed",
      subteam_id: id,
      team_id: world.team.id,
      date_previous_update: now,
      date_update: now,
      added_users: added,
      removed_users: removed,
      ...counts,
      event_ts: world.nextTs(),
    },
    null,
  );
};
