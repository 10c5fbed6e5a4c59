import { useEffect, useState } from "preact/hooks";
import { Composer } from "./composer.tsx";
import { ChevronIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { MessageItem } from "./message.tsx";
import { continues, type Thread } from "./threads.ts";

const Tombstone = () => {
  const { texts } = useTexts();
  return <p class="tombstone">{texts.deletedRoot}</p>;
};

type ToggleProps = {
  readonly isOpen: boolean;
  readonly count: number;
  readonly unseen: number;
  readonly onToggle: () => void;
};

const Toggle = ({ isOpen, count, unseen, onToggle }: ToggleProps) => {
  const { texts } = useTexts();
  return (
    <button type="button" class="thread-toggle" aria-expanded={isOpen} onClick={onToggle}>
      <ChevronIcon />
      {texts.replies(count)}
      {unseen > 0 && !isOpen && <span class="badge">{texts.unread(unseen)}</span>}
    </button>
  );
};

const Replies = ({ thread }: { thread: Thread }) => {
  const { texts } = useTexts();
  const { id, root, replies } = thread;
  return (
    <div class={replies.length > 0 ? "replies has-line" : "replies"}>
      {replies.map((reply, index) => (
        <MessageItem key={reply.id} message={reply} follows={continues(reply, replies[index - 1])} />
      ))}
      <Composer label={texts.replyTo(root?.author.name ?? "")} placeholder={texts.reply} thread={id} />
    </div>
  );
};

/** Open until it is closed by hand; a thread that was old when the page came opens with its next new reply. */
const useOpen = (startsOpen: boolean, unseen: number): [boolean, () => void] => {
  const [isOpen, setOpen] = useState(startsOpen);
  useEffect(() => {
    if (unseen > 0) setOpen(true);
  }, [unseen]);
  return [isOpen, () => setOpen(!isOpen)];
};

type ThreadProps = {
  readonly thread: Thread;
  readonly unseen: readonly string[];
  readonly startsOpen: boolean;
};

/** A message of the channel with everything that was said below it. */
export const ThreadView = ({ thread, unseen, startsOpen }: ThreadProps) => {
  const { id, root, replies } = thread;
  const unseenHere = replies.filter((reply) => unseen.includes(reply.id)).length;
  const [isOpen, toggle] = useOpen(startsOpen, unseenHere);
  const canReply = root === null || !root.private;
  return (
    <section class="thread" data-thread={id}>
      {root === null ? <Tombstone /> : <MessageItem message={root} follows={false} />}
      {replies.length > 0 && (
        <Toggle isOpen={isOpen} count={replies.length} unseen={unseenHere} onToggle={toggle} />
      )}
      {canReply && (isOpen || replies.length === 0) && <Replies thread={thread} />}
    </section>
  );
};
