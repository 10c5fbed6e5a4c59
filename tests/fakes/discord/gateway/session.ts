import type { WebSocket } from "ws";
import { intents } from "../world/intents.ts";
import { type Dispatch, secret } from "../world/world.ts";

/** A packet of the gateway as it goes over the wire. */
export type Packet = { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown };

/** What an app that identified hears, whether it is connected at the moment or not. */
export type Session = {
  readonly id: string;
  readonly intents: number;
  /** `null`: its connection is gone, and it may come back. */
  socket: WebSocket | null;
  /** Everything it was told, for when it comes back. */
  readonly told: Packet[];
};

/** A session that has heard nothing yet. */
export const createSession = (wanted: number, socket: WebSocket): Session => ({
  id: secret().slice(0, 32),
  intents: wanted,
  socket,
  told: [],
});

/** Sends over the session's connection, if there is one. */
export const sendTo = (session: Session, packet: unknown): void => {
  const { socket } = session;
  if (socket !== null && socket.readyState === socket.OPEN) socket.send(JSON.stringify(packet));
};

/** Tells a session something, now or when it comes back. */
export const tell = (session: Session, t: string, d: unknown): Packet => {
  const packet: Packet = { op: 0, t, s: session.told.length + 1, d };
  session.told.push(packet);
  sendTo(session, packet);
  return packet;
};

/** Whether a session asked for such events. */
export const asksFor = (session: Session, { intent }: Dispatch): boolean =>
  intent === 0 || (session.intents & intent) !== 0;

/** What of an event a session may read. */
export const hearsOf = (session: Session): { readonly content: boolean } => ({
  content: (session.intents & intents.messageContent) !== 0,
});
