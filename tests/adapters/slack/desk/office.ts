import { type FakeSlack, startFakeSlack } from "../../../fakes/slack/fake-slack.ts";
import type { VirtualClock } from "../../../support/virtual-clock.ts";

/** Everybody in the office. The company of the last three is another one. */
const cast = {
  Anna: { displayName: "Anna Brandt", locale: "de-DE", tz: "Europe/Berlin" },
  Ben: { displayName: "Ben Carter", locale: "en-GB", tz: "Europe/London" },
  /** Speaks neither German nor English, and lives overseas. */
  Chiara: { displayName: "Chiara Rossi", locale: "it-IT", tz: "America/Los_Angeles" },
  Uwe: { displayName: "Uwe Hofmann", locale: "de-DE", tz: "Europe/Berlin" },
  /** Of another workspace, in the channel that both share. */
  Xenia: { displayName: "Xenia Partner", locale: "de-DE", tz: "Europe/Berlin", teamId: "T0PARTNER" },
  Lena: { displayName: "Lena Vogt", locale: "de-DE", tz: "Europe/Berlin" },
  Tom: { displayName: "Tom Berger", locale: "de-DE", tz: "Europe/Berlin" },
  Petra: { displayName: "Petra Sommer", locale: "de-DE", tz: "Europe/Berlin" },
} as const;

/** Somebody in the office, by first name. */
export type Name = keyof typeof cast;
/** Lena and Tom are agents, Petra is a lead. */
export type StaffName = "Lena" | "Tom" | "Petra";

const staff: readonly Name[] = ["Lena", "Tom", "Petra"];

/** Whether somebody works at the desk. */
export const isStaff = (name: Name): name is StaffName => staff.includes(name);

/** A Slack with the people and channels of a company and its customers. */
export type Office = {
  readonly slack: FakeSlack;
  /** User ids. */
  readonly people: Readonly<Record<Name, string>>;
  /** Channels in which customers write. */
  readonly support: Readonly<Record<"open" | "closed" | "shared", string>>;
  readonly internal: string;
  /** A channel that is none of the desk's, though its bot is in it. */
  readonly elsewhere: string;
  readonly groups: Readonly<Record<"agents" | "leads", string>>;
};

/** Everybody's first name. */
export const officeNames = Object.keys(cast).filter((name): name is Name => Object.hasOwn(cast, name));

/** Starts it: `#support` for all, `#support-vip` for a few, `#support-partner` shared, `#support-desk` for the desk. */
export const startOffice = async (clock: VirtualClock): Promise<Office> => {
  const slack = await startFakeSlack({ retryDelaysMs: [50, 50, 50], clock });
  const added = officeNames.map((name) => [name, slack.addUser({ name: name.toLowerCase(), ...cast[name] })]);
  const people: Office["people"] = Object.fromEntries(added);
  const { Xenia, ...own } = people;
  const team = [people.Lena, people.Tom, people.Petra];
  const members = Object.values(own);
  const channel = slack.addChannel;
  return {
    slack,
    people,
    support: {
      open: channel({ name: "support", members }),
      closed: channel({ name: "support-vip", isPrivate: true, members: [...team, people.Anna, people.Ben] }),
      shared: channel({ name: "support-partner", isShared: true, members: [...team, people.Anna, Xenia] }),
    },
    internal: channel({ name: "support-desk", isPrivate: true, members: team }),
    elsewhere: channel({ name: "coffee", members }),
    groups: {
      agents: slack.addUserGroup({ handle: "agents", users: [people.Lena, people.Tom] }),
      leads: slack.addUserGroup({ handle: "leads", users: [people.Petra] }),
    },
  };
};
