import { expect } from "vitest";
import type { Call } from "../../../fakes/slack/fake-slack.ts";
import { isStaff, type Office, officeNames } from "./office.ts";

/** What nobody but the desk may read begins with this word, in every test. */
export const canary = "INTERN";

/** Customer numbers of the directory that the tests use. */
const numbers = /(?<!\d)(?:10584|10745|10809|11176|11389)(?!\d)/;

type Audience = "desk" | "one customer" | "everybody";

const showing = /^(?:chat\.(?:postMessage|update|postEphemeral)|views\.(?:open|update|push|publish))$/;

const staffIds = ({ people }: Office): ReadonlySet<unknown> =>
  new Set(officeNames.filter(isStaff).map((name) => people[name]));

/** Who can read what a call shows. A window's reader is not named: it is taken for a customer's. */
const audienceOf = (office: Office, { method, args }: Call): Audience => {
  const { slack, internal } = office;
  const staff = staffIds(office);
  const channel = args["channel"];
  if (method.startsWith("views.")) return staff.has(args["user_id"]) ? "desk" : "one customer";
  if (method === "chat.postEphemeral") return staff.has(args["user"]) ? "desk" : "one customer";
  const isStaffsOwn = [...staff].some((id) => slack.openDirectMessage(String(id)) === channel);
  if (channel === internal || isStaffsOwn) return "desk";
  return String(channel).startsWith("D") ? "one customer" : "everybody";
};

const wordsOf = ({ args }: Call): string => JSON.stringify([args["text"], args["blocks"], args["view"]]);

/** Who reads the internal channel, works there, or was let in by the test. */
const mayRead = ({ slack, internal, people }: Office, name: (typeof officeNames)[number]): boolean =>
  isStaff(name) || slack.seenBy(people[name], internal).length > 0;

/**
 * Makes sure, from every call the desk ever made, that nothing internal was shown to customers, that no customer
 * number was said where others read along, and that it called nobody but the desk's own people, in its own channel.
 *
 * @throws {Error} naming what was said to whom.
 */
export const assertDiscreet = (office: Office): void => {
  const { slack, internal, groups, people } = office;
  for (const call of slack.calls().filter(({ method }) => showing.test(method))) {
    const audience = audienceOf(office, call);
    const words = wordsOf(call);
    if (audience !== "desk") expect(words, `${call.method} for ${audience}`).not.toContain(canary);
    if (audience === "everybody") expect(words, call.method).not.toMatch(numbers);
  }
  for (const name of officeNames.filter((one) => !mayRead(office, one))) {
    const seen = slack.seenBy(people[name]).flatMap((one) => [one, ...one.replies]);
    const said = seen.filter(({ author }) => author === slack.bot.userId);
    expect(JSON.stringify(said), `seen by ${name}`).not.toContain(canary);
  }
  const callable = new Set<unknown>([groups.leads, ...staffIds(office)]);
  for (const ping of slack.pings().filter(({ author }) => author === slack.bot.userId)) {
    expect(ping).toMatchObject({ ranges: [], channel: internal });
    for (const one of [...ping.users, ...ping.groups]) expect(callable).toContain(one);
  }
};
