import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MessageView } from "../format.ts";
import { change, takeAway } from "./api.ts";
import { type Attempt, FailureText, useAttempt } from "./attempt.tsx";
import { PencilIcon, TrashIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { useViewer } from "./viewer.tsx";

/** What one is doing with one's own message. */
export type OwnMode = "reading" | "editing" | "deleting";

type OwnProps = { readonly message: MessageView; readonly setMode: (mode: OwnMode) => void };

/** The two tools on one's own message, shown when it is pointed at or focused. */
export const OwnTools = ({ setMode }: Pick<OwnProps, "setMode">) => {
  const { texts } = useTexts();
  return (
    <div class="tools">
      <button type="button" class="tool" title={texts.edit} onClick={() => setMode("editing")}>
        <PencilIcon />
        <span class="hidden">{texts.edit}</span>
      </button>
      <button type="button" class="tool" title={texts.delete} onClick={() => setMode("deleting")}>
        <TrashIcon />
        <span class="hidden">{texts.delete}</span>
      </button>
    </div>
  );
};

/** One's own message in a text field. */
export const EditPanel = ({ message, setMode }: OwnProps) => {
  const { texts } = useTexts();
  const { person } = useViewer();
  const { busy, failure, run } = useAttempt();
  const [text, setText] = useState(message.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async (): Promise<void> => {
    if (await run(() => change(person.id, message.id, text))) setMode("reading");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setMode("reading");
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <div class="edit-panel">
      <textarea
        ref={field}
        class="input"
        aria-label={texts.edit}
        rows={Math.min(8, text.split("\n").length + 1)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <PanelButtons
        label={texts.save}
        style="primary"
        attempt={{ busy: busy || text.trim() === "", failure, run }}
        onYes={() => void save()}
        onNo={() => setMode("reading")}
      />
    </div>
  );
};

/** Asks before one's own message is taken away. */
export const DeletePanel = ({ message, setMode }: OwnProps) => {
  const { texts } = useTexts();
  const { person } = useViewer();
  const attempt = useAttempt();
  return (
    <div class="delete-panel">
      <span>{texts.reallyDelete}</span>
      <PanelButtons
        label={texts.delete}
        style="danger"
        attempt={attempt}
        onYes={() => void attempt.run(() => takeAway(person.id, message.id))}
        onNo={() => setMode("reading")}
      />
    </div>
  );
};

type PanelButtonsProps = {
  readonly label: string;
  readonly style: "primary" | "danger";
  readonly attempt: Attempt;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

const PanelButtons = ({ label, style, attempt, onYes, onNo }: PanelButtonsProps) => {
  const { texts } = useTexts();
  return (
    <p class="form-buttons">
      <button type="button" class={`button is-${style}`} disabled={attempt.busy} onClick={onYes}>
        {label}
      </button>
      <button type="button" class="button is-plain" onClick={onNo}>
        {texts.cancel}
      </button>
      <FailureText failure={attempt.failure} />
    </p>
  );
};
