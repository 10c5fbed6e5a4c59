import type { Case } from "../../core/case.ts";
import type { Conversation } from "../../core/conversation.ts";
import type { PersonKey } from "../../core/person.ts";
import type { CustomerScope } from "../customer-scope.ts";

/** A name shorter than this stands in too many other words to be looked for. */
const shortestName = 3;

/** The id on its platform, of `<platform>:<id>`. */
const idOf = (key: PersonKey): string => key.slice(key.indexOf(":") + 1);

/** What tells how somebody is named. */
export type Named = Pick<CustomerScope, "number"> & {
  readonly accounts: readonly { readonly name: string }[];
  readonly cases: readonly Pick<Case, "customer">[];
};

const namesOf = ({ accounts, cases }: Named): readonly string[] => [
  ...accounts.map(({ name }) => name),
  ...cases.map(({ customer }) => customer.name),
];

/** Number and names of a customer, as they stand where somebody has named them. */
export const namedIn = (scope: Named): readonly string[] => {
  const names = namesOf(scope).filter((name) => name.length >= shortestName);
  return [...new Set([...(scope.number === null ? [] : [scope.number]), ...names])];
};

/** Every account of theirs, and those under which their cases were opened. */
export const keysIn = ({ accounts, cases }: CustomerScope): readonly PersonKey[] => [
  ...new Set([...accounts.map(({ key }) => key), ...cases.map(({ customer }) => customer.key)]),
];

// A text within JSON, or within JSON that is a text within JSON, ends with a quote or a backslash before one.
const quoted = (id: string): readonly string[] => [`"${id}"`, `"${id}\\`, `@${id}>`, `=${id}&`];

/** Ids as long as those of Slack and Discord stand in nothing else; short ones of the playground do. */
const shortestId = 9;

/** The texts by which a stored delivery or order is known to be about a customer. */
export const tracesOf = (scope: CustomerScope): readonly string[] => {
  const keys = keysIn(scope);
  const ids = keys.map(idOf).flatMap((id) => (id.length < shortestId ? quoted(id) : [id]));
  return [...new Set([...namedIn(scope), ...keys, ...ids, ...scope.cases.map(({ id }) => id)])];
};

/** The lanes of the inbox in which the words of a case were delivered: those of its threads. */
export const lanesOf = (threads: readonly Conversation[], cases: readonly Case[]): readonly string[] => [
  ...threads.map(({ platform, channel, thread }) => `${platform}/${channel}/${thread ?? ""}`),
  ...cases.map(({ id }) => `desk/${id}`),
];
