import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { isJson, parseJson } from "../json.ts";
import { createAcknowledgements } from "./acknowledgements.ts";
import type { Outcome, Outgoing, Retry, Transport } from "./delivery.ts";
import { createSocketPool, type SocketPoolOptions, type Sockets } from "./sockets.ts";

/** Envelopes over sockets. */
export type SocketMode = Transport & {
  readonly sockets: Sockets;
  /** A ticket for one connection. */
  readonly ticket: () => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly stop: () => void;
};

/** How patient it is, and whom it tells of mistakes. */
export type SocketOptions = Omit<SocketPoolOptions, "heard"> & {
  /** Real milliseconds. */
  readonly ackWindowMs: number;
  /** Gets what the app does that Slack's protocol does not know. */
  readonly violations: string[];
};

const acceptsResponse: Readonly<Record<Outgoing["kind"], boolean>> = {
  events_api: false,
  slash_commands: true,
  interactive: true,
};

const envelopeOf = (id: string, { kind, body }: Outgoing, retry: Retry | null): string =>
  JSON.stringify({
    envelope_id: id,
    payload: body,
    type: kind,
    accepts_response_payload: acceptsResponse[kind],
    ...(kind === "events_api"
      ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? "" }
      : {}),
  });

/** The server's side of Socket Mode. */
export const createSocketMode = (options: SocketOptions): SocketMode => {
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = new Set<string>();
  const acknowledgements = createAcknowledgements();
  /** Ends the waiting for an acknowledgement. */
  const waiting = new Set<(reason: string) => void>();

  const heard = (text: string): void => {
    const frame = parseJson(text);
    const isAcknowledgement = isJson(frame) && typeof frame["envelope_id"] === "string";
    const wrong = isAcknowledgement
      ? acknowledgements.take(frame)
      : `sent a frame that acknowledges nothing: ${text.slice(0, 200)}`;
    if (wrong !== null) options.violations.push(wrong);
  };
  const pool = createSocketPool({ ...options, heard });

  const send = (outgoing: Outgoing, retry: Retry | null): Promise<Outcome> =>
    new Promise((resolve) => {
      const socket = pool.next();
      if (socket === null) {
        resolve({ status: "failed", reason: "connection_failed", mayRetry: true });
        return;
      }
      const id = randomUUID();
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        waiting.delete(giveUp);
        resolve(outcome);
      };
      const giveUp = (reason: string): void => {
        acknowledgements.giveUp(id);
        settle({ status: "failed", reason, mayRetry: true });
      };
      const timer = setTimeout(() => giveUp("timeout"), options.ackWindowMs);
      waiting.add(giveUp);
      acknowledgements.expect(id, outgoing.kind, (response) => settle({ status: "acknowledged", response }));
      socket.send(envelopeOf(id, outgoing, retry));
    });

  return {
    send,
    sockets: pool.sockets,
    ticket: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, socket, head) => {
      const url = new URL(request.url ?? "/", "http://loopback");
      if (url.pathname === "/link/" && tickets.delete(url.searchParams.get("ticket") ?? ""))
        server.handleUpgrade(request, socket, head, pool.add);
      else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    },
    stop: () => {
      for (const giveUp of waiting) giveUp("stopped");
      pool.stop();
      server.close();
    },
  };
};
