import type { Transport } from "./delivery.ts";
import { createHttpEvents, type HttpEvents, type HttpOptions } from "./http-events.ts";
import type { SocketMode } from "./socket-mode.ts";

/** The way to the app: its sockets, until it is told an address. */
export type Transports = Transport & {
  /** From now on by signed requests to this address. */
  readonly useHttp: (url: string, tamper?: HttpOptions["tamper"]) => HttpEvents;
};

/** Sockets at first. */
export const createTransports = (
  socketMode: SocketMode,
  options: Pick<HttpOptions, "signingSecret" | "ackWindowMs">,
): Transports => {
  let transport: Transport = socketMode;
  return {
    send: (outgoing, retry) => transport.send(outgoing, retry),
    useHttp: (url, tamper = (request) => request) => {
      const http = createHttpEvents({ ...options, url, tamper });
      transport = http;
      return http;
    },
  };
};
