import { readActionId } from "../../../src/core/act-id.ts";
import type { MessagePosted, PersonEvent } from "../../../src/core/event.ts";
import { asReviewed } from "../../../src/core/held-words.ts";
import { afterHints } from "../../../src/core/hinted.ts";
import { type ParsedCommand, parseCommand } from "../../../src/core/parse-command.ts";
import { isStaff } from "../../../src/core/person.ts";
import { platform } from "../ids.ts";
import { placeOf } from "../workspace.ts";
import { readCommandText } from "./command-text.ts";
import { readContent } from "./content.ts";
import type { Happening } from "./happening.ts";
import { messageAddress } from "./message-address.ts";
import { type Message, messageSchema, read } from "./payload.ts";
import { isByPerson } from "./read-message.ts";
import { actOf, baseOf, type Reading, type Where } from "./reading.ts";
import { conversationAt } from "./whereabouts.ts";

type ChosenAct = Extract<Happening, { happened: "chosen" }>;

/** What is chosen in the channel itself is answered below the message that offered it. */
const placeOfAct = async ({ spot, pressedOn }: ChosenAct, reading: Reading): Promise<Where> => {
  const id = spot.in === "thread" ? spot.thread : spot.channel;
  const found = (await conversationAt(spot, reading)) ?? { platform, channel: id, thread: null };
  const conversation = spot.in === "channel" ? { ...found, thread: pressedOn } : found;
  // What the desk shows may have gone anywhere: only what stands in its own channel is its own.
  return { conversation, place: placeOf(reading.places, found.channel) ?? "support" };
};

const chosenBy = (id: string, fields: Readonly<Record<string, string>>): ParsedCommand => {
  const chosen = readActionId(id, fields);
  if (chosen === null) throw new Error(`Cannot read a delivery of Discord: no button has the id "${id}".`);
  return chosen;
};

/** A message of a person in a place where customers are; `null`: nothing that could become a ticket. */
const messageFor = (message: unknown, { place }: Where, reading: Reading): Message | null =>
  place === "support" && isByPerson(message, reading) ? read(messageSchema, message) : null;

/** Somebody of the desk hands over what a customer wrote, as if it had been written to the desk. */
const openTicket = async (
  happening: ChosenAct,
  given: unknown,
  where: Where,
  reading: Reading,
): Promise<PersonEvent> => {
  const act = await actOf(happening, where, parseCommand("help"), reading);
  const message = isStaff(act.person) ? messageFor(given, where, reading) : null;
  if (message === null) return act;
  const { author: user, member } = message;
  const person = await reading.people.describe({ user, member: member ?? null }, "words");
  // Whoever belongs to the desk opens no tickets with their own words; the help says what they can do.
  if (isStaff(person)) return act;
  const posted: MessagePosted = {
    ...baseOf(happening, person, where),
    kind: "messagePosted",
    message: readContent(
      message,
      reading.workspace.botUserId,
      messageAddress(happening.spot, message.id, reading.workspace),
    ),
    startsCase: true,
  };
  return posted;
};

/** A pressed button, a sent form, a command, or a message that is to become a ticket. */
export const translateChosen = async (happening: ChosenAct, reading: Reading): Promise<PersonEvent> => {
  const { chosen } = happening;
  const where = await placeOfAct(happening, reading);
  switch (chosen.kind) {
    case "action":
      return asReviewed(
        await actOf(happening, where, afterHints(chosenBy(chosen.id, chosen.fields), chosen.hinted), reading),
      );
    case "command":
      return actOf(
        happening,
        where,
        readCommandText(chosen.text, () => null),
        reading,
      );
    case "openTicket":
      return openTicket(happening, chosen.message, where, reading);
  }
};
