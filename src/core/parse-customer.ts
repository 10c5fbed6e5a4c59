import type { Command } from "./command.ts";
import type { CommandProblem } from "./command-problem.ts";
import { customerFields, readCell } from "./customer-field.ts";

type Read = Command | CommandProblem;

/** A number is digits, perhaps with letters and what parts them; without one it is the ticket's customer. */
export const readCustomerShow = (rest: string): Read => ({
  verb: "customer show",
  number: rest === "" ? null : rest,
});

/** Reads a field and what it is to hold, as in `tier premium`. */
export const readSet = (rest: string): Read => {
  const [, name = "", words = ""] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  const field = customerFields.find((one) => one === name.toLowerCase());
  if (field === undefined) return { problem: "customerField", verb: "customer set", field: null };
  const value = readCell(field, words);
  return value === null
    ? { problem: "customerField", verb: "customer set", field }
    : { verb: "customer set", field, value };
};

/** Words that confirm what cannot be taken back. */
const confirmation = /\s+(?:yes|ja)$/i;

/** Reads whom to forget, and whether that is confirmed, as in `10584 yes`. */
export const readForget = (rest: string): Read => {
  const who = rest.replace(confirmation, "").trim();
  return who === ""
    ? { problem: "missing", verb: "customer forget", what: "number" }
    : { verb: "customer forget", who, confirmed: confirmation.test(rest) };
};

/** The day a word names, `2027-01-31` or `31.1.2027`, as `yyyy-mm-dd`; `null`: it names none. */
const dayIn = (word: string): string | null => {
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) ?? [];
  const iso = d && m && y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : word;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(`${iso}T00:00:00Z`));
  return isDay && new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso) ? iso : null;
};

/** Names and days are no longer. */
const mostCharacters = 200;

/** Reads whom to hear as the customer and how long, as in `@anna until 2027-01-31` or `"Anna Brandt" bis 31.1.2027`. */
export const readDelegate = (rest: string): Read => {
  const words = rest.slice(0, mostCharacters).trim().replace(/\s+/g, " ");
  const [, day = ""] = / (?:until|bis) (\S+)$/i.exec(words) ?? [];
  const named = words.replace(/ (?:until|bis) \S+$/i, "").replace(/^@/, "");
  const who = named.replace(/^"([^"]*)".*$/, "$1").trim();
  if (who === "") return { problem: "missing", verb: "customer delegate", what: "person" };
  const until = day === "" ? null : dayIn(day);
  return day !== "" && until === null
    ? { problem: "noSuchDay", verb: "customer delegate", word: day }
    : { verb: "customer delegate", who, until };
};
