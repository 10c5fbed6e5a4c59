import type { TargetedSubmitEvent } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Form } from "../../../src/messages/message.ts";
import { choose } from "./api.ts";
import { FailureText, useAttempt } from "./attempt.tsx";
import { useTexts } from "./language.tsx";
import { useViewer } from "./viewer.tsx";

const FormField = ({ field }: { field: Form["fields"][number] }) => {
  const { texts } = useTexts();
  const id = useId();
  const attributes = { id, name: field.name, required: field.required, class: "input" };
  return (
    <p class="form-field">
      <label for={id}>
        {field.label}
        {field.required && (
          <span class="required" title={texts.required}>
            <span aria-hidden="true">*</span>
            <span class="hidden">({texts.required})</span>
          </span>
        )}
      </label>
      {field.type === "longText" ? (
        <textarea {...attributes} rows={3} defaultValue={field.value} />
      ) : (
        <input {...attributes} type="text" autocomplete="off" defaultValue={field.value} />
      )}
    </p>
  );
};

const valuesOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );

type FormPanelProps = {
  readonly form: Form;
  readonly message: string;
  readonly id: string;
  readonly onDone: () => void;
};

/** A form of a message, opened in place. */
export const FormPanel = ({ form, message, id, onDone }: FormPanelProps) => {
  const { texts } = useTexts();
  const { person } = useViewer();
  const { busy, failure, run } = useAttempt();
  const element = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    element.current?.querySelector<HTMLElement>(".input")?.focus();
    element.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget);
    if (await run(() => choose(person.id, message, form.id, values))) onDone();
  };
  return (
    <form
      ref={element}
      id={id}
      class="form-panel"
      aria-label={form.title}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <h4>{form.title}</h4>
      {form.fields.map((field) => (
        <FormField key={field.name} field={field} />
      ))}
      <FailureText failure={failure} />
      <p class="form-buttons">
        <button type="submit" class="button is-primary" disabled={busy}>
          {form.submit}
        </button>
        <button type="button" class="button is-plain" onClick={onDone}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
};
