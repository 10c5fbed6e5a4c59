import { WebSocket } from "ws";
import { until } from "../../../support/until.ts";
import type { FakeSlack } from "../fake-slack.ts";
import { isJson, type Json, parseJson, stringOf } from "../json.ts";
import { clientOf } from "./clients.ts";

/** A bare client of Socket Mode, for what the SDK never does. */
export type RawSocket = {
  readonly url: string;
  readonly frames: readonly Json[];
  /** The envelopes so far. */
  readonly envelopes: () => readonly Json[];
  readonly acknowledge: (envelope: Json, payload?: Json) => void;
  readonly socket: WebSocket;
  readonly close: () => void;
};

/** Opens a socket and waits for the first frame. `acknowledges`: every envelope, at once. */
export const openRawSocket = async (slack: FakeSlack, acknowledges: boolean): Promise<RawSocket> => {
  const { url = "" } = await clientOf(slack, slack.appToken).apps.connections.open({});
  const frames: Json[] = [];
  const socket = new WebSocket(url);
  const acknowledge = (envelope: Json, payload?: Json): void => {
    const answer = payload === undefined ? {} : { payload };
    socket.send(JSON.stringify({ envelope_id: stringOf(envelope["envelope_id"]), ...answer }));
  };
  socket.on("error", () => {});
  socket.on("message", (data: Buffer) => {
    const frame = parseJson(data.toString());
    if (!isJson(frame)) return;
    frames.push(frame);
    if (acknowledges && "envelope_id" in frame) acknowledge(frame);
  });
  await until("a hello", async () => frames[0]);
  return {
    url,
    frames,
    envelopes: () => frames.filter((frame) => "envelope_id" in frame),
    acknowledge,
    socket,
    close: () => socket.close(),
  };
};
