import type { RawData, WebSocket } from "ws";

/** Why Slack ends a connection. */
export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

/** Which of the open connections, by age. */
export type Which = "oldest" | "newest" | "all";

/** The open connections of an app, as a test handles them. */
export type Sockets = {
  /** Connections that are open. */
  readonly count: () => number;
  /** Connections that were ever opened. */
  readonly opened: () => number;
  /** What Slack says before it closes a connection. Unless it is a warning, no more comes over it, and it is closed. */
  readonly disconnect: (reason: DisconnectReason, which?: Which) => void;
  /** Closes with a code, and no word before. */
  readonly close: (code: number, which?: Which) => void;
  /** Cuts the TCP connection: no close frame. */
  readonly terminate: (which?: Which) => void;
  /** `false`: answers no pings and takes no acknowledgements, as behind a dead router. */
  readonly answer: (isAnswering: boolean, which?: Which) => void;
  /** Whether connections that are opened from now on are welcomed with a hello. */
  readonly greet: (isGreeting: boolean) => void;
  /** Sends a frame as it stands. */
  readonly sendRaw: (frame: string, which?: Which) => void;
};

/** The connections, as the server uses them. */
export type SocketPool = {
  readonly sockets: Sockets;
  readonly add: (socket: WebSocket) => void;
  /** The connection whose turn it is; `null`: none takes envelopes. */
  readonly next: () => WebSocket | null;
  readonly stop: () => void;
};

/** How they are kept alive, and who listens. */
export type SocketPoolOptions = {
  readonly appId: string;
  /** Real milliseconds. */
  readonly pingMs: number;
  /** From the word to the end of a connection, in real milliseconds. */
  readonly graceMs: number;
  readonly heard: (text: string) => void;
};

type Connection = { readonly socket: WebSocket; takesEnvelopes: boolean; isAnswering: boolean };

/** Slack allows ten connections at a time. */
const mostConnections = 10;

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)).toString();

const chosen = (connections: readonly Connection[], which: Which): readonly Connection[] =>
  which === "all" ? connections : which === "oldest" ? connections.slice(0, 1) : connections.slice(-1);

const say = (socket: WebSocket, what: object): void => socket.send(JSON.stringify(what));

/** The connections of an app: welcomed, pinged, used in turn. */
export const createSocketPool = ({ appId, pingMs, graceMs, heard }: SocketPoolOptions): SocketPool => {
  const timers = new Set<NodeJS.Timeout>();
  let connections: readonly Connection[] = [];
  let opened = 0;
  let turn = 0;
  let isGreeting = true;

  const hello = (): object => ({
    type: "hello",
    num_connections: connections.length,
    debug_info: { host: "applink-1", build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: appId },
  });

  const disconnect = (connection: Connection, reason: DisconnectReason): void => {
    say(connection.socket, { type: "disconnect", reason, debug_info: { host: "applink-1" } });
    if (reason === "warning") return;
    connection.takesEnvelopes = false;
    timers.add(setTimeout(() => connection.socket.close(1000), graceMs));
  };

  const attend = (connection: Connection): void => {
    const { socket } = connection;
    const pings = setInterval(() => connection.isAnswering && socket.ping(), pingMs);
    timers.add(pings);
    socket.on("message", (data) => connection.isAnswering && heard(textOf(data)));
    socket.on("ping", (data) => connection.isAnswering && socket.pong(data));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(pings);
      connections = connections.filter((one) => one !== connection);
    });
  };

  const add = (socket: WebSocket): void => {
    const connection: Connection = { socket, takesEnvelopes: true, isAnswering: true };
    connections = [...connections, connection];
    opened += 1;
    attend(connection);
    if (isGreeting) say(socket, hello());
    if (connections.length > mostConnections) disconnect(connection, "too_many_websockets");
  };

  const next = (): WebSocket | null => {
    const open = connections.filter((one) => one.takesEnvelopes && one.socket.readyState === one.socket.OPEN);
    turn += 1;
    return open[turn % Math.max(open.length, 1)]?.socket ?? null;
  };

  const each = (which: Which, act: (connection: Connection) => void): void =>
    chosen(connections, which).forEach(act);

  return {
    add,
    next,
    sockets: {
      count: () => connections.length,
      opened: () => opened,
      disconnect: (reason, which = "oldest") => each(which, (connection) => disconnect(connection, reason)),
      close: (code, which = "all") => each(which, ({ socket }) => socket.close(code)),
      terminate: (which = "all") => each(which, ({ socket }) => socket.terminate()),
      answer: (isAnswering, which = "all") =>
        each(which, (connection) => {
          connection.isAnswering = isAnswering;
        }),
      greet: (yes) => {
        isGreeting = yes;
      },
      sendRaw: (frame, which = "all") => each(which, ({ socket }) => socket.send(frame)),
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      each("all", ({ socket }) => socket.terminate());
    },
  };
};
