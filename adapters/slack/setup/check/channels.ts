import type { SlackOptions } from "../../options.ts";
import type { Channel, Directory, Found } from "../directory.ts";
import { internalProblems } from "../internal-channel.ts";
import { readChannelName } from "../names.ts";
import { type Finding, ok, problem } from "./finding.ts";

const stateFinding = (
  { name, isArchived, isMember, isExternal }: Channel,
  use: string,
  bot: string,
): Finding => {
  if (isArchived)
    return problem({
      wrong: `#${name} (${use}) is archived.`,
      remedy: "Unarchive it in Slack, or name another channel in the desk file.",
    });
  if (!isMember)
    return problem({
      wrong: `The bot is not in #${name} (${use}) and hears nothing there.`,
      remedy: `Type /invite @${bot} in #${name}.`,
    });
  return ok(`#${name}: ${use}${isExternal ? ", shared with another organisation" : ""}.`);
};

const isNamed = (channel: string | null | undefined): channel is string => typeof channel === "string";

const found = <Thing>(looked: readonly Found<Thing>[]): readonly Thing[] =>
  looked.flatMap((one) => ("found" in one ? [one.found] : []));

/** Looks at the channels of the desk file: whether they are there, the bot in them, and nobody else's. */
export const checkChannels = async (
  directory: Directory,
  channels: SlackOptions["channels"],
  bot: string,
): Promise<readonly Finding[]> => {
  const look = (texts: readonly string[]) =>
    Promise.all(texts.map((text) => directory.channel(readChannelName(text))));
  const supports = await look(channels.support);
  const internals = await look(channels.internal === null ? [] : [channels.internal]);
  const products = await look(isNamed(channels.product) ? [channels.product] : []);
  const stateOf = (use: string) => (channel: Channel) => stateFinding(channel, use, bot);
  return [
    ...[...supports, ...internals, ...products].flatMap((one) =>
      "problem" in one ? [problem(one.problem)] : [],
    ),
    ...found(supports).map(stateOf("customers write here")),
    ...found(internals).map(stateOf("the desk works here")),
    ...found(products).map(stateOf("product management is asked here")),
    ...found(internals)
      .flatMap((internal) => internalProblems(internal, found(supports)))
      .map(problem),
    ...found(products)
      .flatMap((product) => internalProblems(product, found(supports), "product"))
      .map(problem),
  ];
};
