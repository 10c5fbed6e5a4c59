import { readActionId } from "../core/act-id.ts";
import { isStaff, type Language, type Person } from "../core/person.ts";
import { draftNamed } from "../handbook/knowledge/drafts.ts";
import { formById } from "../messages/form-by-id.ts";
import { withDraft } from "../messages/forms.ts";
import type { Form } from "../messages/message.ts";
import { readBook } from "./edit-knowledge.ts";
import type { Parts } from "./parts.ts";

/**
 * The form behind a button with what a draft holds so far, for platforms whose buttons carry no more than their id.
 * `null`: it is none of a draft, or of one that this person may not change.
 */
export const draftForm = async (
  parts: Parts,
  id: string,
  language: Language,
  person: Person,
): Promise<Form | null> => {
  const act = readActionId(id)?.act;
  const form = formById(id, language);
  if (form === null || act?.act !== "command" || act.command.verb !== "kb edit" || !isStaff(person))
    return null;
  const editing = { book: await readBook(parts), person, now: parts.clock.now() };
  const found = draftNamed(editing, act.command.draft);
  return "draft" in found ? withDraft(form, found.draft) : null;
};
