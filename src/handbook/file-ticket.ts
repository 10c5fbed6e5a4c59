import { type Case, type Confirming, type Draft, inDialogue } from "../core/case.ts";
import { type Event, isByPerson } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { Route } from "../core/problem.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { draftOf } from "./draft.ts";
import { incidentToJoin } from "./join-incident.ts";
import { expectedReply, fileAs } from "./new-ticket.ts";
import { numberEnding } from "./read-back.ts";
import { speak, turnInto } from "./speak.ts";

/** Something was written or changed since the read-back, and not only the word that confirms it. */
const hasNews = (subject: Case, event: Event): boolean =>
  subject.moved ||
  subject.said.some(
    ({ turn, messageId }) =>
      turn === subject.turn && !(event.kind === "messagePosted" && event.message.id === messageId),
  );

/** A customer reads times on their own clock, where the platform knows it. */
const timeZoneOf = (event: Event, facts: Facts): string =>
  (isByPerson(event) ? event.person.timeZone : undefined) ?? facts.settings.timeZone;

/** R13, R15: as what it was read back. Words that came since may have made it something else, which nobody has seen. */
const routeOf = ({ route, draft: shown }: Confirming, draft: Draft): Route =>
  draft.wish !== undefined && draft.wish === shown.wish ? draft.wish : route;

const fileConfirmed = (subject: Confirming, draft: Draft, event: Event, facts: Facts): Decision => {
  const route = routeOf(subject, draft);
  const kept = turnInto(subject, {
    say: "readBackKept",
    problems: draft.problems,
    ...numberEnding(subject, facts),
  });
  const incident = incidentToJoin(subject, draft, facts);
  const { base, effects } = speak(kept.subject, "filed", {
    say: "filed",
    ticket: facts.nextTicket,
    expectedReplyAt: expectedReply(route, facts),
    timeZone: timeZoneOf(event, facts),
    incomplete: draft.incomplete,
    ...(incident !== null && { disruption: incident.service.name[subject.language] }),
  });
  const filed = fileAs({ ...base, route }, draft, facts);
  return done(filed.subject, [...kept.effects, ...effects, ...filed.effects], {
    ticket: facts.nextTicket,
    priority: filed.subject.ticket.priority,
  });
};

/** R10: a legal matter is taken in at once, for the leads alone, without a word on its substance. */
export const fileLegal = (subject: Case, facts: Facts): Decision => {
  const { base, effects } = speak(subject, "legal", { say: "legalTaken", ticket: facts.nextTicket });
  const filed = fileAs({ ...base, route: "legal" }, draftOf(subject, facts), facts);
  return done(filed.subject, [...effects, ...filed.effects], { ticket: facts.nextTicket });
};

/** S8, E4: a confirmed request becomes a ticket, acknowledged with its number and when to expect a reply. */
export const fileTicket: Rule = {
  id: "S8",
  name: "File the confirmed request",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject) || subject.status !== "confirming") return undefined;
    if (chosenAct(subject, event, facts)?.act !== "confirm") return undefined;
    return fileConfirmed(
      subject,
      hasNews(subject, event) ? draftOf(subject, facts) : subject.draft,
      event,
      facts,
    );
  },
};
