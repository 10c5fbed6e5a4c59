import { readActionId } from "../core/act-id.ts";
import { isTicket } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import type { Target } from "../core/event.ts";
import { heldOf, heldText } from "../core/held-words.ts";
import { isStaff, type Language, type Person } from "../core/person.ts";
import { formById } from "../messages/form-by-id.ts";
import { withWords } from "../messages/forms.ts";
import type { Form } from "../messages/message.ts";
import { loadByTicket } from "../storage/cases.ts";
import { heldNewsOf } from "../storage/held-news.ts";
import type { Parts } from "./parts.ts";

/** Something in the one field, so that the act behind a form is read although nobody has filled it in. */
const filled = { text: "0" };

const wordsHeld = async (
  { store }: Parts,
  { key }: Person,
  { verb }: Command,
  target: Target | null,
): Promise<string | null> => {
  const held = await store.read(async (db) => {
    if (target === null) return heldNewsOf(db, key);
    const found = "ticket" in target ? await loadByTicket(db, target.ticket) : null;
    return found !== null && isTicket(found.case) ? heldOf(found.case.ticket, key) : null;
  });
  return held?.command.verb === verb ? heldText(held) : null;
};

/**
 * The form behind a button with the words in it that its presser has waiting for that purpose (T-rules), for platforms
 * whose buttons carry no more than their id. `null`: nothing of theirs waits.
 */
export const heldForm = async (
  parts: Parts,
  id: string,
  language: Language,
  person: Person,
): Promise<Form | null> => {
  const chosen = readActionId(id, filled);
  const form = formById(id, language);
  if (form === null || chosen?.act.act !== "command" || !isStaff(person)) return null;
  const words = await wordsHeld(parts, person, chosen.act.command, chosen.target);
  return words === null ? null : withWords(form, words);
};
