import type { Act } from "./act.ts";
import type { Attachment } from "./attachment.ts";
import type { Conversation, Place } from "./conversation.ts";
import type { Incident, IncidentNews } from "./incident.ts";
import { type Party, type Person, partyOf } from "./person.ts";
import type { AgentSay, CustomerSay } from "./say.ts";

/** What every event of a person carries. */
type ByPerson = {
  /** Unique over all platforms; the inbox knows an event by it. */
  readonly id: string;
  /** Milliseconds since 1970, by the platform's clock; events of a conversation are ordered by it. */
  readonly at: number;
  readonly person: Person;
  /** Who speaks for the person, and may (C8); left out: the person. */
  readonly speaker?: Party;
  readonly conversation: Conversation;
  readonly place: Place;
};

/** A message as the platform shows it. */
export type PostedMessage = {
  readonly id: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
};

export type MessagePosted = ByPerson & {
  readonly kind: "messagePosted";
  readonly message: PostedMessage;
  /** The customer said of this message that it is a new request: it opens a case of its own. */
  readonly startsCase?: true;
  /** Others than the customer and the desk read it, and the bot may take it away. */
  readonly isPublic?: true;
  /** It held a password, which has been left out. */
  readonly secret?: true;
};
export type MessageEdited = ByPerson & {
  readonly kind: "messageEdited";
  readonly message: Pick<PostedMessage, "id" | "text"> & {
    /** When the message itself was written: platforms may deliver an edit before it. */
    readonly postedAt?: number;
  };
};
export type MessageDeleted = ByPerson & {
  readonly kind: "messageDeleted";
  readonly message: Pick<PostedMessage, "id">;
};
/** A button was pressed, a form sent or a command given: one kind, because they mean the same. */
export type ActChosen = ByPerson & {
  readonly kind: "actChosen";
  readonly act: Act;
  /** The case or ticket the button or command names; `null` when the conversation tells. */
  readonly target: Target | null;
  /** Its author has seen what the checker says of its words (T-rules). */
  readonly reviewed?: true;
  /** The words that were held back and go out with it. */
  readonly releases?: number;
};

/** How an act names its case. */
export type Target = { readonly caseId: string } | { readonly ticket: number };

/** Names of the timers a case can have; one of each at a time. */
export const timerNames = ["quiet", "clock", "details", "handling", "claim"] as const;
export type TimerName = (typeof timerNames)[number];

export type TimerFired = {
  readonly kind: "timerFired";
  readonly id: string;
  readonly at: number;
  readonly timer: TimerName;
  readonly caseId: string;
};
/** A message of ours could not be delivered and will not be tried again. */
export type DeliveryFailed = {
  readonly kind: "deliveryFailed";
  readonly id: string;
  readonly at: number;
  readonly caseId: string;
  readonly orderId: string;
  readonly reason: string;
  /** The sentence that was lost, where it was one. */
  readonly lost?: CustomerSay["say"] | AgentSay["say"];
};

/** R11: something has become of an incident that a ticket belongs to, or is to belong to. */
export type IncidentTold = {
  readonly kind: "incidentTold";
  readonly id: string;
  readonly at: number;
  readonly caseId: string;
  readonly incident: Pick<Incident, "number" | "service">;
  /** `opened`: the ticket is to belong to it from now on. */
  readonly step: "opened" | "updated" | "ended";
  /** The desk's own words to it, and whose they are; with `opened`, the incident has them. */
  readonly news: Pick<IncidentNews, "text" | "by"> | null;
};

/** Everything that can happen to the desk. */
export type Event =
  | MessagePosted
  | MessageEdited
  | MessageDeleted
  | ActChosen
  | TimerFired
  | DeliveryFailed
  | IncidentTold;

/** Events that somebody caused. */
export type PersonEvent = Extract<Event, ByPerson>;

/** Who it was that wrote or pressed, whoever they did it for. */
export const actualActor = ({ person, speaker }: PersonEvent): Party => speaker ?? partyOf(person);

/** Whether somebody caused this event. */
export const isByPerson = (event: Event): event is PersonEvent => "person" in event;
