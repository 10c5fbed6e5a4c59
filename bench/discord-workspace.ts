import { neededFor } from "../adapters/discord/setup/permissions.ts";
import { type FakeDiscord, startFakeDiscord } from "../tests/fakes/discord/fake-discord.ts";

/** Whether customers are answered in threads that others see. */
export type Threads = "private" | "public";

/** Somebody who writes, and where. */
export type Customer = { readonly user: string; readonly channel: string };

/** A Discord on this machine with many customers, some channels in which they write, and one for the desk. */
export type BenchWorkspace = {
  readonly discord: FakeDiscord;
  /** Names of the channels in which customers write. */
  readonly support: readonly string[];
  readonly internal: string;
  /** Name of the role of the desk's people. */
  readonly agents: string;
  /** Somebody who has never written before, in the channel whose turn it is. */
  readonly newCustomer: () => Customer;
};

/** Milliseconds since 1970, with fractions: Discord then knows to the microsecond when it was called. */
export const clock = { now: () => performance.timeOrigin + performance.now() };

const permissions = (["private", "public"] as const).flatMap((threads) =>
  (["text", "internal"] as const).flatMap((use) => neededFor(use, { threads, removeNumbers: false })),
);

/** Starts it. `channels`: in which customers write in turn. */
export const startBenchWorkspace = async (channels: number): Promise<BenchWorkspace> => {
  const discord = await startFakeDiscord({ clock });
  discord.setBotPermissions([...new Set(permissions)]);
  const agents = discord.addRole({ name: "Agents", permissions: ["ManageThreads"] });
  const support = Array.from({ length: channels }, (_, index) => `support-${index}`);
  const places = support.map((name) => discord.addTextChannel({ name }));
  const internal = "support-desk";
  discord.addTextChannel({ name: internal, visibleTo: [agents] });
  let next = 0;
  return {
    discord,
    support,
    internal,
    agents: "Agents",
    newCustomer: () => {
      const user = discord.addUser({ name: `kunde${next}`, globalName: `Kunde ${next}`, locale: "de" });
      const channel = places[next % places.length] ?? "";
      next += 1;
      return { user, channel };
    },
  };
};
