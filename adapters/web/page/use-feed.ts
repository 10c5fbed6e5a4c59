import { useEffect, useReducer, useState } from "preact/hooks";
import { channels } from "../ids.ts";
import type { WorkspacePerson } from "../workspace-store.ts";
import { fetchMessages, fetchPeople, streamAddress } from "./api.ts";
import { emptyFeed, type Feed, type FeedChange, nextFeed, type View } from "./feed.ts";

// A fallback for changes that another process made; our own announces every one.
const pollMs = 15_000;

const viewsOf = ({ id, role }: WorkspacePerson): readonly View[] =>
  channels
    .filter((channel) => channel === "support" || role !== "customer")
    .map((channel) => ({ person: id, channel }));

/** Runs work again if it was asked for while it ran, but never twice at once. */
const coalesce = (work: () => Promise<void>): (() => void) => {
  let running = false;
  let again = false;
  const runAll = async (): Promise<void> => {
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
  return () => {
    again = true;
    if (!running) void runAll();
  };
};

const load = async (shown: readonly string[], dispatch: (change: FeedChange) => void): Promise<void> => {
  const people = await fetchPeople();
  dispatch({ change: "people", people });
  const views = people.filter(({ id }) => shown.includes(id)).flatMap(viewsOf);
  const lists = await Promise.all(views.map(({ person, channel }) => fetchMessages(person, channel)));
  lists.forEach((messages, index) => {
    const view = views[index];
    if (view !== undefined) dispatch({ change: "messages", view, messages });
  });
};

const follow = (
  shown: readonly string[],
  dispatch: (change: FeedChange) => void,
  setConnected: (connected: boolean) => void,
): (() => void) => {
  const refresh = coalesce(() =>
    load(shown, dispatch).then(
      () => setConnected(true),
      () => setConnected(false),
    ),
  );
  const timer = setInterval(refresh, pollMs);
  const source = shown.length === 0 ? null : new EventSource(streamAddress(shown));
  source?.addEventListener("open", refresh);
  source?.addEventListener("changed", refresh);
  source?.addEventListener("error", refresh);
  refresh();
  return () => {
    clearInterval(timer);
    source?.close();
  };
};

/** Everything these people see, kept up to date. */
export const useFeed = (
  shown: readonly string[],
): { feed: Feed; connected: boolean; dispatch: (change: FeedChange) => void } => {
  const [feed, dispatch] = useReducer(nextFeed, emptyFeed);
  const [connected, setConnected] = useState(true);
  const ids = [...new Set(shown)].sort().join(" ");
  useEffect(() => follow(ids.split(" ").filter(Boolean), dispatch, setConnected), [ids]);
  return { feed, connected, dispatch };
};
