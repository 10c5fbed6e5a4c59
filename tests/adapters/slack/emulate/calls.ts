import type { Side } from "./sides.ts";

/** A call of the bot's; what it returns is compared. */
export type Call = (side: Side) => Promise<unknown>;

/** A time at which nothing was written. */
export const never = "1600000000.000001";
/** As the desk puts it on its posts. */
export const metadata = { event_type: "deskbell_order", event_payload: { id: "o1" } };
/** The least that can be shown. */
export const blocks = [{ type: "section", text: { type: "mrkdwn", text: "hello" } } as const];

/** The bot writes in the channel. */
export const post = ({ bot, channel }: Side, more: object = {}) =>
  bot.chat.postMessage({ channel, text: "hello", ...more });

/** What stands in the channel. */
export const history = async ({ bot, channel }: Side, more: object = {}) =>
  (await bot.conversations.history({ channel, ...more })).messages ?? [];

/** The answer to asking for a thread. */
export const replies = ({ bot, channel }: Side, ts: string, more: object = {}) =>
  bot.conversations.replies({ channel, ts, ...more });

/** What messages say. */
export const texts = (messages: readonly { readonly text?: string }[] = []) =>
  messages.map(({ text }) => text);
