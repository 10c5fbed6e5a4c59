import { request as httpRequest } from "node:http";
import { createWebAdapter } from "../../../adapters/web/adapter.ts";
import type { MessageView } from "../../../adapters/web/format.ts";
import { platform } from "../../../adapters/web/ids.ts";
import { serve } from "../../../adapters/web/serve.ts";
import type { PersonKey } from "../../../src/core/person.ts";
import type { Message } from "../../../src/messages/message.ts";
import type { Adapter, Delivery, Job } from "../../../src/runtime/port.ts";
import { deskOf } from "../../support/desk-side.ts";
import { type MemoryStore, memoryStore } from "./memory-store.ts";

/** A playground that listens on a port of its own, with an inbox that keeps what was delivered. */
export type Playground = {
  readonly url: string;
  readonly adapter: Adapter;
  readonly store: MemoryStore;
  readonly deliveries: readonly Delivery[];
  /** What went wrong behind an answer that does not say it. */
  readonly reported: readonly unknown[];
  /** Makes the inbox refuse, or take again. */
  readonly setAccepting: (accepting: boolean) => void;
  readonly get: (path: string) => Promise<Answer>;
  readonly send: (method: string, path: string, body: unknown) => Promise<Answer>;
  /** Posts as a person and returns the message's id. */
  readonly say: (as: string, text: string, thread?: string | null, channel?: string) => Promise<string>;
  readonly seenBy: (as: string, channel?: string) => Promise<readonly MessageView[]>;
  readonly close: () => Promise<void>;
};

/** An HTTP answer. `body` is what the JSON says. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers };

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
};

const counter = (): (() => number) => {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
};

const clientOf = (url: string): Pick<Playground, "get" | "send" | "say" | "seenBy"> => {
  const get: Playground["get"] = async (path) => answerOf(await fetch(`${url}${path}`));
  const send: Playground["send"] = async (method, path, body) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const headers = { "content-type": "application/json" };
    return answerOf(await fetch(`${url}/api/playground${path}`, { method, headers, body: text }));
  };
  return {
    get,
    send,
    say: async (as, text, thread = null, channel = "support") => {
      const { status, body } = await send("POST", "/messages", { as, channel, thread, text });
      if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return (body as { id: string }).id;
    },
    seenBy: async (as, channel = "support") =>
      (await get(`/api/playground/messages?as=${as}&channel=${channel}`)).body as MessageView[],
  };
};

/** Starts a playground. Its clock ticks one second each time it is read. */
export const startPlayground = async (healthy = true, maxFileBytes = 1000): Promise<Playground> => {
  const store = memoryStore();
  const deliveries: Delivery[] = [];
  const reported: unknown[] = [];
  const [ticks, ids] = [counter(), counter()];
  let accepting = true;
  const { adapter, app } = createWebAdapter({
    store,
    isOpen: true,
    clock: () => 1_800_000_000_000 + ticks() * 1000,
    newId: () => `id${ids()}`,
    company: "Nordlicht & Söhne",
    maxFileBytes,
    language: "de",
    health: async () => ({ ok: healthy }),
    report: (error) => reported.push(error),
  });
  await adapter.start(
    deskOf(async (delivery) => {
      if (!accepting) throw new Error("inbox is full");
      const known = deliveries.some(({ keys }) => keys.some((key) => delivery.keys.includes(key)));
      if (!known) deliveries.push(delivery);
      return known ? "duplicate" : "new";
    }),
  );
  const server = await serve(app, { host: "127.0.0.1", port: 0 });
  return {
    ...clientOf(server.url),
    url: server.url,
    adapter,
    store,
    deliveries,
    reported,
    setAccepting: (now) => {
      accepting = now;
    },
    close: server.close,
  };
};

/** A message of the bot with whatever is given. */
export const botMessage = (message: Partial<Message>): Message => ({
  parts: [],
  actions: [],
  form: null,
  ...message,
});

/** A job that posts `text`, unless it says otherwise. */
export const postJob = (job: {
  id: string;
  text?: string;
  message?: Partial<Message>;
  channel?: string;
  thread?: string | null;
  onlyFor?: PersonKey | null;
}): Extract<Job, { job: "post" }> => ({
  job: "post",
  id: job.id,
  orderedAt: 0,
  conversation: { platform, channel: job.channel ?? "support", thread: job.thread ?? null },
  onlyFor: job.onlyFor ?? null,
  message: botMessage({ parts: [{ part: "text", text: job.text ?? "Hello" }], ...job.message }),
  ping: [],
});

/** A request with headers that `fetch` does not let one choose. */
export const rawRequest = (
  url: string,
  options: { method?: string; headers: Record<string, string>; body?: string },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject);
    request.end(options.body);
  });
