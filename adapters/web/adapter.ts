import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Language } from "../../src/core/person.ts";
import type { Accept, Adapter } from "../../src/runtime/port.ts";
import type { WebBody } from "./body.ts";
import { createChanges } from "./changes.ts";
import { strictHeaders } from "./guard.ts";
import { happeningsOf } from "./happenings.ts";
import { platform } from "./ids.ts";
import { pageRoutes } from "./page.ts";
import { findColleague, seedPeople } from "./people.ts";
import { lookup, perform } from "./perform.ts";
import { deliveryOf, translate } from "./receive.ts";
import { playgroundRoutes } from "./routes.ts";
import type { Workspace } from "./workspace.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** What the playground is made of. */
export type WebOptions = {
  readonly store: WorkspaceStore<WebBody>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Whether there is a playground at all; `false`: nothing but `/health`. */
  readonly isOpen: boolean;
  /** Name under which the bot writes. */
  readonly company: string;
  /** Bytes that the files of a message may have together; 0: it has none. */
  readonly maxFileBytes: number;
  /** Language of the page until the browser or its user says otherwise. */
  readonly language: Language;
  /** Whether the desk has no customer numbers; left out: it has. */
  readonly numberless?: boolean;
  /** Whether the desk works; shown at `/health`. */
  readonly health: () => Promise<{ readonly ok: boolean }>;
  /** Called with what went wrong behind an answer that does not say it. */
  readonly report: (error: unknown) => void;
};

const notRunning: Accept = () => Promise.reject(new Error("The desk is not running."));

const deliverAgain = async ({ store, accept }: Workspace, since: number): Promise<void> => {
  const people = new Map((await store.people()).map((person) => [person.id, person]));
  for (const message of await store.messagesSince(since)) {
    const author = people.get(message.author);
    const payloads = author === undefined ? [] : happeningsOf(message, author);
    for (const payload of payloads) await accept(deliveryOf(payload));
  }
};

const healthRoutes = ({ health, report }: WebOptions): Hono =>
  new Hono().get("/health", async (context) => {
    const { ok } = await health().catch((error: unknown) => {
      report(error);
      return { ok: false };
    });
    return context.json({ ok }, ok ? 200 : 503);
  });

const playground = (options: WebOptions, workspace: Workspace): Hono =>
  new Hono().route("/api/playground", playgroundRoutes(workspace)).route("/", pageRoutes(options));

const closed = (): Hono =>
  new Hono().get("/", (context) =>
    context.text("The desk is running. Its playground is closed: the desk file names no channel of it."),
  );

/** The web application: health and, where it is open, the playground's page and API, with every error as JSON. */
const createApp = (options: WebOptions, workspace: Workspace): Hono =>
  new Hono()
    .use(strictHeaders)
    .route("/", healthRoutes(options))
    .route("/", options.isOpen ? playground(options, workspace) : closed())
    .notFound((context) => context.json({ error: `There is nothing at ${context.req.path}.` }, 404))
    .onError((error, context) => {
      const known = error instanceof HTTPException;
      if (!known || error.status >= 500) options.report(known ? (error.cause ?? error) : error);
      return known
        ? context.json({ error: error.message }, error.status)
        : context.json({ error: "Something went wrong here; the log of the server says what." }, 500);
    });

/**
 * Creates the playground: a chat workspace of its own for somebody who has neither Slack nor Discord.
 *
 * @returns its adapter, and the web application to be served (`serve`).
 */
export const createWebAdapter = (options: WebOptions): { readonly adapter: Adapter; readonly app: Hono } => {
  let accept = notRunning;
  const workspace: Workspace = {
    ...options,
    changes: createChanges(),
    accept: (delivery) => accept(delivery),
  };
  const adapter: Adapter = {
    platform,
    start: async (desk) => {
      await seedPeople(options.store);
      accept = desk.accept;
    },
    translate: async (payload) => translate(payload),
    canPin: () => true,
    perform: (job) => perform(workspace, job),
    lookup: (job) => lookup(workspace, job),
    colleague: (word) => findColleague(options.store, word),
    direct: () => ({ platform, channel: "support", thread: null }),
    backfill: (since) => deliverAgain(workspace, since),
    stop: async () => {
      accept = notRunning;
    },
  };
  return { adapter, app: createApp(options, workspace) };
};
