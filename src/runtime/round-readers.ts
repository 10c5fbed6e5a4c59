import type { Conversation } from "../core/conversation.ts";
import type { Ping } from "../core/effect.ts";
import type { PersonKey } from "../core/person.ts";
import type { WaitingLine } from "../core/shown-ticket.ts";
import type { Parts } from "./parts.ts";

/** One agent who is written to alone, and their own tickets. */
type Reader = {
  readonly agent: PersonKey;
  readonly conversation: Conversation;
  readonly lines: readonly WaitingLine[];
};

/** Who reads what at a round. */
export type Readers = {
  /** For the internal channel; none: it gets no list. */
  readonly channel: readonly WaitingLine[];
  /** Who is called there. */
  readonly ping: readonly Ping[];
  readonly agents: readonly Reader[];
};

const ownersOf = (lines: readonly WaitingLine[]): readonly PersonKey[] => [
  ...new Set(lines.flatMap(({ line: { agent } }) => agent?.key ?? [])),
];

const isOf =
  (agents: readonly PersonKey[]) =>
  ({ line: { agent } }: WaitingLine): boolean =>
    agent !== null && agents.includes(agent.key);

/**
 * Divides what is unanswered among those who are to read it. What is nobody's stands in the channel whatever the desk
 * has chosen; so does what is an agent's who cannot be written to alone, and it calls them. Where rounds were missed, the
 * leads are called to the whole list.
 */
export const readersOf = (
  { rounds, direct }: Pick<Parts, "rounds" | "direct">,
  lines: readonly WaitingLine[],
  missed: boolean,
): Readers => {
  const leads: readonly Ping[] = missed ? ["leads"] : [];
  if (rounds.to === "channel") return { channel: lines, ping: leads, agents: [] };
  const owners = ownersOf(lines);
  const agents = owners.flatMap((agent) => {
    const conversation = direct(agent);
    return conversation === null ? [] : [{ agent, conversation, lines: lines.filter(isOf([agent])) }];
  });
  const reached = agents.map(({ agent }) => agent);
  return {
    channel: rounds.to === "both" || missed ? lines : lines.filter((line) => !isOf(reached)(line)),
    ping: [...leads, ...owners.filter((owner) => !reached.includes(owner))],
    agents,
  };
};
