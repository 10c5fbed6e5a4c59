import { useEffect, useState } from "preact/hooks";
import type { WorkspacePerson } from "../workspace-store.ts";
import { type Feed, type FeedChange, unseenBy } from "./feed.ts";
import { Header } from "./header.tsx";
import { PageLanguage, useLanguage, useTexts } from "./language.tsx";
import { recall, remember } from "./memory.ts";
import { PaneView } from "./pane.tsx";
import { maxPanes, nextPerson, type Pane, readPanes, withChannel, withPane, withPerson } from "./panes.ts";
import { Switcher } from "./switcher.tsx";
import { useFeed } from "./use-feed.ts";

const LostConnection = () => {
  const { texts } = useTexts();
  return (
    <p class="lost" role="status">
      {texts.lostConnection}
    </p>
  );
};

type Board = {
  readonly feed: Feed;
  readonly connected: boolean;
  readonly dispatch: (change: FeedChange) => void;
  readonly panes: readonly Pane[];
  readonly setPanes: (panes: readonly Pane[]) => void;
};

/** The panes, remembered by the browser, and what is seen in them. */
const useBoard = (): Board => {
  const [panes, setPanes] = useState<readonly Pane[] | null>(null);
  const { feed, connected, dispatch } = useFeed(panes?.map(({ person }) => person) ?? []);
  useEffect(() => {
    if (feed.people !== null && panes === null) setPanes(readPanes(recall("panes"), feed.people));
  }, [feed.people, panes]);
  const choose = (chosen: readonly Pane[]): void => {
    remember("panes", JSON.stringify(chosen));
    setPanes(chosen);
  };
  return { feed, connected, dispatch, panes: panes ?? [], setPanes: choose };
};

const Panes = ({ board, active }: { board: Board; active: Pane | undefined }) => {
  const { feed, dispatch, panes, setPanes } = board;
  return (
    <main class="panes">
      {panes.map((pane) => {
        const person = feed.people?.find(({ id }) => id === pane.person);
        return person === undefined ? null : (
          <PaneView
            key={pane.id}
            pane={pane}
            person={person}
            feed={feed}
            isActive={pane === active}
            dispatch={dispatch}
            onPerson={(chosen) => setPanes(withPerson(panes, pane.id, chosen))}
            onChannel={(channel) => setPanes(withChannel(panes, pane.id, channel))}
            onRemove={panes.length > 1 ? () => setPanes(panes.filter((one) => one !== pane)) : null}
          />
        );
      })}
    </main>
  );
};

/** The whole page. */
export const App = ({ company }: { company: string }) => {
  const [language, setLanguage] = useLanguage();
  const board = useBoard();
  const { feed, connected, panes, setPanes } = board;
  const [activeId, setActive] = useState<string | null>(null);
  const active = panes.find(({ id }) => id === activeId) ?? panes[0];
  const next = nextPerson(panes, feed.people ?? []);
  const look = (person: WorkspacePerson): void => {
    const open = panes.find((pane) => pane.person === person.id);
    const chosen = open === undefined ? withPane(panes, person) : panes;
    if (open === undefined) setPanes(chosen);
    setActive(open?.id ?? chosen.at(-1)?.id ?? null);
  };
  return (
    <PageLanguage.Provider value={language}>
      <Header
        company={company}
        onLanguage={setLanguage}
        onAdd={panes.length < maxPanes && next !== undefined ? () => setPanes(withPane(panes, next)) : null}
      />
      <Switcher
        people={feed.people ?? []}
        current={active?.person}
        unseenBy={(person) => unseenBy(feed, person)}
        onPerson={look}
      />
      {!connected && <LostConnection />}
      <Panes board={board} active={active} />
    </PageLanguage.Provider>
  );
};
