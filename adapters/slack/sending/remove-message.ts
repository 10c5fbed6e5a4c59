import { tolerating } from "../web-api/slack-errors.ts";
import type { Sending } from "./sending.ts";

/** Takes one of our own messages away; one that is gone already is no failure. */
export const removeMessage = (
  { clients }: Pick<Sending, "clients">,
  channel: string,
  ts: string,
): Promise<void> => tolerating(["message_not_found"], () => clients.outbox.chat.delete({ channel, ts }));
