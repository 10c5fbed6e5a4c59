import { App, SocketModeReceiver } from "@slack/bolt";
import { format } from "../../../../adapters/slack/format.ts";
import { personKey } from "../../../../adapters/slack/ids.ts";
import type { People } from "../../../../adapters/slack/people/people.ts";
import { readSubmission, type Submission } from "../../../../adapters/slack/surface/forms.ts";
import { listen } from "../../../../adapters/slack/surface/interactions.ts";
import type { Interactive } from "../../../../adapters/slack/surface/interactive.ts";
import { createClients, sdkLogger } from "../../../../adapters/slack/web-api/clients.ts";
import { type Macro, macrosLike } from "../../../../src/core/macro.ts";
import type { Role } from "../../../../src/core/person.ts";
import type { TicketLine } from "../../../../src/core/shown-ticket.ts";
import type { Message } from "../../../../src/messages/message.ts";
import { type FakeSlackOptions, startFakeSlack } from "../../../fakes/slack/fake-slack.ts";
import { options } from "./parts.ts";

const roles: Readonly<
  Record<string, { readonly name: string; readonly role: Role; readonly locale: "de" | "en" }>
> = {
  UTOM: { name: "Tom Berg", role: "agent", locale: "en" },
  UEVA: { name: "Eva Kunde", role: "customer", locale: "de" },
};

const people: People = {
  describe: async (user, team) => {
    const known = roles[user] ?? { name: user, role: "customer", locale: "en" };
    return { key: personKey(user, team), ...known };
  },
  colleague: async () => null,
  mentions: async () => [],
};

const tickets: readonly TicketLine[] = [4, 12].map((ticket) => ({
  ticket,
  route: "support",
  status: "queued",
  priority: "normal",
  expectedReplyAt: 0,
  agent: null,
  customer: "Eva Kunde",
  about: "The shop is down",
}));

const macros: readonly Macro[] = [
  {
    name: "screenshot",
    texts: { de: "Bitte senden Sie uns ein Bildschirmfoto.", en: "Please send us a screenshot." },
  },
  { name: "Rückruf", texts: { de: "Wir rufen Sie an." } },
];

const desk: ReturnType<Interactive["desk"]> = {
  accept: async () => "new",
  missed: () => {},
  authorOf: async () => null,
  messageOf: async () => null,
  formFor: async () => null,
  macros: (words) => macrosLike(macros, words),
  openTickets: async (words) => tickets.filter(({ ticket }) => `T-${ticket}`.includes(words)),
};

/** What a test says about its windows. */
export type WindowOptions = Partial<Interactive> & { readonly slack?: FakeSlackOptions };

/**
 * The listeners on the real App, over a real socket, in a Slack of their own: Tom is an agent, Eva a customer. `taken`
 * is what the desk would have taken down.
 */
export const startWindows = async ({ slack: fake = {}, ...parts }: WindowOptions = {}) => {
  const slack = await startFakeSlack({ teamId: "T1", domain: "muster", ...fake });
  const tom = slack.addUser({ id: "UTOM", name: "tom" });
  const eva = slack.addUser({ id: "UEVA", name: "eva" });
  const channel = slack.addChannel({ name: "support", members: [tom, eva] });
  const { apiUrl, botToken, appToken } = slack;
  const workspace = {
    teamId: "T1",
    enterpriseId: null,
    botUserId: "U0",
    botId: "B0",
    url: "https://muster.slack.com/",
  };

  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLogger(options.log, "socket"),
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
  const app = new App({
    token: botToken,
    receiver,
    logger: sdkLogger(options.log, "app"),
    clientOptions: { slackApiUrl: apiUrl },
    deferInitialization: true,
  });
  const { interactive, outbox } = createClients({ botToken, apiUrl, log: options.log });
  const taken: Submission[] = [];
  app.use(async ({ body, next }) => {
    const submission = "view" in body ? readSubmission(body.view) : null;
    if (body.type === "view_submission" && submission !== null) taken.push(submission);
    await next();
  });
  listen(app, { client: interactive, people, options, workspace, desk: () => desk, ...parts });
  await app.init();
  await app.start();

  const say = async (message: Message, thread?: string): Promise<string> => {
    const { text, blocks } = format(message, workspace);
    const posted = await outbox.chat.postMessage({
      channel,
      text,
      blocks: [...blocks],
      ...(thread && { thread_ts: thread }),
    });
    return posted.ts ?? "";
  };
  const whisper = async (user: string, message: Message): Promise<string> => {
    const { text, blocks } = format(message, workspace);
    const posted = await outbox.chat.postEphemeral({ channel, user, text, blocks: [...blocks] });
    return posted.message_ts ?? "";
  };
  const stop = async (): Promise<void> => {
    await app.stop();
    await slack.stop();
  };
  return { slack, channel, tom, eva, taken, say, whisper, stop };
};

export type Windows = Awaited<ReturnType<typeof startWindows>>;
