import type { TicketCase } from "../core/case.ts";
import type { CustomerRecord } from "../core/customer.ts";
import type { Origin } from "../handbook/knowledge/edit.ts";
import { mostCharacters } from "../handbook/knowledge/flaws.ts";
import { oneLine } from "../messages/excerpt.ts";
import { withoutPersonal } from "../reading/without-personal.ts";
import { customerOf } from "./customer-record.ts";
import type { Parts } from "./parts.ts";
import { personalDataOf } from "./personal-data.ts";

const recordOf = async (
  { identity }: TicketCase,
  { store, directory }: Pick<Parts, "store" | "directory">,
): Promise<CustomerRecord | null> =>
  identity.kind === "given" && identity.inDirectory
    ? store.read((db) => customerOf(db, directory, identity.number))
    : null;

/** What a ticket gives to the knowledge base, and how words about it are freed of what is personal. */
export type Source = { readonly origin: Origin; readonly withoutPersonal: (words: string) => string };

/** Reads a ticket as a source of knowledge: what its customer asked, without what is personal (R7). */
export const sourceOf = async (
  subject: TicketCase,
  parts: Pick<Parts, "store" | "directory">,
): Promise<Source> => {
  const personal = personalDataOf(subject, await recordOf(subject, parts));
  const clean = (words: string): string => withoutPersonal(words, personal);
  const wordings = subject.ticket.problems
    .map(({ text }) => oneLine(clean(text), mostCharacters.wording))
    .filter((wording) => /\p{L}{2}/u.test(wording));
  return {
    origin: { ticket: subject.ticket.number, language: subject.language, wordings },
    withoutPersonal: clean,
  };
};
