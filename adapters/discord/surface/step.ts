import type { APIMessage } from "discord.js";
import { saveMessageCommand } from "../../../src/core/about-message.ts";
import type { Act } from "../../../src/core/act.ts";
import { readActionId } from "../../../src/core/act-id.ts";
import { repliedWords } from "../../../src/core/command.ts";
import type { Language } from "../../../src/core/person.ts";
import type { ToneKind } from "../../../src/core/tone.ts";
import type { Form } from "../../../src/messages/message.ts";
import type { Surface } from "../../../src/messages/surface.ts";
import { readAddToTicket } from "./add-to-ticket.ts";
import { type CommandText, commandText } from "./command-text.ts";
import { formOf } from "./form-id.ts";
import type { MenuMessage } from "./menu.ts";
import { type Read, readInteraction, type Suggested, type Values } from "./read-interaction.ts";
import { hintsShownIn, readPreview } from "./reply-preview.ts";

/** What somebody asks of the desk. */
export type Chosen =
  /** `id` and `fields` are read by `readActionId`. */
  | {
      readonly kind: "action";
      readonly id: string;
      readonly fields: Readonly<Record<string, string>>;
      /** Kinds of hints that were shown on the way. */
      readonly hinted?: readonly ToneKind[];
    }
  /** `text` is read by `parseCommand`. */
  | {
      readonly kind: "command";
      readonly text: string;
      /** Id of the message that it was chosen for. */
      readonly message?: string;
    }
  /** A message that begins a request of its author's own. */
  | { readonly kind: "openTicket"; readonly message: APIMessage };

/** What an interaction comes to. */
export type Step =
  | { readonly step: "final"; readonly chosen: Chosen }
  | { readonly step: "openForm"; readonly form: Form; readonly language: Language }
  /** `id`: of the form whose words are changed. */
  | { readonly step: "change"; readonly id: string; readonly words: string }
  /** These words go to a customer: they are shown first. `before`: hints of the preview in whose place; `null`: of none. */
  | {
      readonly step: "preview";
      readonly form: string;
      readonly words: string;
      readonly before: readonly ToneKind[] | null;
    }
  | { readonly step: "addToTicket"; readonly message: MenuMessage }
  | { readonly step: "suggest"; readonly about: Suggested; readonly typed: string }
  /** Something still lacks before it can be done. */
  | { readonly step: "gap"; readonly missing: keyof Surface["shortcut"]["missing"] }
  | { readonly step: "unknown" };

const unknown: Step = { step: "unknown" };

const final = (chosen: Chosen): Step => ({ step: "final", chosen });

const actionOr = (id: string, fields: Values, otherwise: Step): Step =>
  readActionId(id, fields) === null ? otherwise : final({ kind: "action", id, fields });

const commanded = (command: CommandText): Step =>
  "text" in command
    ? final({ kind: "command", text: command.text })
    : { step: "gap", missing: command.missing };

/** Whether an act sends its author's words to a customer. */
const isForCustomer = (act: Act | undefined): boolean =>
  act?.act === "command" && repliedWords(act.command) !== null;

const stepOfPress = ({ customId, message }: Extract<Read, { did: "press" }>): Step => {
  const opened = formOf(customId);
  if (opened !== null) return { step: "openForm", ...opened };
  const pressed = readPreview(customId, message);
  if (pressed === null) return actionOr(customId, {}, unknown);
  const fields = { text: pressed.words };
  if (!isForCustomer(readActionId(pressed.form, fields)?.act)) return unknown;
  return pressed.press === "send"
    ? final({
        ...{ kind: "action", id: pressed.form, fields },
        ...(pressed.shown.length > 0 && { hinted: pressed.shown }),
      })
    : { step: "change", id: pressed.form, words: pressed.words };
};

const stepOfForm = (id: string, values: Values, before: readonly ToneKind[] | null): Step => {
  const act = readActionId(id, values)?.act;
  // Discord takes a blank for an answer; an act that needs words cannot.
  if (act === undefined) return { step: "gap", missing: "text" };
  return isForCustomer(act)
    ? { step: "preview", form: id, words: values["text"] ?? "", before }
    : final({ kind: "action", id, fields: values });
};

const stepOfSubmission = ({ customId, values, message, guild }: Extract<Read, { did: "submit" }>): Step => {
  const opened = formOf(customId);
  if (opened !== null) return stepOfForm(opened.form.id, values, hintsShownIn(message));
  const note = readAddToTicket(customId, values, guild);
  return note === null ? unknown : commanded(note);
};

const stepOfMenu = ({ entry, message }: Extract<Read, { did: "menu" }>): Step => {
  switch (entry) {
    case "openTicket":
      return final({ kind: "openTicket", message: message.payload });
    case "addToTicket":
      return { step: "addToTicket", message };
    case "saveKnowledge":
      return final({ kind: "command", text: saveMessageCommand(message.content), message: message.id });
  }
};

/** Reads what an interaction comes to. Pure; never throws. */
export const stepOf = (interaction: unknown): Step => {
  const read = readInteraction(interaction);
  switch (read?.did) {
    case undefined:
      return unknown;
    case "press":
      return stepOfPress(read);
    case "submit":
      return stepOfSubmission(read);
    case "command":
      return commanded(commandText(read.verb, read.given));
    case "menu":
      return stepOfMenu(read);
    case "type":
      return { step: "suggest", about: read.about, typed: read.typed };
  }
};
