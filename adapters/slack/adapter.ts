import { setTimeout as pause } from "node:timers/promises";
import { App, type Receiver } from "@slack/bolt";
import type { Adapter, DeskSide } from "../../src/runtime/port.ts";
import { directTo, platform } from "./ids.ts";
import type { SlackOptions } from "./options.ts";
import { createPeople } from "./people/create-people.ts";
import type { People } from "./people/people.ts";
import { createProfiles, type Profiles } from "./people/profiles.ts";
import { createReadAhead, type ReadAhead } from "./people/read-ahead.ts";
import { perform } from "./perform.ts";
import { deliveriesOf, translate } from "./receive.ts";
import { type BackfillParts, backfill } from "./receiving/backfill.ts";
import { httpReceiver } from "./receiving/http.ts";
import { newcomerIn } from "./receiving/newcomer.ts";
import { durable } from "./receiving/receiver.ts";
import { socketReceiver } from "./receiving/sockets.ts";
import { removeDuplicates } from "./sending/duplicates.ts";
import { lookup } from "./sending/lookup.ts";
import type { ListedMessage } from "./sending/order-metadata.ts";
import { createSending, type Sending } from "./sending/sending.ts";
import { type Connection, connect } from "./setup/connect.ts";
import { listen } from "./surface/interactions.ts";
import { type Clients, createClients, sdkLogger } from "./web-api/clients.ts";
import { createPace, type Pace } from "./web-api/pace.ts";
import { patiently } from "./web-api/patience.ts";

/** Slack lets a few messages through at once before it holds a channel to its rate. */
const postsAtOnce = 5;
const readsAtOnce = 10;

/** Slack as the desk sees it. */
export type Slack = {
  readonly adapter: Adapter;
  /** The id of a channel that the desk file names; `null`: it names no such channel. */
  readonly channelId: (nameOrId: string) => string | null;
  /** Where Slack's requests arrive; `null` with Socket Mode, and before the start. */
  readonly address: () => string | null;
};

/** Bolt's receiver for the way in which Slack reaches the desk: everything behind it is the same. */
const receiverOf = (
  { receive, apiUrl, log }: SlackOptions,
  onReconnect: () => void,
): Receiver & { readonly address: () => string | null } =>
  receive.mode === "http"
    ? httpReceiver({ ...receive, log })
    : { ...socketReceiver({ appToken: receive.appToken, apiUrl, log, onReconnect }), address: () => null };

type Parts = {
  readonly options: SlackOptions;
  readonly connection: Connection;
  readonly clients: Clients;
  readonly profiles: Profiles;
  readonly people: People;
};

/** Slack's word that it leaves events out because there were too many. */
const isRateLimited = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "type" in body && body.type === "app_rate_limited";

const createApp = (
  parts: Parts & { readonly readAhead: ReadAhead },
  receiver: Receiver,
  desk: () => DeskSide | null,
): App => {
  const { options, connection, clients, people, readAhead } = parts;
  const { workspace, places } = connection;
  const take = async (body: unknown): Promise<void> => {
    const side = desk();
    if (side === null) throw new Error("The desk is not running.");
    if (isRateLimited(body)) side.missed();
    const newcomer = newcomerIn(body, connection);
    if (newcomer !== null) readAhead.joined(newcomer);
    const deliveries = deliveriesOf(body, { workspace, places, now: options.clock() });
    for (const delivery of deliveries) await side.accept(delivery);
  };
  const app = new App({
    receiver: durable(receiver, take, options.log),
    // Who the bot is, is known; asking Slack again would cost each interaction a call.
    authorize: async () => ({ botToken: options.botToken, botUserId: workspace.botUserId }),
    logger: sdkLogger(options.log, "bolt"),
  });
  listen(app, { client: clients.interactive, people, options, workspace, desk });
  return app;
};

/** Slack's rate for posts of one channel. */
const postPace = ({ postsPerSecond }: SlackOptions): Pace =>
  createPace({ perMs: 1000 / postsPerSecond, burst: postsAtOnce });

/** Slack's rate for reading history. */
const readPace = ({ readsPerMinute }: SlackOptions): Pace =>
  createPace({ perMs: 60_000 / readsPerMinute, burst: readsAtOnce });

const sendingOf = (
  { options, connection, clients, people }: Parts,
  messageOf: Sending["messageOf"],
): Sending => {
  const { workspace } = connection;
  return createSending({
    clients,
    workspace,
    people,
    messageOf,
    pace: postPace(options),
    log: options.log,
  });
};

const backfillParts = (
  {
    options,
    connection,
    clients,
    sending,
    pace,
  }: Parts & Pick<BackfillParts, "pace"> & { readonly sending: Sending },
  accept: DeskSide["accept"],
  signal: AbortSignal,
): BackfillParts => {
  const { workspace, places } = connection;
  const { clock, log } = options;
  const onRead = (channel: string, messages: readonly ListedMessage[]): Promise<void> =>
    removeDuplicates(sending, channel, messages);
  return { reads: clients.reads, pace, signal, onRead, workspace, places, accept, clock, log };
};

const createAdapter = (parts: Parts): Pick<Slack, "adapter" | "address"> => {
  const { options, connection, clients, profiles, people } = parts;
  const { workspace, places } = connection;
  const stopping = new AbortController();
  const { signal } = stopping;
  const readAhead = createReadAhead({
    ...options,
    reads: clients.reads,
    profiles,
    workspace,
    places,
    signal,
  });
  let desk: DeskSide | null = null;
  const sending = sendingOf(parts, async (order) => (await desk?.messageOf(order)) ?? null);
  const reading = { ...parts, sending, pace: readPace(options) };
  const receiver = receiverOf(options, () => desk?.missed());
  const app = createApp({ ...parts, readAhead }, receiver, () => desk);
  const adapter: Adapter = {
    platform,
    start: async (given) => {
      desk = given;
      await app.start();
      readAhead.start();
    },
    translate: (payload) => translate(payload, { workspace, places, people }),
    canPin: () => true,
    perform: (job) => perform(sending, job),
    lookup: (job) => lookup(sending, job),
    colleague: people.colleague,
    direct: directTo,
    backfill: async (since, followed) => {
      if (desk !== null) await backfill(backfillParts(reading, desk.accept, signal), since, followed);
    },
    stop: async () => {
      stopping.abort();
      await app.stop();
      desk = null;
    },
  };
  return { adapter, address: receiver.address };
};

/**
 * Opens Slack for a desk: logs in and finds the channels and people that the desk file names. While Slack is out of
 * reach it asks on, for ever.
 *
 * @throws {SlackSetupError} listing everything that does not fit, with its remedies.
 */
export const openSlack = async (options: SlackOptions): Promise<Slack> => {
  const clients = createClients(options);
  const ask = patiently(options.log, pause);
  const connection = await connect(options, clients.reads, ask);
  const { workspace, places, agents, leads, product, channelId } = connection;
  const { log, clock } = options;
  const { internal } = places;
  const { reads } = clients;
  const profiles = createProfiles({ reads, workspace, clock, log });
  const people = await ask("read who works here", () =>
    createPeople({ reads, profiles, workspace, internal, agents, leads, product, clock, log }),
  );
  return { ...createAdapter({ options, connection, clients, profiles, people }), channelId };
};
