import { type Case, isTicket } from "../core/case.ts";
import type { Named } from "../core/delegate.ts";
import type { Effect } from "../core/effect.ts";
import type { Event, PersonEvent } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { provenNumber } from "../core/identity.ts";
import type { Party } from "../core/person.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import type { AgentSay, CustomerSay } from "../core/say.ts";
import { told, wasTold } from "./speak.ts";

/** What a customer wants of one person: in words, or with the button that stands below the question. */
type Wish = { readonly event: PersonEvent; readonly named: Named; readonly isConfirmed: boolean };

const wishOf = (subject: Case, event: Event, { named }: Facts): Wish | null => {
  if (named === null || !("person" in event) || event.person.key !== subject.customer.key) return null;
  // Whoever speaks for the customer lets nobody else do so.
  if (event.speaker !== undefined) return null;
  if (event.kind === "messagePosted") return { event, named, isConfirmed: false };
  return event.kind === "actChosen" && event.act.act === "authorise"
    ? { event, named, isConfirmed: true }
    : null;
};

const keyOf = ({ key }: Party): string => `authorise-${key}`;

const privately = (key: string, say: CustomerSay): Effect => ({ kind: "reply", key, say, private: true });

const onCard = (subject: Case, event: PersonEvent, say: AgentSay): readonly Effect[] =>
  isTicket(subject) ? [{ kind: "inform", key: `authorise-${event.id}`, say, ping: [] }] : [];

const ask = (subject: Case, person: Party, until: number, { settings: { timeZone } }: Facts): Decision =>
  done(
    told(subject, `authorise:${person.key}`),
    [privately(keyOf(person), { say: "askAuthorise", person, until, timeZone })],
    { delegate: "asked" },
  );

const allow = (
  subject: Case,
  { event, named }: Wish,
  number: string,
  person: Party,
  facts: Facts,
): Decision => {
  const by = subject.customer;
  const { until } = named;
  const { timeZone } = facts.settings;
  return done(
    subject,
    [
      { kind: "settle", key: keyOf(person) },
      { kind: "allow", number, person, by, until },
      privately(`authorised-${event.id}`, { say: "authorised", person: person.name, until, timeZone }),
      ...onCard(subject, event, {
        say: "delegateAllowed",
        by: by.name,
        person: person.name,
        until,
        timeZone,
      }),
    ],
    { delegate: person.key, until },
  );
};

const revoke = (subject: Case, { event }: Wish, number: string, person: Party): Decision => {
  const by = subject.customer;
  const next: Case = {
    ...subject,
    told: subject.told.filter((notice) => notice !== `authorise:${person.key}`),
  };
  return done(
    next,
    [
      { kind: "settle", key: keyOf(person) },
      { kind: "revoke", number, person: person.key, by },
      privately(`revoked-${event.id}`, { say: "authorisationEnded", person: person.name }),
      ...onCard(subject, event, { say: "delegateRevoked", by: by.name, person: person.name }),
    ],
    { revoked: person.key },
  );
};

/**
 * C8: a customer lets somebody else speak for them, or no longer. Who is meant is read back, and counts once it is
 * confirmed, with the button or by saying it again; to end it, one word is enough. Only an account that is linked to
 * the customer's number can do so; where there are no numbers, everybody speaks for themselves.
 */
export const delegation: Rule = {
  id: "C8",
  name: "Let somebody else speak for the customer",
  decide: (subject, event, facts) => {
    const wish = wishOf(subject, event, facts);
    if (wish === null) return undefined;
    const { name, person, until, isEntitled } = wish.named;
    const number = provenNumber(subject.identity);
    const answer = (say: CustomerSay): Decision =>
      done(subject, [privately(`authorise-${event.id}`, say)], { delegate: say.say });
    if (facts.settings.customers === "none") return answer({ say: "authoriseNobody" });
    if (number === null || !isEntitled)
      return answer({ say: "authoriseUnknown", company: facts.settings.company });
    if (typeof person === "string")
      return answer({ say: "authoriseWhom", name, several: person === "several" });
    if (person.key === subject.customer.key) return undefined;
    if (wish.named.wish === "revoke") return revoke(subject, wish, number, person);
    return wish.isConfirmed || wasTold(subject, `authorise:${person.key}`)
      ? allow(subject, wish, number, person, facts)
      : ask(subject, person, until, facts);
  },
};
