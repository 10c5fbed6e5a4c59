import { REST } from "discord.js";
import { directOf, personKey, platform } from "../../../../adapters/discord/ids.ts";
import type { Log, ThreadBook } from "../../../../adapters/discord/options.ts";
import { createPeople } from "../../../../adapters/discord/people/create-people.ts";
import { perform } from "../../../../adapters/discord/perform.ts";
import { restOptions } from "../../../../adapters/discord/rest/rest.ts";
import { lookup } from "../../../../adapters/discord/sending/lookup.ts";
import { createSending, type Sending } from "../../../../adapters/discord/sending/sending.ts";
import { createTokens } from "../../../../adapters/discord/surface/tokens.ts";
import type { Places, Workspace } from "../../../../adapters/discord/workspace.ts";
import type { Conversation } from "../../../../src/core/conversation.ts";
import type { Message } from "../../../../src/messages/message.ts";
import { type Job, Unreachable } from "../../../../src/runtime/port.ts";
import { type FakeDiscord, type Seen, startFakeDiscord } from "../../../fakes/discord/fake-discord.ts";

/** Long enough for a loopback server, and short enough for a test that waits for its end. */
const timeout = 250;

export type Line = { readonly level: string; readonly facts: object; readonly message: string };

/** A log that keeps its lines. */
export const createLog = (): { readonly log: Log; readonly lines: readonly Line[] } => {
  const lines: Line[] = [];
  const line = (level: string) => (facts: object, message: string) => {
    lines.push({ level, facts, message });
  };
  return { log: { info: line("info"), warn: line("warn"), error: line("error") }, lines };
};

/** The bot's server, as a fake Discord has it. */
export const workspaceOf = ({ applicationId, botUserId, guildId }: FakeDiscord): Workspace => ({
  applicationId,
  botUserId,
  guildId,
});

/** A message of one text. */
export const saying = (text: string): Message => ({
  parts: [{ part: "text", text }],
  actions: [],
  form: null,
});

/** A thread book in memory. */
export const createThreadBook = (): ThreadBook & { readonly saved: () => readonly string[] } => {
  const threads = new Map<string, string>();
  const roots = new Map<string, string>();
  return {
    threadOf: async (channel, root) => threads.get(`${channel}/${root}`) ?? null,
    rootOf: async (thread) => roots.get(thread) ?? null,
    save: async ({ channel, root, thread }) => {
      threads.set(`${channel}/${root}`, thread);
      roots.set(thread, root);
    },
    saved: () => [...threads.values()],
  };
};

/** A REST client that gives up early; fifty calls a second are soon made here, and nobody waits for the next one. */
export const restOf = ({ apiUrl, token }: Pick<FakeDiscord, "apiUrl" | "token">, log: Log): REST =>
  new REST({ ...restOptions({ apiUrl, log }), timeout, globalRequestsPerSecond: 100_000 }).setToken(token);

/** The desk's clock, which tests move. */
export const createClock = () => {
  let ahead = 0;
  return {
    clock: () => Date.now() + ahead,
    advance: (ms: number) => {
      ahead += ms;
    },
  };
};

/** A Discord with a customer, an agent and a lead, and what it takes to carry out jobs there. */
export const startSetting = async (options: { readonly threads?: Sending["threads"] } = {}) => {
  const { clock, advance } = createClock();
  const discord = await startFakeDiscord({ clock: { now: clock } });
  const support = discord.addTextChannel({ name: "support" });
  const forum = discord.addForumChannel({ name: "fragen" });
  const agents = discord.addRole({ name: "Support" });
  const leads = discord.addRole({ name: "Leitung", mentionable: true });
  const internal = discord.addTextChannel({ name: "desk", visibleTo: [agents, leads] });
  const customer = discord.addUser({ name: "anna", globalName: "Anna Brandt" });
  const agent = discord.addUser({ name: "tom", globalName: "Tom Berg" });
  const lead = discord.addUser({ name: "lea", globalName: "Lea Lindt" });
  discord.giveRole(agent, agents);
  discord.giveRole(lead, leads);
  const { log, lines } = createLog();
  const rest = restOf(discord, log);
  const workspace = workspaceOf(discord);
  const roles = { agents: new Set([agents]), leads: new Set([leads]) };
  const places: Places = {
    support: new Map([
      [support, "text"],
      [forum, "forum"],
    ]),
    internal,
    directMessages: true,
  };
  const threadBook = createThreadBook();
  const tokens = createTokens({ clock });
  const people = createPeople({ rest, workspace, roles, internal, clock, log });
  const parts = {
    rest,
    workspace,
    places,
    people,
    threadBook,
    tokens,
    threads: options.threads ?? "public",
    language: "de",
    log,
    clock,
  } as const;
  /** What it takes to carry out jobs, as another process would have it. */
  const restart = (): Sending => createSending(parts);
  const ids = { support, forum, internal, agents, leads, customer, agent, lead };
  return { discord, ...ids, rest, tokens, threadBook, lines, clock, advance, restart, sending: restart() };
};

export type SendSetting = Awaited<ReturnType<typeof startSetting>>;

/** A place on Discord. */
export const at = (channel: string, thread: string | null = null): Conversation => ({
  platform,
  channel,
  thread,
});

export type PostJob = Extract<Job, { readonly job: "post" }>;

/** The job of posting a text. */
export const postJob = (conversation: Conversation, more: Partial<PostJob> = {}): PostJob => ({
  job: "post",
  id: "order-1",
  orderedAt: Date.now() + 1_000,
  conversation,
  onlyFor: null,
  message: saying("Guten Tag"),
  ping: [],
  ...more,
});

/** The job of posting a text for one person. */
export const whisperJob = (conversation: Conversation, user: string, more: Partial<PostJob> = {}): PostJob =>
  postJob(conversation, { onlyFor: personKey(user), ...more });

/** Direct messages to somebody. */
export const directly = (user: string): Conversation => at(directOf(user));

/** Everything that somebody sees of the bot. */
export const seenOfBot = ({ discord }: Pick<SendSetting, "discord">, user: string): readonly Seen[] =>
  discord.seenBy(user).filter(({ author }) => author === discord.botUserId);

/**
 * Carries out a job as the desk's outbox does: after an unknown outcome it looks before it tries again. Without its
 * pauses.
 *
 * @throws {Refused} when Discord says no.
 */
export const deliver = async (
  sending: Sending,
  job: Job,
): Promise<{ readonly remoteId: string; readonly outcomes: readonly string[] }> => {
  const outcomes: string[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    try {
      const found = outcomes.at(-1) === "unknown" ? await lookup(sending, job) : null;
      return { remoteId: found ?? (await perform(sending, job)), outcomes };
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      outcomes.push(error.outcome);
    }
  }
  throw new Error(`Never delivered: ${outcomes.join()}`);
};
