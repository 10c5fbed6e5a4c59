import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";

const channelId = /^[CG][A-Z0-9]+$/;
const channelName = /^#?[^\s#@:,]{1,80}$/u;
const member = "^(?:[@#][^\\s#@:,]{1,80}|[SCGUW][A-Z0-9]+)$";

/** A channel of Slack as the desk file names it: an id as it is, a name as Slack writes it. `null`: it is neither. */
export const readSlackChannel = (text: string): string | null => {
  if (channelId.test(text)) return text;
  return channelName.test(text) && !/^D[A-Z0-9]{8,}$/.test(text)
    ? `#${text.replace(/^#/, "").toLowerCase()}`
    : null;
};

/** What to write where a channel of Slack is not one. */
export const slackChannelRemedy =
  'Write its name or its id, as in "slack:#support" or "slack:C0123456789"; both stand in the details of the channel.';

const memberSchema = z
  .string()
  .meta({ pattern: member, examples: ["@support", "#support-team", "U0123456789"] })
  .superRefine((text, context) => {
    if (!new RegExp(member).test(text))
      refuse(
        context,
        "It names no user group, channel or person of Slack.",
        'Write "@handle" or S0123456789 for a user group, "#name" or C0123456789 for a channel, U0123456789 for a person, names in quotes.',
      );
  });

const called = "^(?:@[^\\s#@:,]{1,80}|[SUW][A-Z0-9]+)$";

const calledSchema = z
  .string()
  .meta({ pattern: called, examples: ["@product", "S0123456789"] })
  .superRefine((text, context) => {
    if (!new RegExp(called).test(text))
      refuse(
        context,
        "It names no user group and no person of Slack.",
        'Write "@handle" or S0123456789 for a user group, U0123456789 for a person, names in quotes.',
      );
  });

/** How the desk works on Slack. Without channels on Slack it means nothing. */
export const slackSchema = z.strictObject({
  receive: z
    .enum(["socket", "http"])
    .default("socket")
    .describe("How Slack reaches the desk: socket needs no address of its own, http a public one."),
  agents: z
    .array(memberSchema)
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Who works tickets: user groups ("@handle" or S...), channels ("#name" or C...), people (U...). Left out: everybody in the internal channel.',
    ),
  leads: z
    .array(memberSchema)
    .default([])
    .describe("Who leads and is called when something needs a person, in the same form. Empty: nobody."),
  product: z
    .array(calledSchema)
    .default([])
    .describe(
      'Product management, called by a consult: user groups ("@handle" or S...), people (U...). Empty: nobody.',
    ),
  directMessages: z.boolean().default(true).describe("Whether customers may also write to the bot directly."),
  postsPerSecond: z
    .number()
    .min(0.1)
    .max(20)
    .default(1)
    .describe("Messages a second into one channel, at most; Slack allows about one. 0.1 to 20."),
  readsPerMinute: z
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .describe("Pages of history read a minute, at most; Slack allows fifty. 1 to 1000."),
});
