import type { Actor } from "./actor.ts";
import type { Scene } from "./scene.ts";

/** A complete request in German, with the number in it: it is read back at once. */
export const fault =
  'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error". Kundennummer 10584';

/** The same in English. */
export const englishFault =
  "My site www.green-valley-coaching.example shows error 503 since yesterday. Customer number 11389";

/** The German one of another customer. */
export const faultOf = (number: string): string => fault.replace("10584", number);

/** A customer tells everything and confirms it: the next ticket. @returns the `ts` of its thread. */
export const fileTicket = async (
  { pause }: Scene,
  customer: Actor,
  text = fault,
  channel?: string,
): Promise<string> => {
  const ts = customer.writes(text, channel === undefined ? {} : { channel });
  await pause();
  await customer.presses(customer.last().buttons[0] ?? "");
  return ts;
};

/** The card of a ticket in the internal channel, as Lena sees it. */
export const cardOf = ({ who, internal }: Scene, ticket: number) => {
  const card = who("Lena")
    .hears(internal)
    .find(({ thread, text }) => thread === null && text.startsWith(`T-${ticket} ·`));
  if (card === undefined) throw new Error(`There is no card of T-${ticket}.`);
  return card;
};
