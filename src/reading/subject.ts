import { withoutQuotes } from "./quoted.ts";
import { type Topic, topicsIn } from "./topics.ts";
import { wordingOf } from "./wording.ts";

/** What a text is about: kinds of things, and addresses. */
export type Subject = { readonly topics: ReadonlySet<Topic>; readonly addresses: ReadonlySet<string> };

/** Things that fail together: a page, its database and its certificate are one matter unless the customer parts them. */
const families: Readonly<Record<Topic, string>> = {
  site: "web",
  shop: "web",
  server: "web",
  database: "web",
  certificate: "web",
  domain: "web",
  backup: "web",
  mail: "mail",
  calendar: "mail",
  internet: "line",
  phone: "line",
  device: "line",
  billing: "money",
  contract: "money",
  account: "account",
};

/** What kind of thing an address is: a mailbox, or a page. */
const topicOf = (address: string): readonly Topic[] => {
  if (address.includes("@")) return ["mail"];
  return /^(?:https?:|www\.)/.test(address) ? ["site"] : [];
};

/** What a text is about. */
export const subjectOf = (text: string): Subject => {
  const { body, addresses } = wordingOf(text);
  return {
    topics: new Set([...topicsIn(withoutQuotes(body)), ...addresses.flatMap(topicOf)]),
    addresses: new Set(addresses),
  };
};

const areDisjoint = <Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean =>
  [...one].every((value) => !other.has(value));

const familiesOf = ({ topics }: Subject): ReadonlySet<string> =>
  new Set([...topics].map((topic) => families[topic]));

/** Whether two texts name the same thing. */
export const overlap = (one: Subject, other: Subject): boolean =>
  !areDisjoint(one.topics, other.topics) || !areDisjoint(one.addresses, other.addresses);

/**
 * Whether two texts are about different things for sure. `closely`: things that fail together are different too,
 * because the customer's words part them.
 */
export const areSeparate = (one: Subject, other: Subject, closely: boolean): boolean =>
  one.topics.size > 0 &&
  other.topics.size > 0 &&
  areDisjoint(one.addresses, other.addresses) &&
  (closely ? areDisjoint(one.topics, other.topics) : areDisjoint(familiesOf(one), familiesOf(other)));
