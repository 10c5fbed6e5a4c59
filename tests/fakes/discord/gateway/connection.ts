import type { WebSocket } from "ws";
import type { Session } from "./session.ts";

/** An open connection to the gateway. */
export type Connection = {
  readonly socket: WebSocket;
  /** `null`: has not identified yet. */
  session: Session | null;
  readonly say: (packet: unknown) => void;
  /** This side closes it; 1006: without a word. */
  readonly close: (code: number, reason?: string) => void;
  /** Whether this side closed it. */
  readonly isClosedHere: () => boolean;
  /** A heartbeat came. */
  readonly beat: () => void;
  /** Counts a packet. @returns those of the last minute. */
  readonly packets: () => number;
  readonly stop: () => void;
};

/** After so many intervals without a heartbeat a connection is given up. */
const patience = 2.5;

/** Watches over one connection: without heartbeats it is closed. */
export const createConnection = (socket: WebSocket, heartbeatMs: number): Connection => {
  let times: readonly number[] = [];
  let silence: NodeJS.Timeout | undefined;
  let isClosedHere = false;

  const close = (code: number, reason?: string): void => {
    isClosedHere = true;
    if (code === 1006) socket.terminate();
    else socket.close(code, reason);
  };

  const watch = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => close(4009, "Session timed out."), heartbeatMs * patience);
    silence.unref();
  };

  watch();
  return {
    socket,
    session: null,
    say: (packet) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(packet));
    },
    close,
    isClosedHere: () => isClosedHere,
    beat: watch,
    packets: () => {
      const now = performance.now();
      times = [...times.filter((time) => now - time < 60_000), now];
      return times.length;
    },
    stop: () => clearTimeout(silence),
  };
};
