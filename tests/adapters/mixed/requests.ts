import type { Actor, Scene } from "./scene.ts";

/** Everything about it, with the number: it is read back at once. */
export const fault =
  'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error". Kundennummer 10584';
/** A request without the number. */
export const mailbox = "Mein Postfach anna@brandt-keramik.example empfängt seit gestern keine Mails mehr.";
/** Another one. */
export const shop = "Der Shop www.brandt-keramik.example/shop zeigt seit gestern Abend nur eine leere Seite.";

/** A customer tells everything and confirms it. */
export const fileTicket = async ({ pause }: Scene, customer: Actor): Promise<void> => {
  customer.writes(fault);
  await pause();
  await customer.presses("Ja, stimmt so");
};

/** A customer asks, and gives the number that somebody may have already. */
export const giveNumber = async ({ pause }: Scene, customer: Actor): Promise<void> => {
  customer.writes(mailbox);
  await pause();
  await customer.presses("Kundennummer eingeben", { number: "10584" });
};

/** All that somebody reads of the bot. */
export const textsOf = (by: Actor): readonly string[] => by.hears().map(({ text }) => text);
/** The card of a ticket, as the desk reads it. */
export const cardOf = (scene: Scene, ticket: string): string =>
  textsOf(scene.on("slack", "Lena")).findLast((text) => text.startsWith(`${ticket} · `)) ?? "";
/** The messages that brought somebody a code. */
export const codesFor = (by: Actor): readonly string[] =>
  textsOf(by).filter((text) => /^\d{3} \d{3}$/m.test(text));
/** Whether somebody was asked for a code. */
export const wasAsked = (by: Actor): boolean =>
  textsOf(by).some((text) => text.includes("sechsstelligen Code"));
