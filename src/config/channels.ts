import * as z from "zod";
import type { Conversation } from "../core/conversation.ts";
import { refuse } from "../directory/files/refuse.ts";
import { discordChannelRemedy, readDiscordChannel } from "./discord.ts";
import { whenRight } from "./rule.ts";
import { readSlackChannel, slackChannelRemedy } from "./slack.ts";

/** The platforms the desk can be on; `web` is the playground. */
export const platforms = ["web", "slack", "discord"] as const;

/** A channel of one platform. */
export type Channel = Pick<Conversation, "platform" | "channel">;

const remedy = `Write <platform>:<channel>; the platforms are ${platforms.join(", ")}.`;

/** How channels are named on the platforms that have names of their own. */
const naming = {
  slack: { name: "Slack", read: readSlackChannel, remedy: slackChannelRemedy },
  discord: { name: "Discord", read: readDiscordChannel, remedy: discordChannelRemedy },
} as const;

const hasNaming = (platform: string): platform is keyof typeof naming => Object.hasOwn(naming, platform);

const channelSchema = z
  .string()
  .meta({
    pattern: `^(${platforms.join("|")}):.+$`,
    examples: ["slack:#support", "slack:C0123456789", "discord:#support"],
  })
  .transform((text, context): Channel => {
    const colon = text.indexOf(":");
    const platform = text.slice(0, Math.max(colon, 0)).trim();
    const channel = text.slice(colon + 1).trim();
    if (colon < 0) refuse(context, "The platform is missing.", remedy);
    else if (!platforms.some((known) => known === platform))
      refuse(context, `There is no platform "${platform}".`, remedy);
    else if (channel === "") refuse(context, "The channel is missing.", remedy);
    if (!hasNaming(platform) || channel === "") return { platform, channel };
    const { name, read, remedy: channelRemedy } = naming[platform];
    const named = read(channel);
    if (named === null) refuse(context, `This is no channel of ${name}.`, channelRemedy);
    return { platform, channel: named ?? channel };
  });

const isSame = (left: Channel, right: Channel): boolean =>
  left.platform === right.platform && left.channel === right.channel;

/** A channel as `<platform>:<channel>`. */
export const keyOf = ({ platform, channel }: Channel): string => `${platform}:${channel}`;

/** The same as a key in the desk file. */
export const channelKeySchema = channelSchema.transform(keyOf);

/** The platforms on which the desk has channels. */
export const platformsOf = ({
  support,
  internal,
  product = internal,
}: {
  readonly support: readonly Channel[];
  readonly internal: Channel;
  readonly product?: Channel | undefined;
}): ReadonlySet<string> => new Set([...support, internal, product].map(({ platform }) => platform));

/** Where the desk listens and where it works. */
export const channelsSchema = z
  .strictObject({
    support: z
      .array(channelSchema)
      .min(1)
      .describe("Channels in which customers write, as <platform>:<channel>. At least one."),
    internal: channelSchema.describe(
      "Channel of the desk's own people, as <platform>:<channel>. Customers must not be able to read it.",
    ),
    product: channelSchema
      .optional()
      .describe(
        "Channel of product management, on Slack or Discord, in which a consult asks. Customers must not be able to read it. Left out: they are asked in the internal channel.",
      ),
  })
  .superRefine(
    ({ support, internal }, context) => {
      const index = support.findIndex((channel) => isSame(channel, internal));
      if (index >= 0)
        refuse(
          context,
          "It is also a support channel, where customers would read what is internal.",
          "Give the desk a channel of its own.",
          ["internal"],
        );
    },
    whenRight("support", "internal"),
  )
  .superRefine(
    ({ support, internal, product }, context) => {
      if (product === undefined) return;
      if (product.platform === "web")
        refuse(
          context,
          "The playground has no channel for product management.",
          "Name one of Slack or Discord, or leave it out.",
          ["product"],
        );
      if (support.some((channel) => isSame(channel, product)))
        refuse(
          context,
          "It is also a support channel, where customers would read what is internal.",
          "Give product management a channel of its own, or leave it out.",
          ["product"],
        );
      if (isSame(internal, product))
        refuse(
          context,
          "It is also the internal channel.",
          "Leave it out: product management is asked there anyway.",
          ["product"],
        );
    },
    whenRight("support", "internal", "product"),
  );
