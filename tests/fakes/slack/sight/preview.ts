import { userOf } from "../world/people.ts";
import { channelOf } from "../world/places.ts";
import { topModal } from "../world/views.ts";
import type { World } from "../world/world.ts";
import { channelPage, homePage, modalPage, splitPage, threadPage } from "./preview/page.ts";
import { viewerOf } from "./preview/viewer.ts";
import { seenBy } from "./seen.ts";

/** What of somebody's Slack is drawn. */
export type Picture =
  | { readonly kind: "channel"; readonly channel: string }
  /** A message in its channel alone, its thread alone, or the channel with the thread beside it. */
  | { readonly kind: "message" | "thread" | "split"; readonly channel: string; readonly ts: string }
  | { readonly kind: "modal" | "home" };

const nameOf = (world: World, channel: string): string => {
  const { kind, name } = channelOf(world, channel);
  return kind === "im" ? (world.users.get(world.bot.userId)?.displayName ?? "") : `#${name}`;
};

/**
 * A picture of what somebody sees, as a page of HTML that needs nothing else.
 *
 * @throws {Error} when there is nothing to see.
 */
export const toHtml = (world: World, user: string, picture: Picture): string => {
  const viewer = viewerOf(world, userOf(world, user));
  const missing = (): never => {
    throw new Error(`${user} sees no ${picture.kind} to draw.`);
  };
  switch (picture.kind) {
    case "channel":
      return channelPage(nameOf(world, picture.channel), seenBy(world, user, picture.channel), viewer);
    case "message":
    case "thread":
    case "split": {
      const name = nameOf(world, picture.channel);
      const messages = seenBy(world, user, picture.channel);
      const seen = messages.find(({ ts }) => ts === picture.ts) ?? missing();
      if (picture.kind === "message") return channelPage(name, [seen], viewer);
      return picture.kind === "thread"
        ? threadPage(name, seen, viewer)
        : splitPage(name, messages, seen, viewer);
    }
    case "modal": {
      const open = topModal(world, user);
      return open?.view.type === "modal" ? modalPage(open, open.view, viewer) : missing();
    }
    case "home":
      return homePage(
        userOf(world, world.bot.userId).displayName,
        world.homes.get(user) ?? missing(),
        viewer,
      );
  }
};
