import type { Colleague } from "../../src/core/command.ts";
import { personKey } from "./ids.ts";
import type { WorkspacePerson, WorkspaceStore } from "./workspace-store.ts";

type People = Pick<WorkspaceStore<never>, "people" | "savePerson">;

const firstPeople: readonly WorkspacePerson[] = [
  { id: "anna", name: "Anna Brandt", role: "customer", locale: "de" },
  { id: "ben", name: "Ben Carter", role: "customer", locale: "en" },
  { id: "lena", name: "Lena Vogt", role: "agent", locale: "de" },
  { id: "tom", name: "Tom Berger", role: "agent", locale: "de" },
  { id: "petra", name: "Petra Sommer", role: "lead", locale: "de" },
];

/** Gives an empty workspace its first people; changes nothing in one that has any. */
export const seedPeople = async (store: People): Promise<void> => {
  if ((await store.people()).length > 0) return;
  for (const person of firstPeople) await store.savePerson(person);
};

const namesOf = ({ id, name }: WorkspacePerson): readonly string[] =>
  [id, personKey(id), name, name.split(/\s+/)[0] ?? name].map((one) => one.toLowerCase());

/** The agent or lead that a word names: `@tom`, `Tom Berger`, `web:tom`; `null` for nobody, or more than one. */
export const findColleague = async (
  store: Pick<People, "people">,
  word: string,
): Promise<Colleague | null> => {
  const wanted = word.trim().replace(/^@/, "").toLowerCase();
  const staff = (await store.people()).filter(({ role }) => role !== "customer");
  const exact = staff.find(({ id }) => id.toLowerCase() === wanted);
  const named = exact ? [exact] : staff.filter((person) => namesOf(person).includes(wanted));
  const [first, second] = named;
  if (first === undefined || second !== undefined) return null;
  return { key: personKey(first.id), name: first.name, role: first.role };
};
