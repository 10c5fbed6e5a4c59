import { type APIMessage, ApplicationCommandType } from "discord.js";
import { z } from "zod";
import { type Surface, surfaces } from "../../../src/messages/surface.ts";

/** Entries in the menu of a message. */
export type MenuEntry = keyof Surface["commands"]["menu"];

const menuEntries = ["openTicket", "addToTicket", "saveKnowledge"] as const satisfies readonly MenuEntry[];

/** A message that an entry of its menu was chosen for. */
export type MenuMessage = {
  readonly id: string;
  readonly channel: string;
  /** By the name that is shown. */
  readonly author: string;
  readonly content: string;
  /** By name. */
  readonly attachments: readonly string[];
  /** As Discord describes it. */
  readonly payload: APIMessage;
};

const messageSchema = z.object({
  id: z.string(),
  channel_id: z.string(),
  content: z.string(),
  author: z.object({
    username: z.string(),
    global_name: z.string().nullish(),
    bot: z.boolean().nullish(),
  }),
  webhook_id: z.string().nullish(),
  attachments: z.array(z.object({ filename: z.string() })).nullish(),
});

/** What an entry in the menu of a message carries. */
export const menuSchema = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string(),
  target_id: z.string(),
  resolved: z.object({
    messages: z.record(
      z.string(),
      z.custom<APIMessage>((message) => messageSchema.safeParse(message).success),
    ),
  }),
});

/** An entry is registered under its name in the desk's language, whichever that was. */
const entryNamed = (name: string): MenuEntry | undefined =>
  menuEntries.find((entry) => Object.values(surfaces).some(({ commands }) => commands.menu[entry] === name));

/** Reads the choice of an entry; `null`: it is none of ours, or the message is one of a bot or a webhook. */
export const readMenu = ({
  name,
  target_id: target,
  resolved: { messages },
}: z.infer<typeof menuSchema>): { readonly entry: MenuEntry; readonly message: MenuMessage } | null => {
  const payload = Object.hasOwn(messages, target) ? messages[target] : undefined;
  const entry = entryNamed(name);
  if (payload === undefined || entry === undefined) return null;
  const { id, channel_id: channel, content, author, webhook_id, attachments } = messageSchema.parse(payload);
  if (author.bot === true || (webhook_id ?? null) !== null) return null;
  const files = (attachments ?? []).map(({ filename }) => filename);
  const message = { id, channel, author: author.global_name ?? author.username, content, payload };
  return { entry, message: { ...message, attachments: files } };
};
