import type { Case, CaseBase, Draft } from "./case.ts";
import type { Conversation } from "./conversation.ts";
import type { Identity } from "./identity.ts";
import type { Problem, Problems } from "./problem.ts";
import type { Ticket } from "./ticket.ts";
import { type Aliases, withoutPeople } from "./without-people.ts";

/** Stands in the place of the platform on which a forgotten case was held. */
export const forgottenPlatform = "forgotten";

/** Whether a case was emptied: nobody's words, name or place are left of it, and nothing can be done on it. */
export const isForgotten = ({ conversation }: Pick<Case, "conversation">): boolean =>
  conversation.platform === forgottenPlatform;

const withoutText = (problem: Problem): Problem => ({ ...problem, text: "" });

const withoutTexts = ([first, ...others]: Problems): Problems => [
  withoutText(first),
  ...others.map(withoutText),
];

const forgottenDraft = (draft: Draft): Draft => ({ ...draft, problems: withoutTexts(draft.problems) });

const forgottenTicket = ({ held: _held, details: _details, ...ticket }: Ticket): Ticket => ({
  ...ticket,
  problems: withoutTexts(ticket.problems),
  escalations: ticket.escalations.map((escalation) => ({ ...escalation, why: null })),
  solution: null,
  lastWord: null,
  ...(ticket.promise !== undefined && { promise: { ...ticket.promise, words: { internal: "" } } }),
});

const forgottenIdentity = (identity: Identity): Identity =>
  identity.kind === "given" ? { kind: "unknown" } : identity;

/** Insults stay counted (E5); whatever else was said once may name somebody. */
const figuresOf = ({ told }: CaseBase): CaseBase["told"] => told.filter((one) => one.startsWith("abuse:"));

const withoutWords = <Subject extends Case>(subject: Subject, conversation: Conversation): Subject => ({
  ...subject,
  conversation,
  said: [],
  identity: forgottenIdentity(subject.identity),
  refusedNumbers: [],
  told: figuresOf(subject),
  settled: [],
  moved: false,
  openPost: null,
  lastAct: null,
  corrections: {},
});

const ofStatus = (subject: Case): Case => {
  switch (subject.status) {
    case "confirming":
      return { ...subject, draft: forgottenDraft(subject.draft) };
    case "paused":
      // It stays counted, and holds nobody up any more: whom it was for is gone.
      return { ...subject, awaiting: null };
    case "queued":
    case "claimed":
    case "waitingForCustomer":
    case "resolved":
    case "closed":
      return { ...subject, ticket: forgottenTicket(subject.ticket) };
    default:
      return subject;
  }
};

/**
 * A case whose customer is forgotten: its figures stay (times, category, counts, entries that were shown, rating), and
 * nobody's words, name or number. A pause has nobody left whom it is for.
 *
 * @param conversation what stands in the place of where it was held.
 */
export const forgottenCase = (subject: Case, aliases: Aliases, conversation: Conversation): Case =>
  withoutPeople(ofStatus(withoutWords(subject, conversation)), aliases);
