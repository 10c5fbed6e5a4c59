import type { Event } from "../../src/core/event.ts";
import type { Person } from "../../src/core/person.ts";
import { plainText } from "../../src/messages/message.ts";
import {
  type Accept,
  type Adapter,
  type DeskSide,
  Gone,
  type Job,
  type KnownConversation,
} from "../../src/runtime/port.ts";

/** A message that the platform shows. */
export type Shown = {
  readonly id: string;
  readonly job: Extract<Job, { job: "post" }>;
  readonly text: string;
};

/** A platform of the tests: it shows what it is told to, and can be made to fail. */
export type LoopbackPlatform = {
  readonly adapter: Adapter;
  /** Delivers an event, as the platform would. */
  readonly deliver: (event: Event) => Promise<"new" | "duplicate">;
  /** Delivers something that cannot be read. */
  readonly deliverGarbage: (key: string, lane: string) => Promise<"new" | "duplicate">;
  readonly shown: readonly Shown[];
  /** Changes of messages, in order. */
  readonly updates: readonly { readonly remoteId: string; readonly text: string }[];
  /** Every time a message was pinned, by its id. */
  readonly pins: readonly string[];
  /** Somebody takes a message of the desk away. */
  readonly takeAway: (id: string) => void;
  /** Every time the desk asked for what it missed. */
  readonly backfills: readonly { readonly since: number; readonly followed: readonly KnownConversation[] }[];
  /** What asking for what was missed fails with, until told otherwise. */
  readonly failBackfill: (error: Error | null) => void;
  /** Tells the desk that it may have missed something. */
  readonly missed: () => void;
  /** How often posting was tried. */
  readonly attempts: () => number;
  /** Who belongs to the desk from now on, as far as the platform says; nobody until it is said. */
  readonly employ: (people: readonly Person[]) => void;
  /** What happens to posts in the support channel, until told otherwise. `after`: fails although it has posted. */
  readonly failWith: (failure: { readonly error: Error; readonly when: "before" | "after" } | null) => void;
};

/** Somebody on that platform. */
export const person = (id: string, role: Person["role"] = "customer"): Person => ({
  key: `web:${id}`,
  name: id,
  role,
  locale: "de",
});

/** Creates a platform that stands in for the playground. */
export const createLoopbackPlatform = (): LoopbackPlatform => {
  const shown: Shown[] = [];
  const updates: { remoteId: string; text: string }[] = [];
  const pins: string[] = [];
  const gone = new Set<string>();
  const backfills: { since: number; followed: readonly KnownConversation[] }[] = [];
  let desk: DeskSide | null = null;
  let backfillError: Error | null = null;
  let failure: { readonly error: Error; readonly when: "before" | "after" } | null = null;
  let attempts = 0;
  let employed: readonly Person[] = [];

  const accepted = (): Accept => {
    if (desk === null) throw new Error("The desk has not been started.");
    return desk.accept;
  };

  const post = (job: Extract<Job, { job: "post" }>): string => {
    const id = `p${shown.length + 1}`;
    shown.push({ id, job, text: plainText(job.message) });
    return id;
  };

  const adapter: Adapter = {
    platform: "web",
    start: async (given) => {
      desk = given;
    },
    translate: async (payload) => {
      if (typeof payload !== "object" || payload === null || !("kind" in payload))
        throw new Error("Not an event.");
      return payload as Event;
    },
    canPin: () => true,
    perform: async (job) => {
      if ("remoteId" in job && gone.has(job.remoteId)) throw new Gone("It was deleted.");
      if (job.job === "pin") pins.push(job.remoteId);
      if (job.job === "delete") gone.add(job.remoteId);
      if (job.job === "update") updates.push({ remoteId: job.remoteId, text: plainText(job.message) });
      if (job.job !== "post") return "remoteId" in job ? job.remoteId : job.messageId;
      attempts += 1;
      const fault = job.conversation.channel === "support" ? failure : null;
      if (fault?.when === "before") throw fault.error;
      const id = post(job);
      if (fault?.when === "after") throw fault.error;
      return id;
    },
    lookup: async (job) => shown.find(({ job: one }) => one.id === job.id)?.id ?? null,
    colleague: async (word) => employed.find(({ key }) => key === word) ?? null,
    direct: () => ({ platform: "web", channel: "support", thread: null }),
    backfill: async (since, followed) => {
      backfills.push({ since, followed });
      if (backfillError !== null) throw backfillError;
    },
    stop: async () => {},
  };

  return {
    adapter,
    shown,
    updates,
    pins,
    takeAway: (id) => gone.add(id),
    backfills,
    failBackfill: (error) => {
      backfillError = error;
    },
    missed: () => desk?.missed(),
    attempts: () => attempts,
    employ: (people) => {
      employed = people;
    },
    failWith: (next) => {
      failure = next;
    },
    deliver: (event) =>
      accepted()({
        platform: "web",
        lane: "person" in event ? event.person.key : event.id,
        at: event.at,
        keys: [event.id],
        payload: event,
      }),
    deliverGarbage: (key, lane) =>
      accepted()({ platform: "web", lane, at: 0, keys: [key], payload: "garbage" }),
  };
};
