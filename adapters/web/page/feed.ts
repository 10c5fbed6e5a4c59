import type { MessageView } from "../format.ts";
import { type Channel, channels } from "../ids.ts";
import type { WorkspacePerson } from "../workspace-store.ts";

/** One person's view of one channel. */
export type View = { readonly person: string; readonly channel: Channel };

/** A string for each view, for maps. */
export const viewKey = ({ person, channel }: View): string => `${channel}/${person}`;

/** What the page knows of the workspace. */
export type Feed = {
  /** `null` until they were loaded. */
  readonly people: readonly WorkspacePerson[] | null;
  readonly messages: Readonly<Record<string, readonly MessageView[]>>;
  /** Ids of messages that came while the page was open and were not on the screen yet, by view. */
  readonly unseen: Readonly<Record<string, readonly string[]>>;
};

/** What was fetched, or what came onto the screen. */
export type FeedChange =
  | { readonly change: "people"; readonly people: readonly WorkspacePerson[] }
  | { readonly change: "messages"; readonly view: View; readonly messages: readonly MessageView[] }
  | { readonly change: "seen"; readonly view: View; readonly ids: readonly string[] };

/** A page that knows nothing yet. */
export const emptyFeed: Feed = { people: null, messages: {}, unseen: {} };

/** How many messages a person has not seen yet, in all channels. */
export const unseenBy = ({ unseen }: Feed, person: string): number =>
  channels.reduce((sum, channel) => sum + (unseen[viewKey({ person, channel })]?.length ?? 0), 0);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const withMessages = (feed: Feed, view: View, messages: readonly MessageView[]): Feed => {
  const key = viewKey(view);
  const before = feed.messages[key];
  if (isSame(before, messages)) return feed;
  const known = new Set((before ?? messages).map(({ id }) => id));
  const arrived = messages.filter(({ id, author }) => !known.has(id) && author.id !== view.person);
  // What is pinned stands above the list, where nobody scrolls to it.
  const present = new Set(messages.filter(({ pinned }) => !pinned).map(({ id }) => id));
  const unseen = [...(feed.unseen[key] ?? []), ...arrived.map(({ id }) => id)];
  return {
    ...feed,
    messages: { ...feed.messages, [key]: messages },
    unseen: { ...feed.unseen, [key]: unseen.filter((id) => present.has(id)) },
  };
};

/** Takes what was fetched or seen into what the page knows. The same object comes back when nothing is new. */
export const nextFeed = (feed: Feed, change: FeedChange): Feed => {
  switch (change.change) {
    case "people":
      return isSame(feed.people, change.people) ? feed : { ...feed, people: change.people };
    case "messages":
      return withMessages(feed, change.view, change.messages);
    case "seen": {
      const key = viewKey(change.view);
      const left = (feed.unseen[key] ?? []).filter((id) => !change.ids.includes(id));
      return { ...feed, unseen: { ...feed.unseen, [key]: left } };
    }
  }
};
