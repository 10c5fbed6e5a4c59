import { readActionId } from "../core/act-id.ts";
import type { Command } from "../core/command.ts";
import type { Language } from "../core/person.ts";
import {
  codeForm,
  correctionForm,
  endForm,
  knowledgeForm,
  numberForm,
  replyForm,
  standingForm,
  updateForm,
} from "./forms.ts";
import type { Form } from "./message.ts";
import { customerTexts as germanCustomers, agentTexts as germanDesk } from "./texts/de.ts";
import { customerTexts as englishCustomers, agentTexts as englishDesk } from "./texts/en.ts";

const customers = { de: germanCustomers, en: englishCustomers } as const;
const desks = { de: germanDesk, en: englishDesk } as const;

/** Of a draft nobody has looked up: what stays blank in the form stays as it is. */
const unread = { title: "", gist: "", url: "", path: [], variants: [] };

/** Something in every field, so that the act behind a form is read although nobody has filled it in. */
const filled = { number: "0", code: "0", value: "0", text: "0" };

const commandForm = (id: string, command: Command, language: Language): Form | null => {
  switch (command.verb) {
    case "reply":
    case "ask":
    case "macro":
    case "resolve":
      return replyForm(id, desks[language]);
    case "update":
      return standingForm(id, desks[language]);
    case "incident update":
      return updateForm(id, desks[language]);
    case "incident end":
      return endForm(id, desks[language]);
    case "kb edit":
      return knowledgeForm(id, desks[language], {
        ...unread,
        number: Number(command.draft.replace(/\D/g, "")),
        language,
      });
    default:
      return null;
  }
};

/**
 * The form behind a button, from the button's id alone: for platforms whose buttons carry nothing else. Pure. `null`:
 * no form has this id.
 */
export const formById = (id: string, language: Language): Form | null => {
  const act = readActionId(id, filled)?.act;
  if (act === undefined) return null;
  switch (act.act) {
    case "giveNumber":
      return numberForm(id, customers[language]);
    case "giveCode":
      return codeForm(id, customers[language]);
    case "correctField":
      return correctionForm(id, act.field, customers[language]);
    case "command":
      return commandForm(id, act.command, language);
    default:
      return null;
  }
};
