import type { Actor } from "./actor.ts";
import type { Scene } from "./scene.ts";

/** A complete request in German, but for the number. */
export const fault = 'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".';

/** The same with the number in it: it is read back at once. */
export const faultWithNumber = `${fault} Kundennummer 10584`;

/** A customer tells everything and confirms it: the next ticket. @returns the thread they are answered in. */
export const fileTicket = async (
  { pause }: Pick<Scene, "pause">,
  customer: Actor,
  text = faultWithNumber,
  place?: string,
): Promise<string> => {
  customer.writes(text, { in: place });
  await pause();
  await customer.presses(customer.last().buttons[0] ?? "");
  return customer.thread();
};

/** The card of a ticket in the internal channel, as Lena sees it. */
export const cardOf = ({ who, internal }: Scene, ticket: number) => {
  const card = who("Lena")
    .hears(internal)
    .find(({ thread, text }) => thread === null && text.startsWith(`T-${ticket} ·`));
  if (card === undefined) throw new Error(`There is no card of T-${ticket}.`);
  return card;
};
