import { webApi } from "@slack/bolt";
import { directOf, personKey, platform } from "../../../../adapters/slack/ids.ts";
import type { Log } from "../../../../adapters/slack/options.ts";
import { perform } from "../../../../adapters/slack/perform.ts";
import { lookup } from "../../../../adapters/slack/sending/lookup.ts";
import { createSending, type Sending } from "../../../../adapters/slack/sending/sending.ts";
import { createClients, sdkLogger } from "../../../../adapters/slack/web-api/clients.ts";
import { createPace } from "../../../../adapters/slack/web-api/pace.ts";
import type { Workspace } from "../../../../adapters/slack/workspace.ts";
import type { Conversation } from "../../../../src/core/conversation.ts";
import type { Message } from "../../../../src/messages/message.ts";
import { type Job, Unreachable } from "../../../../src/runtime/port.ts";
import { type FakeSlack, type Seen, startFakeSlack } from "../../../fakes/slack/fake-slack.ts";

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

/** The bot's workspace, as a fake Slack has it. */
export const workspaceOf = ({ team, bot }: FakeSlack): Workspace => ({
  teamId: team.id,
  enterpriseId: null,
  botUserId: bot.userId,
  botId: bot.botId,
  url: team.url,
});

/** A message of one text. */
export const saying = (text: string): Message => ({
  parts: [{ part: "text", text }],
  actions: [],
  form: null,
});

/** Waits that end when a test says so. */
const createWaits = () => {
  const waiting: { readonly ms: number; readonly end: () => void }[] = [];
  return {
    wait: (ms: number): Promise<void> => new Promise((end) => waiting.push({ ms, end })),
    waits: (): readonly number[] => waiting.map(({ ms }) => ms),
    endWaits: (): void => {
      for (const { end } of waiting.splice(0)) end();
    },
  };
};

/** A Slack with a customer in a support channel, and what it takes to carry out jobs there. */
export const startSetting = async (parts: Partial<Pick<Sending, "pace" | "people">> = {}) => {
  const slack = await startFakeSlack();
  slack.setSubscriptions([]);
  const customer = slack.addUser({ name: "anna", displayName: "Anna Brandt", locale: "de-DE" });
  const support = slack.addChannel({ name: "support", members: [customer] });
  const { log, lines } = createLog();
  const waits = createWaits();
  const clients = createClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, log });
  const options = {
    slackApiUrl: slack.apiUrl,
    logger: sdkLogger(log, "outbox"),
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const sending = createSending({
    clients: { ...clients, outbox: new webApi.WebClient(slack.botToken, options) },
    workspace: workspaceOf(slack),
    people: { mentions: async () => [] },
    messageOf: async () => null,
    pace: createPace({ perMs: 1, burst: 1_000 }),
    log,
    wait: waits.wait,
    ...parts,
  });
  return { slack, sending, customer, support, lines, ...waits };
};

export type SendSetting = Awaited<ReturnType<typeof startSetting>>;

/** A place on Slack. */
export const at = (channel: string, thread: string | null = null): Conversation => ({
  platform,
  channel,
  thread,
});

type PostJob = Extract<Job, { readonly job: "post" }>;

/** The job of posting a text. */
export const postJob = (conversation: Conversation, more: Partial<PostJob> = {}): PostJob => ({
  job: "post",
  id: "order-1",
  orderedAt: Date.now(),
  conversation,
  onlyFor: null,
  message: saying("Guten Tag"),
  ping: [],
  ...more,
});

/** The job of posting a text for one person. */
export const whisperJob = (conversation: Conversation, user: string): PostJob =>
  postJob(conversation, { onlyFor: personKey(user, null) });

/** Direct messages to somebody. */
export const directly = (user: string): Conversation => at(directOf(user));

/**
 * Carries out a job as the desk's outbox does: after an unknown outcome it looks before it tries again. Without its
 * pauses.
 *
 * @throws {Refused} when Slack says no.
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

/** Everything that somebody sees of the bot, replies too. */
export const seenOfBot = ({ slack }: Pick<SendSetting, "slack">, user: string): readonly Seen[] =>
  slack
    .seenBy(user)
    .flatMap((message) => [message, ...message.replies])
    .filter(({ author, subtype }) => author === slack.bot.userId && subtype !== "tombstone");
