import { decide } from "../core/decide.ts";
import type { Event } from "../core/event.ts";
import { released } from "../core/held-words.ts";
import { emptyDelivery, type InboxRow, markDone } from "../storage/inbox.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import { answerOutsideCases } from "./answer-outside-cases.ts";
import { apply, type Decided } from "./apply.ts";
import { Conflict } from "./conflict.ts";
import { isEarly } from "./early.ts";
import { findCase } from "./find-case.ts";
import { gatherFacts } from "./gather-facts.ts";
import { inOrder, noteChange, noteHeard } from "./in-order.ts";
import { informedOfCase, informedOfMessage } from "./inform.ts";
import { leaveOutSecrets } from "./leave-out-secrets.ts";
import type { Parts } from "./parts.ts";
import { asCustomer } from "./speaks-for.ts";

/** How often an event is decided again because somebody else was faster. */
const maxConflicts = 20;

/** Deliveries of the desk to itself carry events as they are; all others are read by their platform's adapter. */
const translate = async (parts: Parts, row: InboxRow): Promise<Event | null> => {
  if (row.platform === "desk") return row.payload as Event;
  const adapter = parts.adapters.find(({ platform }) => platform === row.platform);
  if (adapter === undefined) throw new Error(`Nobody here speaks for the platform "${row.platform}".`);
  const event = await adapter.translate(row.payload);
  return event && leaveOutSecrets(event);
};

const decideOn = async (parts: Parts, given: Event): Promise<Decided | null> => {
  const posted = await parts.store.read((db) => inOrder(db, given));
  if (posted === null) return null;
  const informed = await informedOfMessage(parts, posted);
  const found = await parts.store.read((db) => findCase(db, informed, posted));
  if (found === null) return null;
  const spoken = await parts.store.read((db) => asCustomer(db, parts, found.case, posted));
  const event = released(found.case, spoken);
  const aware = await informedOfCase(parts, found.case, event);
  const facts = await parts.store.read((db) => gatherFacts(db, aware, found.case, event));
  return { event, found, facts, outcome: decide(parts.handbook, found.case, event, facts) };
};

const attempt = async (parts: Parts, row: InboxRow, event: Event): Promise<readonly OutboxRow[]> => {
  const outside = await answerOutsideCases(parts, event);
  const decided = outside === null ? await decideOn(parts, event) : null;
  const begun = await parts.store.tx(async (db) => {
    if (outside !== null) await outside.write(db);
    const orders = decided === null ? [] : await apply(db, parts, decided);
    if (decided !== null) await noteHeard(db, decided.event);
    await noteChange(db, event);
    if (!(await markDone(db, row.id))) throw new Conflict(`Delivery ${row.id} was handled elsewhere.`);
    if (outside?.isForgotten) await emptyDelivery(db, row.id);
    return orders;
  });
  // The old knowledge answers until the new one is built: nobody waits for it.
  if (outside?.changesKnowledge) void parts.knowledge.refresh();
  const steps = decided?.outcome.steps.map(({ rule }) => rule) ?? [];
  parts.log.info(
    { event: event.kind, case: decided?.outcome.subject.id, status: decided?.outcome.subject.status, steps },
    "event handled",
  );
  return begun;
};

/** What came of a delivery. */
export type Handled =
  /** Committed; `begun` are orders that are to be carried out now. */
  | { readonly status: "handled"; readonly begun: readonly OutboxRow[] }
  /** Nothing was done, because something that waits beside it comes first. */
  | { readonly status: "early" };

/**
 * Handles one delivery: reads it, finds its case, gathers the facts, decides, and commits state, history, orders and
 * the end of the delivery as one. Decided again when somebody else changed the case meanwhile.
 *
 * @throws {Error} when it cannot be read or decided; nothing is committed then.
 */
export const handle = async (parts: Parts, row: InboxRow): Promise<Handled> => {
  const event = await translate(parts, row);
  if (event === null) {
    await parts.store.tx((db) => markDone(db, row.id));
    return { status: "handled", begun: [] };
  }
  if (await isEarly(parts, row, event)) return { status: "early" };
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      return { status: "handled", begun: await attempt(parts, row, event) };
    } catch (error) {
      if (!(error instanceof Conflict) || conflicts >= maxConflicts) throw error;
    }
  }
};
