import { Fragment } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { MessageView } from "../format.ts";
import type { WorkspacePerson } from "../workspace-store.ts";
import { Composer } from "./composer.tsx";
import { EmptyChannel } from "./empty.tsx";
import { useTexts } from "./language.tsx";
import { Pinned } from "./pinned.tsx";
import { ThreadView } from "./thread.tsx";
import { type Thread, threadsOf } from "./threads.ts";
import { dayName } from "./times.ts";
import { scrollToMessage, useSeen, useStickToBottom } from "./use-list.ts";
import { useViewer } from "./viewer.tsx";

// Older conversations are folded when the page comes, so that the latest are at hand.
const openAtFirst = 3;

const timeOf = ({ root, replies }: Thread): number => root?.at ?? replies[0]?.at ?? 0;

const Threads = ({ threads, unseen }: { threads: readonly Thread[]; unseen: readonly string[] }) => {
  const { language } = useTexts();
  const [folded] = useState(() => new Set(threads.slice(0, -openAtFirst).map(({ id }) => id)));
  const now = Date.now();
  const days = threads.map((thread) => dayName(timeOf(thread), language, now));
  return (
    <>
      {threads.map((thread, index) => (
        <Fragment key={thread.id}>
          {days[index] !== days[index - 1] && (
            <p class="day">
              <span>{days[index]}</span>
            </p>
          )}
          <ThreadView thread={thread} unseen={unseen} startsOpen={!folded.has(thread.id)} />
        </Fragment>
      ))}
    </>
  );
};

const JumpButton = ({ count, onJump }: { count: number; onJump: () => void }) => {
  const { texts } = useTexts();
  return count === 0 ? null : (
    <button type="button" class="jump" onClick={onJump}>
      {texts.jump(count)}
    </button>
  );
};

type ChannelProps = {
  readonly messages: readonly MessageView[];
  readonly unseen: readonly string[];
  readonly people: readonly WorkspacePerson[];
  readonly onSeen: (ids: readonly string[]) => void;
};

/** All conversations of a channel as one person sees them, and where to begin another. */
export const ChannelView = ({ messages, unseen, people, onSeen }: ChannelProps) => {
  const { texts } = useTexts();
  const { person, channel } = useViewer();
  const list = useRef<HTMLDivElement>(null);
  const threads = useMemo(() => threadsOf(messages.filter(({ pinned }) => !pinned)), [messages]);
  const toBottom = useStickToBottom(list, messages);
  useSeen(list, unseen, onSeen);
  const jump = (): void => {
    const [first] = unseen;
    if (list.current !== null && first !== undefined) scrollToMessage(list.current, first);
  };
  const name = texts.channels[channel];
  const isPublic = channel === "support" && person.role !== "customer";
  return (
    <>
      {messages
        .filter(({ pinned }) => pinned)
        .map((message) => (
          <Pinned key={message.id} message={message} isOpen={threads.length === 0} />
        ))}
      <div class="list" ref={list} role="log" aria-label={texts.messagesIn(name)}>
        {threads.length === 0 ? (
          <EmptyChannel people={people} />
        ) : (
          <Threads threads={threads} unseen={unseen} />
        )}
      </div>
      <div class="foot">
        <JumpButton count={unseen.length} onJump={jump} />
        <Composer
          label={texts.writeIn(name)}
          placeholder={isPublic ? texts.writePublicly(name) : texts.writeIn(name)}
          thread={null}
          onSent={toBottom}
        />
      </div>
    </>
  );
};
