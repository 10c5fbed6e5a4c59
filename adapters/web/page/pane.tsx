import type { Channel } from "../ids.ts";
import { channels } from "../ids.ts";
import type { WorkspacePerson } from "../workspace-store.ts";
import { Avatar } from "./avatar.tsx";
import { ChannelView } from "./channel.tsx";
import { type Feed, type FeedChange, viewKey } from "./feed.ts";
import { ChevronIcon, CloseIcon, HashIcon, LockIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { hasInternal, type Pane } from "./panes.ts";
import { PersonOptions } from "./person-options.tsx";
import { ViewerContext } from "./viewer.tsx";

/** What can be done with a pane. */
export type PaneControls = {
  readonly onPerson: (person: WorkspacePerson) => void;
  readonly onChannel: (channel: Channel) => void;
  /** `null`: the last pane stays. */
  readonly onRemove: (() => void) | null;
};

type PersonPickerProps = {
  readonly person: WorkspacePerson;
  readonly people: readonly WorkspacePerson[];
  readonly onPerson: (person: WorkspacePerson) => void;
};

const PersonPicker = ({ person, people, onPerson }: PersonPickerProps) => {
  const { texts } = useTexts();
  const pick = (id: string): void => {
    const picked = people.find((one) => one.id === id);
    if (picked !== undefined) onPerson(picked);
  };
  return (
    <label class="picker">
      <Avatar author={person} />
      <span class="picker-name" aria-hidden="true">
        {person.name}
        <span class="picker-role">{texts.roles[person.role]}</span>
      </span>
      <ChevronIcon />
      <span class="hidden">{texts.person}</span>
      <select value={person.id} onChange={(event) => pick(event.currentTarget.value)}>
        <PersonOptions people={people} />
      </select>
    </label>
  );
};

type ChannelTabsProps = {
  readonly current: Channel;
  readonly unseen: Readonly<Record<Channel, number>>;
  readonly onChannel: (channel: Channel) => void;
};

const ChannelTabs = ({ current, unseen, onChannel }: ChannelTabsProps) => {
  const { texts } = useTexts();
  return (
    <fieldset class="tabs">
      <legend class="hidden">{texts.channel}</legend>
      {channels.map((channel) => (
        <ChannelTab
          key={channel}
          channel={channel}
          isCurrent={channel === current}
          news={channel === current ? 0 : unseen[channel]}
          onPick={() => onChannel(channel)}
        />
      ))}
    </fieldset>
  );
};

type ChannelTabProps = {
  readonly channel: Channel;
  readonly isCurrent: boolean;
  readonly news: number;
  readonly onPick: () => void;
};

const ChannelTab = ({ channel, isCurrent, news, onPick }: ChannelTabProps) => {
  const { texts } = useTexts();
  const name = texts.channels[channel];
  const label = news === 0 ? name : `${name}, ${texts.jump(news)}`;
  return (
    <button
      type="button"
      class="tab"
      aria-label={label}
      title={label}
      aria-pressed={isCurrent}
      onClick={onPick}
    >
      {channel === "support" ? <HashIcon /> : <LockIcon />}
      <span class="tab-name">{name}</span>
      {news > 0 && <span class="badge">{news}</span>}
    </button>
  );
};

type PaneProps = PaneControls & {
  readonly pane: Pane;
  readonly person: WorkspacePerson;
  readonly feed: Feed;
  readonly isActive: boolean;
  readonly dispatch: (change: FeedChange) => void;
};

const PaneHead = ({ pane, person, feed, onPerson, onChannel, onRemove }: PaneProps) => {
  const { texts } = useTexts();
  const unseenIn = (channel: Channel): number =>
    feed.unseen[viewKey({ person: person.id, channel })]?.length ?? 0;
  return (
    <header class="pane-head">
      <PersonPicker person={person} people={feed.people ?? []} onPerson={onPerson} />
      {hasInternal(person) ? (
        <ChannelTabs
          current={pane.channel}
          unseen={{ support: unseenIn("support"), internal: unseenIn("internal") }}
          onChannel={onChannel}
        />
      ) : (
        <p class="only-channel">
          <HashIcon />
          {texts.channels.support}
        </p>
      )}
      {onRemove !== null && (
        <button type="button" class="tool close" title={texts.removePane(person.name)} onClick={onRemove}>
          <CloseIcon />
          <span class="hidden">{texts.removePane(person.name)}</span>
        </button>
      )}
    </header>
  );
};

/** What one person sees, and everything they can do there. */
export const PaneView = (props: PaneProps) => {
  const { pane, person, feed, isActive, dispatch } = props;
  const { texts } = useTexts();
  const view = { person: person.id, channel: pane.channel };
  const messages = feed.messages[viewKey(view)];
  return (
    <section
      class={`pane pane-${person.role} ${isActive ? "is-active" : ""}`}
      aria-label={texts.paneOf(person.name)}
    >
      <PaneHead {...props} />
      <ViewerContext.Provider value={{ person, channel: pane.channel }}>
        {messages === undefined ? (
          <p class="list loading">{texts.loading}</p>
        ) : (
          <ChannelView
            key={viewKey(view)}
            messages={messages}
            unseen={feed.unseen[viewKey(view)] ?? []}
            people={feed.people ?? []}
            onSeen={(ids) => dispatch({ change: "seen", view, ids })}
          />
        )}
      </ViewerContext.Provider>
    </section>
  );
};
