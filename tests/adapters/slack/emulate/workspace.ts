import type { webApi } from "@slack/bolt";
import { clientOf } from "../../../fakes/slack/apps/clients.ts";
import { type EmulatedDelivery, type Emulator, startEmulator } from "./emulator.ts";
import { botToken, type Name, type SeedOptions, seedOf, userToken } from "./seed.ts";
import { startWire, type Wire } from "./wire.ts";

/** Somebody with a token of their own. */
export type Someone = { readonly id: string; readonly client: webApi.WebClient };

type Channels = { readonly support: string; readonly internal: string };

/** A workspace at emulate with the people and channels of the sample desk. */
export type Workspace = Channels & {
  /** `https://muster.slack.com/` */
  readonly url: string;
  /** Between the desk and emulate; everybody else speaks to emulate directly. */
  readonly wire: Wire;
  readonly bot: Someone;
  readonly people: Readonly<Record<Name, Someone>>;
  /** Where events go from now on; `null`: nowhere, as if the desk were down. */
  readonly sendEventsTo: (url: string | null) => void;
  /** Events sent so far. */
  readonly deliveries: () => readonly EmulatedDelivery[];
  /** Addresses of everything that listens: emulate, the wire to it, and where events go. */
  readonly servers: () => readonly string[];
  readonly stop: () => Promise<void>;
};

const someone = async (apiUrl: string, token: string): Promise<Someone> => {
  const client = clientOf({ apiUrl, botToken: token });
  const { user_id: id = "" } = await client.auth.test();
  return { id, client };
};

const peopleAt = async (apiUrl: string): Promise<Workspace["people"]> => {
  const at = (name: Name) => someone(apiUrl, userToken(name));
  return {
    Anna: await at("Anna"),
    Ben: await at("Ben"),
    Lena: await at("Lena"),
    Tom: await at("Tom"),
    Petra: await at("Petra"),
  };
};

/** emulate puts everybody into a channel of the seed but the bot, and nobody into one that is created. */
const openChannels = async (
  { Lena, Tom, Petra }: Workspace["people"],
  { id: bot }: Someone,
): Promise<Channels> => {
  const { conversations } = Lena.client;
  const { channels = [] } = await conversations.list();
  const support = channels.find(({ name }) => name === "support")?.id ?? "";
  await conversations.invite({ channel: support, users: bot });
  const created = await conversations.create({ name: "support-desk", is_private: true });
  const internal = created.channel?.id ?? "";
  await conversations.invite({ channel: internal, users: [bot, Tom.id, Petra.id].join(",") });
  return { support, internal };
};

const createSubscription = ({ dispatcher }: Emulator) => {
  let current: { readonly id: number; readonly url: string } | null = null;
  return {
    url: () => current?.url ?? null,
    set: (url: string | null): void => {
      if (current !== null) dispatcher.unregister(current.id);
      const wanted = { events: ["message"], active: true, owner: "slack" } as const;
      current = url === null ? null : dispatcher.register({ url, ...wanted });
    },
  };
};

const furnish = async (emulator: Emulator, wire: Wire): Promise<Workspace> => {
  const apiUrl = `${emulator.url}/api/`;
  const people = await peopleAt(apiUrl);
  const bot = await someone(apiUrl, botToken);
  const { url = "" } = await bot.client.auth.test();
  const subscription = createSubscription(emulator);
  return {
    ...(await openChannels(people, bot)),
    url,
    wire,
    bot,
    people,
    sendEventsTo: subscription.set,
    deliveries: () => emulator.dispatcher.getDeliveries(),
    servers: () => [emulator.url, wire.apiUrl, subscription.url()].filter((one) => one !== null),
    stop: async () => {
      await wire.stop();
      await emulator.stop();
    },
  };
};

/** Starts it: `#support` with everybody, `#support-desk` with the desk's people, both with the bot. */
export const startWorkspace = async (options: SeedOptions = {}): Promise<Workspace> => {
  const emulator = await startEmulator(seedOf(options));
  const wire = await startWire(emulator.url);
  try {
    return await furnish(emulator, wire);
  } catch (error) {
    await wire.stop();
    await emulator.stop();
    throw error;
  }
};
