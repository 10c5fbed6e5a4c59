import { type FakeSlack, startFakeSlack } from "../tests/fakes/slack/fake-slack.ts";

/** Somebody who writes, and where. */
export type Customer = { readonly user: string; readonly channel: string };

/** A Slack on this machine with many customers in many channels, and one channel for the desk. */
export type BenchWorkspace = {
  readonly slack: FakeSlack;
  /** Names of the channels in which customers write. */
  readonly support: readonly string[];
  readonly internal: string;
  /** Somebody who has never written before, in the channel whose turn it is. */
  readonly newCustomer: () => Customer;
  /** Somebody of the workspace who is in no channel yet, and the channel that is next for them. */
  readonly newMember: () => Customer;
  /** Everybody who is in a channel in which customers write. */
  readonly members: readonly string[];
};

/** Milliseconds since 1970, with fractions: a message's `ts` then says to the microsecond when it stood there. */
const clock = { now: () => performance.timeOrigin + performance.now() };

/** Customers there are at most, and channels in which they write in turn. */
export type Size = { readonly customers: number; readonly channels: number };

/** Starts it. */
export const startBenchWorkspace = async (size: Size): Promise<BenchWorkspace> => {
  // What the bot does not acknowledge in three seconds counts as lost; Slack would deliver it again.
  const slack = await startFakeSlack({ clock, retryDelaysMs: [] });
  const add = (name: string): string =>
    slack.addUser({ name, displayName: name, locale: "de-DE", tz: "Europe/Berlin" });
  const users = Array.from({ length: size.customers }, (_, index) => add(`kunde${index}`));
  const support = Array.from({ length: size.channels }, (_, index) => `support-${index}`);
  const channels = support.map((name, index) =>
    slack.addChannel({ name, members: users.filter((_, user) => user % size.channels === index) }),
  );
  const internal = "support-desk";
  slack.addChannel({ name: internal, isPrivate: true, members: [add("lena")] });
  let next = 0;
  let joined = 0;
  return {
    slack,
    support,
    internal,
    members: users,
    newMember: () => {
      const channel = channels[joined % size.channels] ?? "";
      joined += 1;
      return { user: add(`neu${joined}`), channel };
    },
    newCustomer: () => {
      const user = users[next];
      const channel = channels[next % size.channels];
      next += 1;
      if (user === undefined || channel === undefined)
        throw new Error(`There are no more than ${size.customers} customers; start the workspace with more.`);
      return { user, channel };
    },
  };
};
