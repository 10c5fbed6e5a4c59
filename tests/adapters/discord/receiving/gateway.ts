import { Client, Events, GatewayIntentBits, Partials } from "discord.js";
import { restOptions } from "../../../../adapters/discord/rest/rest.ts";
import type { FakeDiscord } from "../../../fakes/discord/fake-discord.ts";
import { until } from "../../../support/until.ts";
import { createLog } from "./connected.ts";

/** What concerns messages and interactions, as `t` and `d` of the packets of a real client. */
export const connectGateway = async (discord: FakeDiscord) => {
  const taken: { readonly t: string; readonly d: unknown }[] = [];
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel, Partials.Message],
    rest: restOptions({ apiUrl: discord.apiUrl, log: createLog().log }),
  });
  client.on(Events.Raw, ({ t, d }: { readonly t: string; readonly d: unknown }) => {
    // The client goes on to change what it has told of.
    if (/^(?:MESSAGE|INTERACTION)_/.test(t ?? "")) taken.push(structuredClone({ t, d }));
  });
  await client.login(discord.token);
  const ofKind = (t: string) => taken.filter((packet) => packet.t === t);
  return {
    /** Everything so far, once `count` of a kind have come. */
    packets: (t: string, count: number) =>
      until(`${count} of ${t}`, async () => (ofKind(t).length < count ? undefined : taken)),
    /** The last of a kind, once `count` of it have come. */
    last: (t: string, count = 1) =>
      until(`${count} of ${t}`, async () => (ofKind(t).length < count ? undefined : ofKind(t).at(-1))),
    stop: () => client.destroy(),
  };
};
