import { useId, useRef, useState } from "preact/hooks";
import type { MessageView } from "../format.ts";
import { choose } from "./api.ts";
import { FailureText, useAttempt } from "./attempt.tsx";
import { keepFocus } from "./focus.ts";
import { FormPanel } from "./form.tsx";
import { useViewer } from "./viewer.tsx";

/** The buttons of a message, and the form behind one of them. */
export const Actions = ({ message }: { message: MessageView }) => {
  const { person } = useViewer();
  const { busy, failure, run } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const { id, actions, form } = message;
  if (actions.length === 0 && form === undefined) return null;
  const press = async (action: string, button: HTMLElement): Promise<void> => {
    const message = button.closest("article");
    if (await run(() => choose(person.id, id, action))) keepFocus(message);
  };
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <div class="actions">
        {form !== undefined && (
          <button
            ref={opener}
            type="button"
            class={actions.length === 0 ? "button is-primary" : "button is-plain"}
            aria-expanded={isOpen}
            aria-controls={panel}
            onClick={() => setOpen(!isOpen)}
          >
            {form.open}
          </button>
        )}
        {actions.map((action) => (
          <button
            key={action.id}
            type="button"
            class={`button is-${action.style}`}
            disabled={busy}
            onClick={(event) => void press(action.id, event.currentTarget)}
          >
            {action.label}
          </button>
        ))}
      </div>
      {form !== undefined && isOpen && <FormPanel form={form} message={id} id={panel} onDone={close} />}
      <FailureText failure={failure} />
    </>
  );
};
