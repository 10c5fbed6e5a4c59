import { Routes } from "discord.js";
import { beforeSending, madeId } from "./answer.ts";
import type { Sending } from "./sending.ts";

/** The channel of the direct conversation with somebody; opening one that is open changes nothing. */
export const openDirect = ({ rest, memory }: Sending, user: string): Promise<string> => {
  const action = `open the direct conversation with ${user}`;
  return beforeSending(action, async () => {
    const known = memory.directChannels.get(user);
    if (known !== undefined) return known;
    const channel = madeId(action, await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
    memory.directChannels.set(user, channel);
    return channel;
  });
};
