import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { isJson, type Json, objectOf, parseJson } from "../json.ts";
import { type Connection, createConnection } from "./connection.ts";
import { createHandshake, type Handshake, type HandshakeParts } from "./handshake.ts";
import { createOutlet, type Outlet } from "./outlet.ts";

/** What the gateway works on. */
export type GatewayParts = HandshakeParts & {
  /** Between the heartbeats it asks for, in real milliseconds. */
  readonly heartbeatMs: number;
  readonly violations: string[];
};

/** How the gateway behaves, as a test sets it. */
export type Manners = {
  /** Whether heartbeats are answered. */
  isAcknowledging: boolean;
  /** Whether new connections are greeted. */
  isGreeting: boolean;
  /** Sessions that may still begin today; `null`: as many as Discord allows. */
  sessionsLeft: number | null;
};

/** The gateway as the other rooms use it. */
export type Gateway = Outlet &
  Pick<Handshake, "identified" | "resumed"> & {
    readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
    readonly connections: () => readonly Connection[];
    readonly manners: Manners;
    /** Says that the session is over; unless it is `resumable`, it is. */
    readonly invalidate: (resumable: boolean) => void;
    /** Sessions are gone, and so are their connections. */
    readonly forget: () => void;
    readonly stop: () => void;
  };

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)).toString();

/** More than so many packets a minute, and the app is thrown out. */
const mostPackets = 120;

/** The app said goodbye in a way that ends its session. */
const isFarewell = (code: number): boolean => code === 1000 || code === 1001;

/** The gateway: greets, identifies, tells events, and takes sessions up again. */
export const createGateway = ({ heartbeatMs, violations, ...parts }: GatewayParts): Gateway => {
  const server = new WebSocketServer({ noServer: true });
  const handshake = createHandshake(parts);
  const { sessions } = handshake;
  const connections = new Set<Connection>();
  const manners: Manners = { isAcknowledging: true, isGreeting: true, sessionsLeft: null };
  const outlet = createOutlet(() => [...sessions.values()]);

  const heartbeat = (connection: Connection): void => {
    connection.beat();
    if (manners.isAcknowledging) connection.say({ op: 11 });
  };

  const refuse = (connection: Connection, op: unknown): void => {
    violations.push(`sent op ${String(op)} to the gateway, which this fake does not know`);
    connection.close(4001, "Unknown opcode.");
  };

  const obey = (connection: Connection, op: unknown, d: Json): void => {
    const isIn = connection.session !== null;
    if (op === 1) heartbeat(connection);
    else if (op === 2 && isIn) connection.close(4005, "Already authenticated.");
    else if (op === 2) handshake.identify(connection, d);
    else if (op === 6) handshake.resume(connection, d);
    else if (!isIn) connection.close(4003, "Not authenticated.");
    else if (op !== 3) refuse(connection, op);
  };

  const heard = (connection: Connection, text: string): void => {
    const packet = parseJson(text);
    if (!isJson(packet)) connection.close(4002, "Error while decoding payload.");
    else if (connection.packets() > mostPackets) connection.close(4008, "You are being rate limited.");
    else obey(connection, packet["op"], objectOf(packet["d"]));
  };

  const lose = (connection: Connection, code: number): void => {
    connection.stop();
    connections.delete(connection);
    const { session } = connection;
    if (session === null || session.socket !== connection.socket) return;
    session.socket = null;
    if (isFarewell(code) && !connection.isClosedHere()) sessions.delete(session.id);
  };

  const attend = (socket: WebSocket): void => {
    const connection = createConnection(socket, heartbeatMs);
    connections.add(connection);
    socket.on("message", (data) => heard(connection, textOf(data)));
    socket.on("error", () => {});
    socket.on("close", (code) => lose(connection, code));
    if (manners.isGreeting) connection.say({ op: 10, d: { heartbeat_interval: heartbeatMs, _trace: [] } });
  };

  const end = (): void => {
    for (const connection of connections) connection.session = null;
    sessions.clear();
  };

  return {
    ...outlet,
    identified: handshake.identified,
    resumed: handshake.resumed,
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, attend),
    connections: () => [...connections],
    manners,
    invalidate: (resumable) => {
      for (const connection of connections) connection.say({ op: 9, d: resumable });
      if (!resumable) end();
    },
    forget: () => {
      end();
      for (const connection of connections) connection.close(1006);
    },
    stop: () => {
      for (const connection of connections) {
        connection.stop();
        connection.socket.terminate();
      }
      server.close();
    },
  };
};
