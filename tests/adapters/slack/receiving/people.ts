import { personKey } from "../../../../adapters/slack/ids.ts";
import type { People, Use } from "../../../../adapters/slack/people/people.ts";
import type { Role } from "../../../../src/core/person.ts";

const names: Readonly<Record<string, string>> = { U1: "Anna", U2: "Tom", U3: "Lea" };
const roles: Readonly<Record<string, Role>> = { U2: "agent", U3: "lead" };

/** Anna is a customer, Tom an agent, Lea a lead; everybody of another workspace is a customer. */
export const peopleWith = (known: (use: Use) => boolean = () => true): People => ({
  describe: async (user, team, use) => ({
    key: personKey(user, team),
    name: names[user] ?? user,
    role: team === null && known(use) ? (roles[user] ?? "customer") : "customer",
    locale: null,
  }),
  colleague: async () => null,
  mentions: async () => [],
});
