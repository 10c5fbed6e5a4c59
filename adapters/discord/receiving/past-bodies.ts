import { ChannelType } from "discord.js";
import { timeOf } from "../ids.ts";
import type { PastMessage } from "./history.ts";

type Body = Readonly<Record<string, unknown>>;

/** What events say about where they happened, and history does not. */
export type PastPlace = {
  readonly channel: string;
  /** `null`: a direct conversation. */
  readonly guild: string | null;
};

const placeFields = ({ channel, guild }: PastPlace): Body => ({
  channel_id: channel,
  ...(guild === null ? { channel_type: ChannelType.DM } : { guild_id: guild }),
});

/**
 * What happened to a message since a moment (milliseconds since 1970), as bodies such as Discord delivers: that it was
 * written, and that it was changed, as it is now.
 */
export const newsOf = (message: PastMessage, place: PastPlace, since: number): readonly Body[] => {
  const d = { ...message, ...placeFields(place) };
  const editedAt = Date.parse(message.edited_timestamp ?? "");
  return [
    ...(timeOf(message.id) >= since ? [{ t: "MESSAGE_CREATE", d }] : []),
    ...(editedAt >= since ? [{ t: "MESSAGE_UPDATE", d }] : []),
  ];
};

/** That somebody has taken a message away; nobody knows when. */
export const deletionOf = (id: string, place: PastPlace): Body => ({
  t: "MESSAGE_DELETE",
  d: { id, ...placeFields(place) },
  missed: true,
});
