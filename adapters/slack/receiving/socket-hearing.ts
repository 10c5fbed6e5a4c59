import type { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../options.ts";
import { type Envelope, readFrame } from "./socket-frame.ts";

type Client = SocketModeReceiver["client"];

/** What is to be done with what is heard. */
export type Hearing = {
  readonly log: Log;
  /** Slack wants the connection to end, for this reason. */
  readonly onDisconnect: (reason: string) => void;
  /** Slack leaves events out because there were too many. */
  readonly onRateLimited: () => void;
};

const acknowledge = ({ websocket }: Client, id: string, answer: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const payload = typeof answer === "string" ? { text: answer } : (answer ?? {});
    if (websocket?.isActive() !== true) reject(new Error("the connection has ended"));
    else
      websocket.send(JSON.stringify({ envelope_id: id, payload }), (error) =>
        error === undefined ? resolve() : reject(error),
      );
  });

/** Hands envelopes to Bolt, and knows which are not acknowledged yet. */
const createDesk = (client: Client) => {
  const open = new Set<string>();
  let onEmpty = (): void => {};
  return {
    hand: ({ envelope_id, type, payload, retry_attempt, retry_reason }: Envelope): void => {
      open.add(envelope_id);
      const ack = async (answer?: unknown): Promise<void> => {
        await acknowledge(client, envelope_id, answer);
        open.delete(envelope_id);
        if (open.size === 0) onEmpty();
      };
      const retry = { retry_num: retry_attempt, retry_reason };
      client.emit("slack_event", { ack, envelope_id, type, body: payload, ...retry });
    },
    empty: (): Promise<void> =>
      new Promise((resolve) => {
        onEmpty = resolve;
        if (open.size === 0) resolve();
      }),
  };
};

/**
 * Hears a socket in the SDK's place: the SDK fails on what has no event in it, takes the type of an event for a
 * command to itself, and hangs up as soon as Slack asks for a change.
 *
 * @returns a promise for the moment when everything heard so far is acknowledged.
 */
export const hear = (
  client: Client,
  { log, onDisconnect, onRateLimited }: Hearing,
): (() => Promise<void>) => {
  const desk = createDesk(client);
  const heard = (data: unknown): void => {
    const frame = readFrame(data);
    switch (frame?.frame) {
      case "hello":
        client.emit("connected");
        break;
      case "disconnect":
        onDisconnect(frame.reason);
        break;
      case "envelope":
        desk.hand(frame.envelope);
        break;
      case "rateLimited":
        log.warn({}, "Slack leaves events out: there were more than 30,000 in an hour");
        acknowledge(client, frame.envelope.envelope_id, {}).catch(() => {});
        onRateLimited();
        break;
      default:
        log.warn({}, "Slack said something over the socket that cannot be read");
    }
  };
  client.removeAllListeners("ws_message");
  client.on("ws_message", heard);
  return desk.empty;
};
