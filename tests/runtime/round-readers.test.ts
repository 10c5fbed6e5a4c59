import { describe, expect, it } from "vitest";
import type { Party, PersonKey } from "../../src/core/person.ts";
import type { WaitingLine } from "../../src/core/shown-ticket.ts";
import { readersOf } from "../../src/runtime/round-readers.ts";

const lena = { key: "slack:U2", name: "Lena Vogt" } as const;
const tom = { key: "discord:3", name: "Tom Berg" } as const;

const line = (ticket: number, agent: Party | null): WaitingLine => ({
  line: {
    ticket,
    status: agent === null ? "queued" : "claimed",
    priority: "normal",
    route: "support",
    expectedReplyAt: null,
    agent,
    customer: "Anna Brandt",
    about: "Das Postfach ist voll.",
  },
  since: ticket,
  conversation: null,
});
const lines = [line(1, null), line(2, lena), line(3, tom), line(4, lena)];

const direct = (person: PersonKey) =>
  person.startsWith("slack:") ? { platform: "slack", channel: `direct:${person}`, thread: null } : null;

const read = (to: "channel" | "agents" | "both", missed = false) => {
  const { channel, ping, agents } = readersOf({ rounds: { to, allGood: true }, direct }, lines, missed);
  const tickets = (listed: readonly WaitingLine[]) => listed.map(({ line: { ticket } }) => ticket);
  return { channel: tickets(channel), ping, agents: agents.map((one) => [one.agent, tickets(one.lines)]) };
};

describe("the readers of a round (R6)", () => {
  it("are all in the channel, unless the desk wants it otherwise", () =>
    expect(read("channel")).toEqual({ channel: [1, 2, 3, 4], ping: [], agents: [] }));

  it("are agents with their own tickets; what is nobody's, or theirs who cannot be reached, the channel", () =>
    expect(read("agents")).toEqual({
      channel: [1, 3],
      ping: [tom.key],
      agents: [[lena.key, [2, 4]]],
    }));

  it("can be both", () =>
    expect(read("both")).toEqual({
      channel: [1, 2, 3, 4],
      ping: [tom.key],
      agents: [[lena.key, [2, 4]]],
    }));

  it("are the leads too where rounds were missed, with the whole list before them", () => {
    expect(read("channel", true).ping).toEqual(["leads"]);
    expect(read("agents", true)).toMatchObject({ channel: [1, 2, 3, 4], ping: ["leads", tom.key] });
  });
});
