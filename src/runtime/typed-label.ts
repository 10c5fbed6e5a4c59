import type { CustomerAct } from "../core/act.ts";
import { readActionId } from "../core/act-id.ts";
import type { Case } from "../core/case.ts";
import type { Event } from "../core/event.ts";
import { fold } from "../core/fold.ts";
import type { Database } from "../storage/database.ts";
import { findOrder } from "../storage/outbox.ts";
import { findPost } from "../storage/posts.ts";
import { rendered } from "./rendered.ts";

/** Labels of buttons are no longer. */
const maxLabelLength = 75;

const plain = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim();

const customerActOf = (id: string): CustomerAct | null => {
  const act = readActionId(id)?.act;
  return act === undefined || act.act === "command" || act.act === "unclear" ? null : act;
};

/**
 * The act of the open button whose label the customer has typed instead of pressing it (C4). `null`: they wrote
 * something else.
 */
export const typedLabel = async (db: Database, subject: Case, event: Event): Promise<CustomerAct | null> => {
  if (event.kind !== "messagePosted" || event.person.key !== subject.customer.key) return null;
  const words = plain(event.message.text.slice(0, 2 * maxLabelLength));
  if (subject.openPost === null || words === "" || words.length > maxLabelLength) return null;
  const post = await findPost(db, subject.id, subject.openPost);
  const order = post === null ? null : await findOrder(db, post.outboxId);
  if (order?.body.order !== "post") return null;
  const { actions } = rendered(order.body.content, subject.id);
  const meant = actions.find(({ label }) => plain(label) === words);
  return meant === undefined ? null : customerActOf(meant.id);
};
