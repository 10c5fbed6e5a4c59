import { type Channel, keyOf } from "./channels.ts";
import type { Desk } from "./desk.ts";

/**
 * The desk with the channels of one platform by id instead of by name.
 *
 * @param idOf the id of a channel that the desk file names; `null`: it is left as it is.
 */
export const withChannelIds = (
  desk: Desk,
  platform: string,
  idOf: (nameOrId: string) => string | null,
): Desk => {
  const identified = (one: Channel): Channel =>
    one.platform === platform ? { platform, channel: idOf(one.channel) ?? one.channel } : one;
  const { support, internal, product } = desk.channels;
  const identifiedKey = (key: string): string => {
    const channel = support.find((one) => keyOf(one) === key);
    return channel === undefined ? key : keyOf(identified(channel));
  };
  const modes = Object.entries(desk.answers.channels).map(([key, mode]) => [identifiedKey(key), mode]);
  const calendars = desk.calendars.map((one) => ({
    ...one,
    channels: one.channels?.map(identifiedKey) ?? null,
  }));
  return {
    ...desk,
    calendars,
    channels: {
      support: support.map(identified),
      internal: identified(internal),
      ...(product !== undefined && { product: identified(product) }),
    },
    answers: { ...desk.answers, channels: Object.fromEntries(modes) },
  };
};
