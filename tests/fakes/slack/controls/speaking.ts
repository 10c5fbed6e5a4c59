import type { Machine } from "../machine.ts";
import {
  edit,
  type PostOptions,
  post,
  postAsOtherBot,
  postTwice,
  react,
  remove,
  removeAnyones,
  unfurl,
  unreact,
} from "../world/acts.ts";

/** What people say and do in channels. The app is told of each as Slack would tell it. */
export const createSpeaking = ({ world }: Machine) => ({
  /**
   * Somebody writes what they would type; mentions as `<@U1>`, `<!subteam^S1>`, `<!here>`. With `app_mention` when it
   * mentions the bot. @returns the `ts`.
   */
  post: (user: string, channel: string, typed: string, options?: PostOptions): string =>
    post(world, user, channel, typed, options),
  edit: (user: string, channel: string, ts: string, typed: string): void =>
    edit(world, user, channel, ts, typed),
  /** A parent with replies becomes a tombstone. */
  remove: (user: string, channel: string, ts: string): void => remove(world, user, channel, ts),
  /** An administrator removes what another wrote. */
  removeAnyones: (channel: string, ts: string): void => removeAnyones(world, channel, ts),
  react: (user: string, channel: string, ts: string, name: string): void =>
    react(world, user, channel, ts, name),
  unreact: (user: string, channel: string, ts: string, name: string): void =>
    unreact(world, user, channel, ts, name),
  /** Another app writes; `isOld` ones write without a user, as `bot_message`. @returns the `ts`. */
  postAsOtherBot: (
    channel: string,
    text: string,
    options?: { readonly thread?: string; readonly isOld?: boolean },
  ): string => postAsOtherBot(world, channel, text, options),
  /** A link gets its preview: `message_changed` without another text. */
  unfurl: (channel: string, ts: string): void => unfurl(world, channel, ts),
  /** The same `client_msg_id` arrives twice, with two `ts`. @returns the first. */
  postTwice: (user: string, channel: string, typed: string): string => postTwice(world, user, channel, typed),
});

/** What people say. */
export type Speaking = ReturnType<typeof createSpeaking>;
