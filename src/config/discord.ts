import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";

const id = /^\d{17,20}$/;
const channelName = /^#?[^\s#@:,/]{1,100}$/u;
const member = "^(?:@[^@#:]{1,100}|\\d{17,20})$";

/**
 * A channel of Discord as the desk file names it: an id as it is, a name as Discord writes it. `null`: it is neither.
 */
export const readDiscordChannel = (text: string): string | null => {
  if (id.test(text)) return text;
  return channelName.test(text) ? `#${text.replace(/^#/, "").toLowerCase()}` : null;
};

/** What to write where a channel of Discord is not one. */
export const discordChannelRemedy =
  'Write its name or its id, as in "discord:#support" or "discord:1234567890123456789" (Developer Mode, right-click the channel, Copy Channel ID).';

const memberSchema = z
  .string()
  .meta({ pattern: member, examples: ["@Support", "1234567890123456789"] })
  .superRefine((text, context) => {
    if (!new RegExp(member, "u").test(text))
      refuse(
        context,
        "It names no role and no person of Discord.",
        'Write "@Role", or the id of a role or a person, in quotes.',
      );
  });

/** How the desk works on Discord. Without channels on Discord it means nothing. */
export const discordSchema = z.strictObject({
  guild: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("Name or id (in quotes) of the server. Needed when a channel is on Discord."),
  agents: z
    .array(memberSchema)
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Who works tickets: roles ("@Support" or their id), people (their id). Left out: whoever can read the internal channel.',
    ),
  leads: z
    .array(memberSchema)
    .default([])
    .describe("Who leads and is called when something needs a person, in the same form. Empty: nobody."),
  product: z
    .array(memberSchema)
    .default([])
    .describe("Product management, called by a consult, in the same form. Empty: nobody."),
  directMessages: z.boolean().default(true).describe("Whether customers may also write to the bot directly."),
  threads: z
    .enum(["private", "public"])
    .default("private")
    .describe(
      "What is opened below a customer's message: private, for the customer and the desk alone, or public.",
    ),
  removeNumbers: z
    .boolean()
    .default(false)
    .describe(
      "Whether a message is taken away in which a customer number stands in public. Needs Manage Messages.",
    ),
});
