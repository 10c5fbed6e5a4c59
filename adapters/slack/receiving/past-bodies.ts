import type { PersonKey } from "../../../src/core/person.ts";
import { platform, timeOf, userOf } from "../ids.ts";
import type { PastMessage } from "./history.ts";

type Body = Readonly<Record<string, unknown>>;

/** Bodies as Slack would have delivered them, but for what only a live one has: an id and a time of its own. */
const bodyOf = (channel: string, event: Body): Body => ({
  type: "event_callback",
  event: { ...event, channel, channel_type: channel.startsWith("D") ? "im" : "channel" },
});

/** Whether something is not from before a moment; what has no readable time may be. */
const isSince = (ts: string | undefined, since: number): boolean => !(timeOf(ts ?? "?") < since);

const changeOf = (channel: string, message: PastMessage, editedTs: string): Body =>
  bodyOf(channel, {
    type: "message",
    subtype: "message_changed",
    hidden: true,
    message,
    ts: editedTs,
    event_ts: editedTs,
  });

/** What happened to a message since a moment: that it was written, and that it was changed, as it is now. */
export const newsOf = (channel: string, message: PastMessage, since: number): readonly Body[] => {
  const editedTs = message.edited?.ts;
  return [
    ...(isSince(message.ts, since) ? [bodyOf(channel, { type: "message", ...message })] : []),
    ...(editedTs !== undefined && isSince(editedTs, since) ? [changeOf(channel, message, editedTs)] : []),
  ];
};

const teamOf = (key: PersonKey): string | undefined => {
  const [team, user] = key.slice(platform.length + 1).split(".");
  return user === undefined ? undefined : team;
};

/** That somebody has taken a message away. History tells neither when nor who: who wrote it counts. */
export const deletionOf = (
  { channel, thread }: { readonly channel: string; readonly thread: string | null },
  ts: string,
  author: PersonKey,
): Body =>
  bodyOf(channel, {
    type: "message",
    subtype: "message_deleted",
    hidden: true,
    deleted_ts: ts,
    previous_message: {
      type: "message",
      user: userOf(author),
      team: teamOf(author),
      ts,
      thread_ts: thread ?? undefined,
    },
  });
