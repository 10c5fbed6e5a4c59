import { useRef, useState } from "preact/hooks";
import type { MessageView } from "../format.ts";
import { Actions } from "./actions.tsx";
import { Avatar } from "./avatar.tsx";
import { keepFocus } from "./focus.ts";
import { EyeIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { DeletePanel, EditPanel, type OwnMode, OwnTools } from "./own-message.tsx";
import { Files, Parts } from "./parts.tsx";
import { clockTime, fullTime } from "./times.ts";
import { useViewer } from "./viewer.tsx";

const Time = ({ at }: { at: number }) => {
  const { language } = useTexts();
  return (
    <time class="time" dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {clockTime(at, language)}
    </time>
  );
};

const Edited = ({ at }: { at: number | undefined }) => {
  const { texts, language } = useTexts();
  return at === undefined ? null : (
    <span class="edited" title={fullTime(at, language)}>
      ({texts.edited})
    </span>
  );
};

const Pings = ({ pings }: { pings: readonly string[] }) => {
  const { texts } = useTexts();
  return (
    <>
      {pings.map((ping) => (
        <span key={ping} class="ping">
          {ping === "leads" || ping === "product" ? texts[ping] : `@${ping}`}
        </span>
      ))}
    </>
  );
};

const Heading = ({ message }: { message: MessageView }) => {
  const { texts } = useTexts();
  const { author, at, editedAt, pings } = message;
  return (
    <header class="message-head">
      <span class="author">{author.name}</span>
      {author.role !== "customer" && (
        <span class={`role role-${author.role}`}>{texts.roles[author.role]}</span>
      )}
      <Time at={at} />
      <Edited at={editedAt} />
      <Pings pings={pings} />
    </header>
  );
};

const PrivateMark = () => {
  const { texts } = useTexts();
  return (
    <p class="private-mark">
      <EyeIcon />
      {texts.private}
    </p>
  );
};

const Listening = () => {
  const { texts } = useTexts();
  return (
    <p class="listening">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {texts.listening}
    </p>
  );
};

const Content = ({
  message,
  mode,
  setMode,
}: MessageProps & { mode: OwnMode; setMode: (m: OwnMode) => void }) => {
  if (mode === "editing") return <EditPanel message={message} setMode={setMode} />;
  const isCard = message.parts.some(({ part }) => part === "fields");
  return (
    <div class={isCard ? "card" : "plain"}>
      <Parts parts={message.parts} />
      <Files files={message.files ?? []} />
      <Actions message={message} />
      {mode === "deleting" && <DeletePanel message={message} setMode={setMode} />}
    </div>
  );
};

type MessageProps = { readonly message: MessageView };

const classOf = (message: MessageView, viewer: string, role: string, follows: boolean): string => {
  const isCalled = message.pings.includes(viewer) || (role === "lead" && message.pings.includes("leads"));
  return [
    "message",
    follows && "follows",
    message.private && "is-private",
    isCalled && "is-called",
    message.author.id === viewer && "is-own",
  ]
    .filter(Boolean)
    .join(" ");
};

/** One message; `follows`: its author was named right above. */
export const MessageItem = ({ message, follows }: MessageProps & { readonly follows: boolean }) => {
  const { person } = useViewer();
  const element = useRef<HTMLElement>(null);
  const [mode, setMode] = useState<OwnMode>("reading");
  const turn = (next: OwnMode): void => {
    if (next === "reading") keepFocus(element.current);
    setMode(next);
  };
  const isOwn = message.author.id === person.id;
  return (
    <article
      class={classOf(message, person.id, person.role, follows)}
      data-message={message.id}
      ref={element}
      tabIndex={-1}
      aria-label={message.author.name}
    >
      {follows ? <span class="avatar-space" /> : <Avatar author={message.author} />}
      <div class="message-body">
        {message.private && <PrivateMark />}
        {!follows && <Heading message={message} />}
        <Content message={message} mode={mode} setMode={turn} />
        {follows && <Edited at={message.editedAt} />}
        {message.reactions.length > 0 && <Listening />}
      </div>
      {isOwn && mode === "reading" && <OwnTools setMode={turn} />}
    </article>
  );
};
