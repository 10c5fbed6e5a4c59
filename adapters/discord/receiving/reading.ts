import type { Act } from "../../../src/core/act.ts";
import type { Conversation, Place } from "../../../src/core/conversation.ts";
import type { ActChosen, Target } from "../../../src/core/event.ts";
import type { Person } from "../../../src/core/person.ts";
import type { DeskSide } from "../../../src/runtime/port.ts";
import type { People } from "../people/people.ts";
import type { Workspace } from "../workspace.ts";
import type { Happening } from "./happening.ts";
import { type Atlas, conversationAt, placeIn } from "./whereabouts.ts";

/** What a delivery's payload is read with. */
export type Reading = Atlas & {
  readonly workspace: Workspace;
  readonly people: Pick<People, "describe">;
  readonly authorOf: DeskSide["authorOf"];
  /** What a post in a forum is called, which is a part of what its author says; `null`: nobody knows. */
  readonly titleOf?: (thread: string) => Promise<string | null>;
  /** Whether everybody reads a thread who sees its channel; where nobody knows, they do not. */
  readonly isPublicThread?: (thread: string) => Promise<boolean>;
};

/** Where an event happened, as the desk sees it. */
export type Where = { readonly conversation: Conversation; readonly place: Place };

/** The place of the desk in which something happened; `null`: none. */
export const ownPlace = async ({ spot }: Happening, reading: Reading): Promise<Where | null> => {
  const conversation = await conversationAt(spot, reading);
  const place = conversation && placeIn(reading.places, conversation);
  return conversation && place && { conversation, place };
};

/** What all events of a person have. */
export const baseOf = (
  { keys: [id], at }: Happening,
  person: Person,
  { conversation, place }: Where,
): Omit<ActChosen, "kind" | "act" | "target"> => {
  if (at === null) throw new Error(`Cannot read the delivery ${id} of Discord: nothing says when it was.`);
  return { id, at, person, conversation, place };
};

/** An act of whoever stands behind a happening; what they may do is asked anew. */
export const actOf = async (
  happening: Exclude<Happening, { happened: "deleted" }>,
  where: Where,
  chosen: { readonly act: Act; readonly target: Target | null },
  { people }: Reading,
): Promise<ActChosen> => {
  const person = await people.describe(happening.who, "act");
  return { ...baseOf(happening, person, where), kind: "actChosen", ...chosen };
};
