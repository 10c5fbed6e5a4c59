import { neededFor } from "../../../../adapters/discord/setup/permissions.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../fakes/discord/fake-discord.ts";
import type { VirtualClock } from "../../../support/virtual-clock.ts";

const cast = {
  Anna: { globalName: "Anna Brandt", locale: "de" },
  Ben: { globalName: "Ben Carter", locale: "en-GB" },
  Uwe: { globalName: "Uwe Hofmann", locale: "de" },
  Lena: { globalName: "Lena Vogt", locale: "de" },
  Tom: { globalName: "Tom Berger", locale: "de" },
  Petra: { globalName: "Petra Sommer", locale: "de" },
} as const;

/** Somebody on the server, by first name: Lena and Tom are agents, Petra is a lead, all others are customers. */
export type Name = keyof typeof cast;

/** Everybody's first name. */
export const names = Object.keys(cast).filter((name): name is Name => Object.hasOwn(cast, name));

const staff: readonly Name[] = ["Lena", "Tom", "Petra"];

/** Whether somebody works at the desk. */
export const isStaff = (name: Name): boolean => staff.includes(name);

/** A Discord with the people and channels of a company and its customers. */
export type Server = {
  readonly discord: FakeDiscord;
  /** User ids. */
  readonly people: Readonly<Record<Name, string>>;
  /** Where customers write. */
  readonly support: string;
  readonly forum: string;
  readonly internal: string;
  /** A channel that is none of the desk's. */
  readonly elsewhere: string;
  readonly roles: Readonly<Record<"agents" | "leads", string>>;
};

/** Starts it. The bot has what the desk asks for in every channel, and no more. */
export const startServer = async (
  clock: VirtualClock,
  { removeNumbers = false, pins = false }: { readonly removeNumbers?: boolean; readonly pins?: boolean },
): Promise<Server> => {
  const discord = await startFakeDiscord({ clock });
  const uses = ["text", "forum", "internal"] as const;
  const needed = uses.flatMap((use) => neededFor(use, { threads: "private", removeNumbers, pins }));
  discord.setBotPermissions([...new Set(needed)]);
  const agents = discord.addRole({ name: "Agents", permissions: ["ManageThreads"] });
  const leads = discord.addRole({ name: "Leads", permissions: ["ManageThreads"], mentionable: true });
  const added = names.map((name) => [name, discord.addUser({ name: name.toLowerCase(), ...cast[name] })]);
  const people: Server["people"] = Object.fromEntries(added);
  discord.giveRole(people.Lena, agents);
  discord.giveRole(people.Tom, agents);
  discord.giveRole(people.Petra, leads);
  return {
    discord,
    people,
    support: discord.addTextChannel({ name: "support" }),
    forum: discord.addForumChannel({ name: "fragen" }),
    internal: discord.addTextChannel({ name: "support-desk", visibleTo: [agents, leads] }),
    elsewhere: discord.addTextChannel({ name: "plausch" }),
    roles: { agents, leads },
  };
};
