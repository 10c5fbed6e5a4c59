import { personKey } from "../../../../adapters/discord/ids.ts";
import type { Reading } from "../../../../adapters/discord/receiving/reading.ts";
import type { Role } from "../../../../src/core/person.ts";
import { ids, surroundings } from "./bodies.ts";

type People = Reading["people"];
type Use = Parameters<People["describe"]>[1];

const names: Readonly<Record<string, string>> = { [ids.anna]: "Anna", [ids.tom]: "Tom", [ids.lea]: "Lea" };
const roles: Readonly<Record<string, Role>> = { [ids.tom]: "agent", [ids.lea]: "lead" };

/** Anna is a customer, Tom an agent, Lea a lead. */
export const peopleWith = (known: (use: Use) => boolean = () => true): People => ({
  describe: async ({ user }, use) => ({
    key: personKey(user.id),
    name: names[user.id] ?? user.id,
    role: known(use) ? (roles[user.id] ?? "customer") : "customer",
    locale: null,
  }),
});

/** A thread book with these roots, by thread. */
export const bookOf = (roots: Readonly<Record<string, string>> = {}) => ({
  rootOf: async (thread: string) => roots[thread] ?? null,
  threadOf: async (_: string, root: string) =>
    Object.entries(roots).find(([, one]) => one === root)?.[0] ?? null,
});

/** What a payload is read with; the desk knows all messages to be Anna's. */
export const reading: Reading = {
  ...surroundings,
  parentOf: async (channel) => surroundings.parentOf(channel),
  people: peopleWith(),
  threadBook: bookOf(),
  authorOf: async () => ({ key: personKey(ids.anna), name: "Anna" }),
};
