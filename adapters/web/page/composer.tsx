import type { Ref } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Verb } from "../../../src/core/command.ts";
import { isNumberless, write } from "./api.ts";
import { AttachButton, AttachedFiles } from "./attaching.tsx";
import { FailureText, useAttempt } from "./attempt.tsx";
import { CommandHints } from "./command-hints.tsx";
import { suggestedVerbs } from "./commands.ts";
import { SendIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { useViewer } from "./viewer.tsx";

const maxRows = 8;

type TextFieldProps = {
  readonly field: Ref<HTMLTextAreaElement>;
  readonly id: string;
  readonly placeholder: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly onSend: () => void;
  /** Completes the command being written; `null`: there is none. */
  readonly onComplete: (() => void) | null;
};

const TextField = ({ field, id, placeholder, text, setText, onSend, onComplete }: TextFieldProps) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    const isCompletion = event.key === "Tab" && !event.shiftKey && onComplete !== null;
    const isSending = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (!isCompletion && !isSending) return;
    event.preventDefault();
    if (isCompletion) onComplete();
    else onSend();
  };
  return (
    <textarea
      ref={field}
      id={id}
      class="composer-field"
      placeholder={placeholder}
      rows={Math.min(maxRows, text.split("\n").length)}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
};

type ComposerProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly thread: string | null;
  readonly onSent?: () => void;
};

/** Where a message or a command is written; a thread has its own. */
export const Composer = ({ label, placeholder, thread, onSent }: ComposerProps) => {
  const { texts } = useTexts();
  const { person, channel } = useViewer();
  const { busy, failure, run } = useAttempt();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const verbs = person.role === "customer" ? [] : suggestedVerbs(text, isNumberless());
  const pick = (verb: Verb): void => {
    setText(`/ticket ${verb} `);
    field.current?.focus();
  };
  const isEmpty = text.trim() === "" && files.length === 0;
  const sendText = async (): Promise<void> => {
    if (isEmpty) return;
    const isSent = await run(() => write({ as: person.id, channel, thread }, text.trim(), files));
    if (!isSent) return;
    setText("");
    setFiles([]);
    onSent?.();
  };
  const [first] = verbs;
  return (
    <div class={thread === null ? "composer" : "composer is-reply"}>
      <CommandHints verbs={verbs} onPick={pick} />
      <AttachedFiles files={files} setFiles={setFiles} />
      <div class="composer-box">
        <label class="hidden" for={id}>
          {label}
        </label>
        <TextField
          field={field}
          id={id}
          placeholder={placeholder}
          text={text}
          setText={setText}
          onSend={() => void sendText()}
          onComplete={first === undefined ? null : () => pick(first)}
        />
        <AttachButton files={files} setFiles={setFiles} />
        <button
          type="button"
          class="send"
          title={texts.sendHint}
          disabled={busy || isEmpty}
          onClick={() => void sendText()}
        >
          <SendIcon />
          <span class="hidden">{texts.send}</span>
        </button>
      </div>
      <FailureText failure={failure} />
    </div>
  );
};
