import type { Person, Role } from "../../src/core/person.ts";

/** The customer of every case in these tests. */
export const anna: Person = { key: "web:anna", name: "Anna", role: "customer", locale: "de" };
/** Another customer, who has no business in Anna's cases. */
export const ben: Person = { key: "web:ben", name: "Ben", role: "customer", locale: "de" };
/** The agent who has the tickets of these tests. */
export const tom: Person = { key: "web:tom", name: "Tom Berg", role: "agent", locale: "de" };
/** An agent who has none of them. */
export const lea: Person = { key: "web:lea", name: "Lea Vogt", role: "agent", locale: "de" };
/** The lead. */
export const ida: Person = { key: "web:ida", name: "Ida Kern", role: "lead", locale: "de" };

/** Everybody who can do something to a case. */
export const everybody: readonly Person[] = [anna, ben, tom, lea, ida];

/** One person of each role; the agent is the one who has the ticket. */
export const oneOfEach: Readonly<Record<Role, Person>> = { customer: anna, agent: tom, lead: ida };
