import { type Case, isTicket, ownerOf, type TicketCase } from "./case.ts";
import type { Effect } from "./effect.ts";
import { type Event, isByPerson } from "./event.ts";
import { type HeldReply, heldText } from "./held-words.ts";
import type { Kept } from "./keep-time.ts";
import { partyOf } from "./person.ts";

/** How words end that waited: `sent`, in the order that released them; `replaced`, by later words of their author. */
type Fate = "sent" | "replaced" | "closed" | "taken";

const saysToCustomer = (effect: Effect): boolean =>
  effect.kind === "reply" && (effect.say.say === "agentReply" || effect.say.say === "resolved");

const isTaken = (before: Case, after: TicketCase, { by }: HeldReply): boolean => {
  const owner = ownerOf(after);
  return owner !== null && owner.key !== by.key && owner.key !== ownerOf(before)?.key;
};

const fateOf = (
  held: HeldReply,
  before: Case,
  { effects }: Kept,
  after: TicketCase,
  event: Event,
): Fate | null => {
  const isTheirs = event.kind === "actChosen" && event.person.key === held.by.key;
  if (isTheirs && effects.some(saysToCustomer)) return event.releases === held.id ? "sent" : "replaced";
  if (after.status === "closed") return "closed";
  return isTaken(before, after, held) ? "taken" : null;
};

const told = (held: HeldReply, because: "closed" | "taken", after: TicketCase, event: Event): Effect => ({
  kind: "inform",
  key: `held-${held.id}-over`,
  say: {
    say: "heldExpired",
    ticket: after.ticket.number,
    agent: held.by.name,
    text: heldText(held),
    because,
    owner: because === "taken" ? (ownerOf(after)?.name ?? null) : null,
  },
  ping: isByPerson(event) && event.person.key === held.by.key ? [] : [held.by.key],
});

const effectsOf = (held: HeldReply, fate: Fate, after: TicketCase, event: Event): readonly Effect[] => {
  if (fate === "sent") return [];
  const by = isByPerson(event) ? partyOf(event.person) : null;
  const recorded: Effect = {
    kind: "record",
    entry: { what: "held", step: fate, text: heldText(held), author: held.by, by },
  };
  return fate === "replaced" ? [recorded] : [told(held, fate, after, event), recorded];
};

const withHeld = (subject: TicketCase, held: readonly HeldReply[]): TicketCase => {
  const { held: _, ...ticket } = subject.ticket;
  return { ...subject, ticket: held.length === 0 ? ticket : { ...ticket, held } };
};

/**
 * Ends what waits on a ticket for its author's word (T-rules): once it is sent, said otherwise, or can be said no more.
 * Asked once a decision, after all rules, so that none of them has to think of it.
 */
export const keepHeld = (before: Case, decided: Kept, event: Event): Kept => {
  const { subject, effects } = decided;
  if (!isTicket(subject) || subject.ticket.held === undefined) return decided;
  const fates = subject.ticket.held.map((held) => ({
    held,
    fate: fateOf(held, before, decided, subject, event),
  }));
  const waiting = fates.flatMap(({ held, fate }) => (fate === null ? [held] : []));
  if (waiting.length === fates.length) return decided;
  return {
    subject: withHeld(subject, waiting),
    effects: [
      ...effects,
      ...fates.flatMap(({ held, fate }) => (fate === null ? [] : effectsOf(held, fate, subject, event))),
    ],
  };
};
