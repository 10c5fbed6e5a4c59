import type { Status } from "./case.ts";

const dialogue = ["listening", "answered", "suggested", "intake", "confirming", "detailsMissing"] as const;

/** From every status, the ones a single decision can lead to. Staying is always allowed. */
export const transitions: Readonly<Record<Status, readonly Status[]>> = {
  listening: [...dialogue, "queued", "waitingForCustomer", "declined", "paused"],
  // Closed at once: a desk that gives every case a number files what was answered, too (R3).
  answered: [...dialogue, "queued", "waitingForCustomer", "closed", "declined", "paused"],
  suggested: [...dialogue, "queued", "waitingForCustomer", "declined", "paused"],
  intake: [...dialogue, "queued", "waitingForCustomer", "declined", "paused"],
  confirming: [...dialogue, "queued", "waitingForCustomer", "declined", "paused"],
  detailsMissing: [...dialogue, "queued", "waitingForCustomer", "declined", "paused"],
  declined: [],
  paused: [...dialogue, "queued", "waitingForCustomer", "declined"],
  queued: ["claimed", "waitingForCustomer", "resolved", "closed"],
  claimed: ["queued", "waitingForCustomer", "resolved", "closed"],
  waitingForCustomer: ["queued", "claimed", "resolved", "closed"],
  resolved: ["queued", "claimed", "closed"],
  closed: ["queued", "claimed"],
};

/** Whether one decision may lead from one status to the other. */
export const isLegal = (from: Status, to: Status): boolean => from === to || transitions[from].includes(to);

/**
 * Refuses a transition that the table does not list.
 *
 * @throws {Error} naming both statuses.
 */
export const assertLegal = (from: Status, to: Status): void => {
  if (!isLegal(from, to)) throw new Error(`A case cannot go from "${from}" to "${to}".`);
};

/** Every status a case can have. */
export const statuses: readonly Status[] = Object.keys(transitions) as Status[];
