import type { Duty, OnDuty } from "../core/duty.ts";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "../storage/database.ts";
import { type Present, presentAt } from "../storage/presence.ts";
import type { Parts } from "./parts.ts";

/** What a platform says of somebody now; whoever cannot be asked for is nobody of the desk until they can. */
const withRole = async ({ adapters, log }: Parts, present: Present): Promise<readonly OnDuty[]> => {
  const adapter = adapters.find(({ platform }) => present.key.startsWith(`${platform}:`));
  try {
    const colleague = await adapter?.colleague(present.key);
    return colleague ? [{ ...present, name: colleague.name, role: colleague.role }] : [];
  } catch (error) {
    log.warn({ reason: String(error) }, "the role of somebody who is there cannot be read");
    return [];
  }
};

/** Who of the desk is there to be given tickets, by key; nobody where agents claim them. */
export const onDuty = async (db: Database, parts: Parts): Promise<readonly OnDuty[]> => {
  if (parts.settings.assignment.mode === "pull") return [];
  const present = await presentAt(db, parts.clock.now());
  return (await Promise.all(present.map((one) => withRole(parts, one)))).flat();
};

/** The same as lists show it to somebody; `{}`: nobody is given tickets at this desk. */
export const dutyFor = async (parts: Parts, reader: PersonKey): Promise<{ readonly duty?: Duty }> => {
  if (parts.settings.assignment.mode === "pull") return {};
  const people = await parts.store.read((db) => onDuty(db, parts));
  return {
    duty: {
      people: people.map(({ name, open }) => ({ name, open })),
      self: people.some(({ key }) => key === reader),
    },
  };
};
