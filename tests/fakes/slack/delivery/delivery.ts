import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Json } from "../json.ts";

/** The three kinds of envelopes. */
export type OutgoingKind = "events_api" | "slash_commands" | "interactive";

/** Something Slack has to tell the app. */
export type Outgoing = { readonly kind: OutgoingKind; readonly body: Json };

/** The count of a further try, from 1, and why it is made. */
export type Retry = { readonly number: number; readonly reason: string };

/** What came of one attempt. `response`: what the app answered along with its acknowledgement, if anything. */
export type Outcome =
  | { readonly status: "acknowledged"; readonly response: unknown }
  | { readonly status: "failed"; readonly reason: string; readonly mayRetry: boolean };

/** A way to the app. */
export type Transport = { readonly send: (outgoing: Outgoing, retry: Retry | null) => Promise<Outcome> };

/** One attempt; `afterMs` in real milliseconds from sending to the outcome, `null`: still waiting. */
export type Attempt = { readonly outcome: string; readonly afterMs: number | null };

/** A delivery as tests read it. */
export type Delivery = {
  readonly kind: OutgoingKind;
  readonly body: Json;
  readonly eventId: string | null;
  readonly status: "held" | "pending" | "acknowledged" | "givenUp";
  readonly attempts: readonly Attempt[];
};

type Entry = { kind: OutgoingKind; body: Json; status: Delivery["status"]; attempts: Attempt[] };

/** Everything that Slack told the app, and what came of it. */
export type Deliveries = {
  /** Resolves with the outcome of the last attempt. */
  readonly deliver: (outgoing: Outgoing) => Promise<Outcome>;
  readonly log: () => readonly Delivery[];
  /** Keeps everything back until `release`. */
  readonly hold: () => void;
  /** Sends what was kept back, in the order that `order` makes of it. */
  readonly release: (order?: (held: readonly Delivery[]) => readonly Delivery[]) => void;
  readonly pending: () => number;
  /** Gives up everything that waits for another try. */
  readonly stop: () => void;
};

/** By which way, and how often. */
export type DeliveryOptions = {
  readonly transport: Transport;
  /** Real milliseconds before each further try of an event. */
  readonly retryDelaysMs: readonly number[];
};

const eventIdOf = (body: Json): string | null =>
  typeof body["event_id"] === "string" ? body["event_id"] : null;

const view = (entry: Entry): Delivery => ({ ...entry, eventId: eventIdOf(entry.body) });

/** Delivers events up to four times, everything else once. */
export const createDeliveries = ({ transport, retryDelaysMs }: DeliveryOptions): Deliveries => {
  const entries: Entry[] = [];
  const stopping = new AbortController();
  // Every delivery that waits for another try listens.
  setMaxListeners(0, stopping.signal);
  let isHolding = false;
  let held: { readonly entry: Entry; readonly go: () => void }[] = [];

  const attempt = async (entry: Entry, retry: Retry | null): Promise<Outcome> => {
    const began = performance.now();
    const index = entry.attempts.push({ outcome: "pending", afterMs: null }) - 1;
    const outcome = await transport.send(entry, retry);
    const label = outcome.status === "failed" ? outcome.reason : outcome.status;
    entry.attempts[index] = { outcome: label, afterMs: performance.now() - began };
    return outcome;
  };

  const wait = (ms: number): Promise<boolean> =>
    pause(ms, undefined, { signal: stopping.signal, ref: false }).then(
      () => true,
      () => false,
    );

  const attempts = async (entry: Entry): Promise<Outcome> => {
    let outcome = await attempt(entry, null);
    const delays = entry.kind === "events_api" ? retryDelaysMs : [];
    for (const [index, delay] of delays.entries()) {
      if (outcome.status === "acknowledged" || !outcome.mayRetry || !(await wait(delay))) return outcome;
      outcome = await attempt(entry, { number: index + 1, reason: outcome.reason });
    }
    return outcome;
  };

  const released = (entry: Entry): Promise<void> =>
    new Promise((go) => {
      entry.status = "held";
      held.push({ entry, go });
    });

  const deliver = async ({ kind, body }: Outgoing): Promise<Outcome> => {
    const entry: Entry = { kind, body, status: "pending", attempts: [] };
    entries.push(entry);
    if (isHolding) await released(entry);
    entry.status = "pending";
    const outcome = await attempts(entry);
    entry.status = outcome.status === "acknowledged" ? "acknowledged" : "givenUp";
    return outcome;
  };

  const release: Deliveries["release"] = (order = (all) => all) => {
    isHolding = false;
    const waiting = held.map((one) => ({ ...one, shown: view(one.entry) }));
    held = [];
    const ordered = order(waiting.map((one) => one.shown));
    if (ordered.length !== waiting.length)
      throw new Error("release: the order must keep every delivery, once.");
    for (const shown of ordered) waiting.find((one) => one.shown === shown)?.go();
  };

  return {
    deliver,
    log: () => entries.map(view),
    hold: () => {
      isHolding = true;
    },
    release,
    pending: () => entries.filter((entry) => entry.status === "pending").length,
    stop: () => stopping.abort(),
  };
};
