import { channelAddress } from "../surface/web-address.ts";
import type { Workspace } from "../workspace.ts";
import type { Spot } from "./happening.ts";

/** The address of a message; `null`: it was written to the bot directly, where nobody else can go. */
export const messageAddress = (
  spot: Spot,
  message: string,
  { guildId }: Pick<Workspace, "guildId">,
): string | null => {
  switch (spot.in) {
    case "direct":
      return null;
    case "thread":
      return channelAddress(guildId, spot.thread, message);
    case "channel":
      return channelAddress(guildId, spot.channel, message);
  }
};
