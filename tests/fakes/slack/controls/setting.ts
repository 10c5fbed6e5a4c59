import type { Json } from "../json.ts";
import type { Machine } from "../machine.ts";
import { install } from "../world/installation.ts";
import { archive, enter, leaveChannel } from "../world/membership.ts";
import { addUser, changeUser, setGroupUsers, type UserOptions } from "../world/people.ts";
import { addChannel, type ChannelOptions, openDirectMessage } from "../world/places.ts";

/** Who and what is there. */
export const createSetting = ({ world }: Machine) => ({
  /** @returns the user id. */
  addUser: (options: UserOptions): string => addUser(world, options),
  /** Another name, language or time zone; `deleted: true` locks somebody out. Apps that subscribed are told. */
  changeUser: (
    user: string,
    changes: Partial<Pick<UserOptions, "name" | "displayName" | "locale" | "tz" | "deleted">>,
  ): void => changeUser(world, user, changes),
  /** A channel with these members; nobody is told that they joined. @returns the channel id. */
  addChannel: (options: ChannelOptions): string => addChannel(world, options),
  /** @returns the id of the group. */
  addUserGroup: (options: {
    readonly id?: string;
    readonly handle: string;
    readonly users: readonly string[];
  }): string => {
    const id = options.id ?? world.nextId("S");
    world.groups.set(id, { id, handle: options.handle.replace(/^@/, ""), users: options.users });
    return id;
  },
  /** The people of a user group are other ones now. */
  setGroupUsers: (group: string, users: readonly string[]): void => setGroupUsers(world, group, users),
  /** The direct conversation of somebody with the bot. @returns its id, which begins with `D`. */
  openDirectMessage: (user: string): string => openDirectMessage(world, [user]),
  /** Somebody joins a channel, the bot too: `channel_join` in the channel, and `member_joined_channel`. */
  join: (user: string, channel: string): boolean => enter(world, channel, user),
  leave: (user: string, channel: string): boolean => leaveChannel(world, channel, user),
  archive: (channel: string): void => archive(world, channel, true),
  unarchive: (channel: string): void => archive(world, channel, false),
  /** What the app was granted: calls and events beyond it fail and stay away. */
  setScopes: (scopes: readonly string[]): void => {
    world.scopes.clear();
    for (const scope of scopes) world.scopes.add(scope);
  },
  /** The events the app asked for, named as in a manifest: `message.channels`, `app_mention` ... All at first. */
  setSubscriptions: (subscriptions: readonly string[]): void => {
    world.subscriptions.clear();
    for (const subscription of subscriptions) world.subscriptions.add(subscription);
  },
  /**
   * Installs the app as its manifest describes it: with these scopes, events, commands and shortcuts, and no others.
   * `apps.manifest.export` then answers it.
   */
  install: (manifest: Json): void => install(world, manifest),
  /** What `apps.manifest.export` answers, whatever the app was granted. */
  setManifest: (manifest: Json): void => {
    world.manifest = manifest;
  },
});

/** Who and what is there. */
export type Setting = ReturnType<typeof createSetting>;
