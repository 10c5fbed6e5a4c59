import type { Act } from "../../../src/core/act.ts";
import { readActionId } from "../../../src/core/act-id.ts";
import { repliedWords } from "../../../src/core/command.ts";
import { parseCommand } from "../../../src/core/parse-command.ts";
import { readForm, type SubmittedForm } from "./form-modal.ts";
import { type FormContext, type Previewed, readView } from "./modal.ts";
import { isBlank } from "./plain-text.ts";
import { fingerprintOf } from "./reply-preview.ts";
import { type Gap, gapIn, readShortcut, type SubmittedShortcut } from "./shortcut.ts";

export { formOf } from "./form-modal.ts";
export type { FormContext } from "./modal.ts";

/** What somebody has sent with a modal, once it is final; `hinted`: kinds of hints that were shown on the way. */
export type Submission =
  /** A form: `id` and `fields` are read by `readActionId`. */
  | {
      readonly kind: "action";
      readonly id: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly context: FormContext;
      readonly hinted?: Previewed["hints"];
    }
  /** The shortcut: `text` is read by `parseCommand`. */
  | {
      readonly kind: "command";
      readonly text: string;
      readonly context: FormContext;
      readonly hinted?: Previewed["hints"];
    };

/** A modal of ours as it was sent. */
export type Sent =
  | ({ readonly sent: "form" } & SubmittedForm)
  | ({ readonly sent: "shortcut" } & SubmittedShortcut);

/** What the sending of a modal comes to. */
export type Step =
  | { readonly step: "final"; readonly submission: Submission }
  /** These words go to a customer and were not seen as they now stand: they are shown first. */
  | { readonly step: "preview"; readonly words: string; readonly of: Sent }
  /** An input, by its `block_id`, still lacks something. */
  | { readonly step: "gap"; readonly field: string; readonly missing: Gap["missing"]; readonly of: Sent };

/** The words that an act sends to a customer; `null`: it sends none of its author's. */
const wordsForCustomer = (act: Act | undefined): string | null =>
  act?.act === "command" ? repliedWords(act.command) : null;

const finalOrPreview = (submission: Submission, act: Act | undefined, of: Sent): Step => {
  const words = wordsForCustomer(act);
  if (words === null) return { step: "final", submission };
  if (of.previewed?.fingerprint !== fingerprintOf(words)) return { step: "preview", words, of };
  const { hints: hinted } = of.previewed;
  return { step: "final", submission: hinted.length === 0 ? submission : { ...submission, hinted } };
};

const stepOfForm = (form: SubmittedForm): Step => {
  const of = { sent: "form", ...form } as const;
  const { id, fields } = form.form;
  const entered = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const act = readActionId(id, entered)?.act;
  // Slack takes a blank for an answer; an act that needs words cannot.
  const blank = fields.find(({ required, value }) => required && isBlank(value));
  if (act === undefined && blank !== undefined)
    return { step: "gap", field: blank.name, missing: "text", of };
  return finalOrPreview({ kind: "action", id, fields: entered, context: form.context }, act, of);
};

const stepOfShortcut = (shortcut: SubmittedShortcut): Step => {
  const of = { sent: "shortcut", ...shortcut } as const;
  const { text, context } = shortcut;
  const gap = gapIn(shortcut);
  return gap === null
    ? finalOrPreview({ kind: "command", text, context }, parseCommand(text).act, of)
    : { step: "gap", ...gap, of };
};

/** Reads what the sending of a modal comes to; `null` for a modal that is none of ours. Pure. */
export const stepOf = (view: unknown): Step | null => {
  const read = readView(view);
  if (read === null) return null;
  const form = readForm(read);
  if (form !== null) return stepOfForm(form);
  const shortcut = readShortcut(read);
  return shortcut && stepOfShortcut(shortcut);
};

/** What a modal that somebody has sent gives to the desk; `null`: nothing, or nothing yet. */
export const readSubmission = (view: unknown): Submission | null => {
  const step = stepOf(view);
  return step?.step === "final" ? step.submission : null;
};
