import { RESTJSONErrorCodes, Routes } from "discord.js";
import { codeOf } from "../rest/discord-errors.ts";
import { madeId } from "./answer.ts";
import { type Contents, nonceOf } from "./contents.ts";
import type { Sending } from "./sending.ts";

/** Posting opens an archived thread, but not one that is locked: the bot has to open that first. */
const postInOpen = async ({ rest }: Sending, spot: string, body: unknown): Promise<unknown> => {
  try {
    return await rest.post(Routes.channelMessages(spot), { body });
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.ThreadLocked) throw error;
    try {
      await rest.patch(Routes.channel(spot), { body: { archived: false } });
    } catch (refusal) {
      // That the thread is locked says more than that the bot may not change it.
      throw codeOf(refusal) === RESTJSONErrorCodes.MissingPermissions ? error : refusal;
    }
    return rest.post(Routes.channelMessages(spot), { body });
  }
};

/**
 * Posts a message in a channel or thread and returns its id. Discord knows the order for some minutes by its nonce,
 * and answers another attempt with the message that is there already.
 */
export const postMessage = async (
  sending: Sending,
  spot: string,
  contents: Contents,
  order: string,
): Promise<string> => {
  const body = { ...contents, nonce: nonceOf(order), enforce_nonce: true };
  const id = madeId(`post in ${spot}`, await postInOpen(sending, spot, body));
  sending.memory.posted.set(id, order);
  return id;
};
