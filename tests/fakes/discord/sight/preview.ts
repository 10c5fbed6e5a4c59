import { findPlace } from "../world/places.ts";
import type { World } from "../world/world.ts";
import { modalPage, type Pane, panesPage } from "./preview/page.ts";
import { nameOf, type Viewer } from "./preview/viewer.ts";
import { type Seen, seenBy } from "./seen.ts";

/** What of somebody's Discord is drawn. */
export type Picture =
  /** A channel, or with `direct` the conversation with the bot. */
  | { readonly kind: "channel"; readonly channel: string }
  | { readonly kind: "thread"; readonly thread: string }
  /** A channel with one of its threads beside it. */
  | { readonly kind: "split"; readonly thread: string }
  /** A single message, with the name of its channel or thread above it. */
  | { readonly kind: "message"; readonly message: string }
  | { readonly kind: "modal" };

const missing = (user: string, what: string): never => {
  throw new Error(`${user} sees no ${what} to draw.`);
};

const directPane = (viewer: Viewer, all: readonly Seen[]): Pane => ({
  name: nameOf(viewer, viewer.world.bot.userId),
  sign: "@",
  messages: all.filter((one) => one.channel === `direct:${viewer.user}`),
});

const channelPane = ({ world, user }: Viewer, all: readonly Seen[], id: string): Pane => {
  const channel = world.channels.get(id) ?? missing(user, `channel ${id}`);
  const messages = all.filter((one) => one.channel === id && one.thread === null);
  return { name: channel.name, sign: "#", messages };
};

const threadPane = ({ world, user }: Viewer, all: readonly Seen[], id: string): Pane => {
  const place = findPlace(world, id) ?? missing(user, `thread ${id}`);
  const name = "name" in place ? place.name : "";
  // The message a thread hangs on begins it, and does not point to it there.
  const messages = all
    .filter((one) => one.thread === id || one.id === id)
    .map((one) => ({ ...one, thread: id }));
  return { name, sign: "", messages };
};

const messagePane = (viewer: Viewer, all: readonly Seen[], id: string): Pane => {
  const message = all.find((one) => one.id === id) ?? missing(viewer.user, `message ${id}`);
  const { channel, thread } = message;
  const pane = thread === null ? channelPane(viewer, all, channel) : threadPane(viewer, all, thread);
  return { ...pane, messages: [message] };
};

const panesOf = (
  viewer: Viewer,
  all: readonly Seen[],
  picture: Exclude<Picture, { kind: "modal" }>,
): readonly Pane[] => {
  if (picture.kind === "channel")
    return [
      picture.channel === "direct" ? directPane(viewer, all) : channelPane(viewer, all, picture.channel),
    ];
  if (picture.kind === "message") return [messagePane(viewer, all, picture.message)];
  const thread = threadPane(viewer, all, picture.thread);
  if (picture.kind === "thread") return [thread];
  const parent = viewer.world.threads.get(picture.thread)?.parent ?? "";
  return [channelPane(viewer, all, parent), thread];
};

/**
 * A picture of what somebody sees, as a page of HTML that needs nothing else.
 *
 * @throws {Error} when there is nothing to see.
 */
export const toHtml = (world: World, user: string, picture: Picture, timeZone = "UTC"): string => {
  const viewer: Viewer = { world, user, locale: world.users.get(user)?.locale ?? "en-US", timeZone };
  if (picture.kind === "modal") return modalPage(world.modals.get(user) ?? missing(user, "form"), viewer);
  const all = seenBy(world, user, null);
  return panesPage(panesOf(viewer, all, picture), all, viewer);
};
