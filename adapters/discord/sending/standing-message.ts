import { RESTJSONErrorCodes, Routes } from "discord.js";
import type { Conversation } from "../../../src/core/conversation.ts";
import { codeOf, isGone } from "../rest/discord-errors.ts";
import { spotsOf } from "./destination.ts";
import type { Sending } from "./sending.ts";

/** Nothing in an archived thread can be changed until it is opened again. */
const awake = async ({ rest }: Sending, spot: string, call: () => Promise<unknown>): Promise<void> => {
  try {
    await call();
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.InvalidActionOnArchivedThread) throw error;
    await rest.patch(Routes.channel(spot), { body: { archived: false } });
    await call();
  }
};

/**
 * Does something to a message where it stands, in the channel or in the thread.
 *
 * @param call is given the channel or thread.
 * @returns whether the message is there; only Discord's own "unknown" means that it is not.
 */
export const whereItStands = async (
  sending: Sending,
  conversation: Conversation,
  message: string,
  call: (spot: string) => Promise<unknown>,
): Promise<boolean> => {
  for (const spot of await spotsOf(sending, conversation, message)) {
    try {
      await awake(sending, spot, () => call(spot));
      return true;
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return false;
};
