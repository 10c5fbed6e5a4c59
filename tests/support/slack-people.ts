import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from "../fakes/slack/fake-slack.ts";

/** A Slack with the people and channels of the sample desk. */
export type SlackWorkspace = {
  readonly slack: FakeSlack;
  /** User ids by first name: Anna and Ben are customers, Lena and Tom agents, Petra leads. */
  readonly people: Readonly<Record<"Anna" | "Ben" | "Lena" | "Tom" | "Petra", string>>;
  readonly support: string;
  readonly internal: string;
  readonly leads: string;
};

/** Starts it: `#support` with everybody, `#support-desk` with the desk's people, and a user group for each role. */
export const startWorkspace = async (options: FakeSlackOptions = {}): Promise<SlackWorkspace> => {
  const slack = await startFakeSlack({ retryDelaysMs: [50, 50, 50], ...options });
  const add = (displayName: string, locale: string): string =>
    slack.addUser({
      name: displayName.split(" ")[0]?.toLowerCase() ?? displayName,
      displayName,
      locale,
      tz: "Europe/Berlin",
    });
  const people = {
    Anna: add("Anna Brandt", "de-DE"),
    Ben: add("Ben Carter", "en-GB"),
    Lena: add("Lena Vogt", "de-DE"),
    Tom: add("Tom Berger", "de-DE"),
    Petra: add("Petra Sommer", "de-DE"),
  };
  const staff = [people.Lena, people.Tom, people.Petra];
  const support = slack.addChannel({ name: "support", members: Object.values(people) });
  const internal = slack.addChannel({ name: "support-desk", isPrivate: true, members: staff });
  slack.addUserGroup({ handle: "agents", users: [people.Lena, people.Tom] });
  const leads = slack.addUserGroup({ handle: "leads", users: [people.Petra] });
  return { slack, people, support, internal, leads };
};
