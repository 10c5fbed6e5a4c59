import { type Client, Events, GatewayDispatchEvents, Routes } from "discord.js";
import { format } from "../../../../adapters/discord/format.ts";
import { personKey } from "../../../../adapters/discord/ids.ts";
import { restOptions } from "../../../../adapters/discord/rest/rest.ts";
import { type Answering, answerInteraction } from "../../../../adapters/discord/surface/answer.ts";
import { applicationCommands } from "../../../../adapters/discord/surface/commands.ts";
import { type Chosen, chosenIn } from "../../../../adapters/discord/surface/final.ts";
import { createTokens } from "../../../../adapters/discord/surface/tokens.ts";
import { type Macro, macrosLike } from "../../../../src/core/macro.ts";
import type { Role } from "../../../../src/core/person.ts";
import type { TicketLine } from "../../../../src/core/shown-ticket.ts";
import type { Message } from "../../../../src/messages/message.ts";
import { startClient } from "../../../fakes/discord/apps/client.ts";
import { type FakeDiscordOptions, startFakeDiscord } from "../../../fakes/discord/fake-discord.ts";
import { deskOf } from "../../../support/desk-side.ts";

const silent = () => {};
const log = { info: silent, warn: silent, error: silent };

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

const desk: Answering["desk"] = () => ({
  ...deskOf(async () => "new"),
  macros: (words) => macrosLike(macros, words),
  openTickets: async (words) => tickets.filter(({ ticket }) => `T-${ticket}`.includes(words)),
});

/** The body of an interaction as the gateway delivers it. */
const bodyOf = (taken: unknown): unknown => (taken instanceof Object && "d" in taken ? taken.d : null);

/** What a test says about its windows. */
export type WindowOptions = Partial<Answering> & { readonly discord?: FakeDiscordOptions };

/**
 * Interactions answered by the real client, over real sockets, in a Discord of their own: Tom is an agent, Eva a
 * customer. `taken` is what the desk would have written down.
 */
export const startWindows = async ({ discord: fake = {}, ...parts }: WindowOptions = {}) => {
  const discord = await startFakeDiscord(fake);
  const staff = discord.addRole({ name: "Support", permissions: ["ManageThreads"] });
  const tom = discord.addUser({ name: "tom", globalName: "Tom Berg", locale: "en-US" });
  const eva = discord.addUser({ name: "eva", globalName: "Eva Kunde", locale: "de" });
  discord.giveRole(tom, staff);
  const channel = discord.addTextChannel({ name: "support" });

  const roleOf = (user: string): Role => (user === tom ? "agent" : "customer");
  const people: Answering["people"] = {
    describe: async ({ user }) => ({
      key: personKey(user.id),
      name: user.username ?? user.id,
      role: roleOf(user.id),
      locale: null,
    }),
  };
  const taken: Chosen[] = [];
  const tokens = createTokens({ clock: Date.now });
  const take = async (body: unknown): Promise<void> => {
    const chosen = chosenIn(bodyOf(body));
    if (chosen !== null) taken.push(chosen);
  };
  const options = { company: "Muster GmbH", language: "en", tone: () => [], log } as const;
  const answers: Promise<void>[] = [];
  const listen = (client: Client): void => {
    client.on(Events.Raw, (packet) => {
      if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
      const answering = { rest: client.rest, people, options, tokens, desk, take, ...parts };
      answers.push(answerInteraction(answering, packet.d));
    });
  };
  const client = await startClient(discord, listen, {
    rest: restOptions({ apiUrl: discord.apiUrl, log }),
  });
  await client.rest.put(Routes.applicationGuildCommands(discord.applicationId, discord.guildId), {
    body: applicationCommands("en"),
  });

  const say = async (message: Message): Promise<string> => {
    const body = {
      ...format(message, { guildId: discord.guildId, language: "en" }),
      allowed_mentions: { parse: [] },
    };
    const posted = await client.rest.post(Routes.channelMessages(channel), { body });
    return posted instanceof Object && "id" in posted ? String(posted.id) : "";
  };
  /** What only this person sees. */
  const whispered = (user: string): readonly string[] =>
    discord
      .seenBy(user)
      .filter(({ isEphemeral }) => isEphemeral)
      .map(({ shown }) => shown);
  const stop = async (): Promise<void> => {
    await client.destroy();
    await Promise.all(answers);
    await discord.stop();
  };
  return { discord, client, channel, tom, eva, taken, tokens, say, whispered, stop };
};

/** Interactions that are answered. */
export type Windows = Awaited<ReturnType<typeof startWindows>>;
