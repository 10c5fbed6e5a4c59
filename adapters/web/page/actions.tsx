import { useId, useRef, useState } from "preact/hooks";
import { formsOf } from "../../../src/messages/message.ts";
import type { MessageView } from "../format.ts";
import { choose } from "./api.ts";
import { FailureText, useAttempt } from "./attempt.tsx";
import { keepFocus } from "./focus.ts";
import { FormPanel } from "./form.tsx";
import { useViewer } from "./viewer.tsx";

/** The buttons of a message, and the forms behind some of them. */
export const Actions = ({ message }: { message: MessageView }) => {
  const { person } = useViewer();
  const { busy, failure, run } = useAttempt();
  const [openId, setOpenId] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const panel = useId();
  const { id, actions, form = null, moreForms = [] } = message;
  const forms = formsOf({ form, moreForms });
  const open = forms.find((one) => one.id === openId);
  if (actions.length === 0 && forms.length === 0) return null;
  const press = async (action: string, button: HTMLElement): Promise<void> => {
    const message = button.closest("article");
    if (await run(() => choose(person.id, id, action))) keepFocus(message);
  };
  const toggle = (formId: string, button: HTMLElement): void => {
    opener.current = button;
    setOpenId(openId === formId ? null : formId);
  };
  const close = (): void => {
    setOpenId(null);
    opener.current?.focus();
  };
  return (
    <>
      <div class="actions">
        {forms.map((one, index) => (
          <button
            key={one.id}
            type="button"
            class={actions.length === 0 && index === 0 ? "button is-primary" : "button is-plain"}
            aria-expanded={one === open}
            aria-controls={panel}
            onClick={(event) => toggle(one.id, event.currentTarget)}
          >
            {one.open}
          </button>
        ))}
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
      {open !== undefined && <FormPanel key={open.id} form={open} message={id} id={panel} onDone={close} />}
      <FailureText failure={failure} />
    </>
  );
};
