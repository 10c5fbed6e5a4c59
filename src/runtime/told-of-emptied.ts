import { type Case, isTicket } from "../core/case.ts";
import type { Told } from "../core/effect.ts";
import type { ActChosen } from "../core/event.ts";
import { isForgotten } from "../core/forgotten-case.ts";
import { isStaff, type Person } from "../core/person.ts";
import { toCustomer } from "../handbook/access.ts";
import { findCase } from "./find-case.ts";
import type { Parts } from "./parts.ts";

const toldOf = (person: Person, subject: Case): Told =>
  isStaff(person)
    ? {
        audience: "desk",
        say: { say: "caseEmptied", ticket: isTicket(subject) ? subject.ticket.number : null },
      }
    : toCustomer({ say: "requestEmptied" });

/**
 * What somebody is told who presses a button of a case that was emptied, or names its ticket; `null`: there is more of it
 * than figures, or they do neither.
 *
 * @param inThread whether the thread they are in counts too.
 */
export const toldOfEmptied = async (
  parts: Parts,
  event: ActChosen,
  inThread: boolean,
): Promise<Told | null> => {
  if (event.target === null && !inThread) return null;
  const found = await parts.store.read((db) => findCase(db, parts, event));
  return found !== null && isForgotten(found.case) ? toldOf(event.person, found.case) : null;
};
