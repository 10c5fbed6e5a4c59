import type { Role } from "../../../src/core/person.ts";
import type { Channel } from "../ids.ts";
import type { WorkspacePerson } from "../workspace-store.ts";

/** One person's window beside the others. */
export type Pane = { readonly id: string; readonly person: string; readonly channel: Channel };

/** At most this many stand side by side. */
export const maxPanes = 6;

const isStaffRole = (role: Role): boolean => role !== "customer";

/** The channel a person works in first. */
export const homeOf = ({ role }: WorkspacePerson): Channel => (isStaffRole(role) ? "internal" : "support");

/** Whether the channel switch makes sense for this person. */
export const hasInternal = ({ role }: WorkspacePerson): boolean => isStaffRole(role);

const freeId = (panes: readonly Pane[]): string => {
  const taken = new Set(panes.map(({ id }) => id));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
};

/** Opens a pane for a person. */
export const withPane = (panes: readonly Pane[], person: WorkspacePerson): readonly Pane[] => [
  ...panes,
  { id: freeId(panes), person: person.id, channel: homeOf(person) },
];

/** Gives a pane to another person. */
export const withPerson = (panes: readonly Pane[], id: string, person: WorkspacePerson): readonly Pane[] =>
  panes.map((pane) => (pane.id === id ? { id, person: person.id, channel: homeOf(person) } : pane));

/** Shows another channel in a pane. */
export const withChannel = (panes: readonly Pane[], id: string, channel: Channel): readonly Pane[] =>
  panes.map((pane) => (pane.id === id ? { ...pane, channel } : pane));

/** The first person nobody looks at yet. */
export const nextPerson = (
  panes: readonly Pane[],
  people: readonly WorkspacePerson[],
): WorkspacePerson | undefined =>
  people.find(({ id }) => panes.every(({ person }) => person !== id)) ?? people[0];

/** A customer, an agent and a lead: enough to see a request from all sides. */
export const firstPanes = (people: readonly WorkspacePerson[]): readonly Pane[] =>
  (["customer", "agent", "lead"] as const)
    .map((role) => people.find((person) => person.role === role))
    .reduce<readonly Pane[]>((panes, person) => (person ? withPane(panes, person) : panes), []);

const isPane = (value: unknown): value is Pane =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "person" in value &&
  typeof value.person === "string" &&
  "channel" in value &&
  (value.channel === "support" || value.channel === "internal");

/** Reads remembered panes, leaving out whoever is not there any more and what they may not see. */
export const readPanes = (stored: string | null, people: readonly WorkspacePerson[]): readonly Pane[] => {
  try {
    const parsed: unknown = JSON.parse(stored ?? "[]");
    const panes = Array.isArray(parsed) ? parsed.filter(isPane).slice(0, maxPanes) : [];
    const kept = panes.flatMap((pane) => {
      const person = people.find(({ id }) => id === pane.person);
      return person ? [{ ...pane, channel: hasInternal(person) ? pane.channel : homeOf(person) }] : [];
    });
    return kept.length > 0 ? kept : firstPanes(people);
  } catch {
    return firstPanes(people);
  }
};
