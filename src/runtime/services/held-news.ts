import type { Wording } from "../../core/command.ts";
import { commandOf, type HeldNews } from "../../core/held-words.ts";
import type { Party } from "../../core/person.ts";
import { suggestedWords } from "../../messages/suggested-words.ts";
import type { Database } from "../../storage/database.ts";
import { heldNewsOf, holdNews, takeHeldNews } from "../../storage/held-news.ts";
import { Conflict } from "../conflict.ts";
import type { Managed } from "../managed.ts";
import type { Parts } from "../parts.ts";

/** A command whose words all customers of an incident read. */
export type NewsCommand = HeldNews["command"];

type Author = { readonly by: Party; readonly at: number };

const matterOf = (command: NewsCommand): string =>
  `${command.verb} ${command.verb === "incident open" ? command.service : command.incident}`;

/** Words that take the place of those that wait: nobody sends both. */
const inPlaceOfHeld =
  ({ by }: Author, command: NewsCommand, also: (db: Database) => Promise<void>) =>
  async (db: Database): Promise<void> => {
    await also(db);
    const held = await heldNewsOf(db, by.key);
    if (held !== null && matterOf(held.command) === matterOf(command)) await takeHeldNews(db, by.key);
  };

/**
 * What a command about an incident comes to: done, or held back when the checker has something to say about words that
 * many customers would read (T-rules). What would not be done anyway is refused as ever.
 */
export const orHold = (
  { tone, settings }: Pick<Parts, "tone" | "settings">,
  author: Author,
  command: NewsCommand,
  managed: Managed,
): Managed => {
  const { say, also } = managed;
  if (also === undefined || say.say !== "incidentDone") return managed;
  const words = command.text ?? "";
  const hints = settings.holdBack ? tone(words) : [];
  if (hints.length === 0) return { say, also: inPlaceOfHeld(author, command, also) };
  const { by, at } = author;
  const held: HeldNews = { id: at, by, command, hints, suggestion: suggestedWords(words, hints, tone) };
  const { service, tickets } = say;
  const incident = command.verb === "incident open" ? null : command.incident;
  return {
    say: { say: "newsHeld", service, incident, tickets, held },
    also: (db) => holdNews(db, held),
  };
};

/** Sends what was held back, as if it had been ordered now. Twice at once is once. */
export const sendHeld = async (
  { store }: Pick<Parts, "store">,
  by: Party,
  { held: id, wording }: { readonly held: number | null; readonly wording: Wording },
  perform: (command: NewsCommand) => Promise<Managed>,
): Promise<Managed> => {
  const held = await store.read((db) => heldNewsOf(db, by.key));
  if (held === null || (id !== null && held.id !== id))
    return { say: { say: "nothingHeldForAll", noWording: false } };
  const command = commandOf(held, wording);
  if (command === null) return { say: { say: "nothingHeldForAll", noWording: true } };
  const { say, also } = await perform(command);
  if (also === undefined) return { say };
  return {
    say,
    also: async (db) => {
      if (!(await takeHeldNews(db, by.key))) throw new Conflict("What was held back was sent elsewhere.");
      await also(db);
    },
  };
};
