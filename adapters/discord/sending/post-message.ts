import { Routes } from "discord.js";
import { madeId } from "./answer.ts";
import { type Contents, nonceOf } from "./contents.ts";
import type { Sending } from "./sending.ts";

/**
 * Posts a message in a channel or thread and returns its id. Discord knows the order for some minutes by its nonce,
 * and answers another attempt with the message that is there already. Posting opens an archived thread.
 */
export const postMessage = async (
  { rest, memory }: Sending,
  spot: string,
  contents: Contents,
  order: string,
): Promise<string> => {
  const body = { ...contents, nonce: nonceOf(order), enforce_nonce: true };
  const id = madeId(`post in ${spot}`, await rest.post(Routes.channelMessages(spot), { body }));
  memory.posted.set(id, order);
  return id;
};
