import { expect } from "vitest";
import { isStaff, names, type Server } from "./server.ts";

/** What nobody but the desk may read begins with this word, in every test. */
export const canary = "INTERN";

/** Customer numbers of the directory that the tests use. */
const numbers = /(?<!\d)(?:10584|10745|10809|11176|11389)(?!\d)/;

/** Channels, threads and direct conversations that only the desk's own people read. */
const insideOf = ({ discord, internal, people }: Server): ReadonlySet<string | undefined> =>
  new Set([
    internal,
    ...discord.threadsIn(internal),
    ...names.filter(isStaff).map((name) => discord.openDirect(people[name])),
  ]);

/** What people read of a call, but for the number that the desk shows as an example. */
const wordsOf = (body: unknown): string =>
  JSON.stringify(body ?? null).replaceAll(/(?:so aus|like this): 10584/g, "");

const speaking = /^(?:POST|PATCH) \/channels\//;

/**
 * Makes sure, from every call the bot ever made, that nothing internal was shown to customers, that no customer number
 * was said or stood in a thread's name where others read, and that it called nobody but the desk's own people, in their
 * channel.
 *
 * @throws {Error} naming what was said to whom.
 */
export const assertDiscreet = (server: Server): void => {
  const { discord, internal, roles, people, support, forum } = server;
  const inside = insideOf(server);
  for (const { route, params, body } of discord.calls()) {
    if (!speaking.test(route) || inside.has(params["channel"])) continue;
    expect(wordsOf(body), route).not.toContain(canary);
    expect(wordsOf(body), route).not.toMatch(numbers);
  }
  for (const name of names.filter((one) => !isStaff(one))) {
    const said = discord.seenBy(people[name]).filter(({ author }) => author === discord.botUserId);
    expect(JSON.stringify([said, discord.modal(people[name])]), `seen by ${name}`).not.toContain(canary);
  }
  for (const thread of [support, forum].flatMap((channel) => discord.threadsIn(channel))) {
    const { owner, name } = discord.thread(thread);
    if (owner === discord.botUserId) expect(name).toMatch(/^Support [0-9A-F]{4}-[0-9A-F]{4}$/);
  }
  const callable = new Set<string>([people.Lena, people.Tom, people.Petra]);
  for (const { author, users, roles: called, everyone, channel } of discord.pings()) {
    if (author !== discord.botUserId || users.length + called.length + Number(everyone) === 0) continue;
    expect({ everyone, channel }).toEqual({ everyone: false, channel: internal });
    for (const role of called) expect(role).toBe(roles.leads);
    for (const user of users) expect(callable).toContain(user);
  }
};
