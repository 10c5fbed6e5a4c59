import type { HistoryEntry } from "../../core/history.ts";
import type { Party } from "../../core/person.ts";
import { plainText } from "../../messages/message.ts";
import { renderCustomer } from "../../messages/render-customer.ts";
import type { CaseRows } from "../../storage/customer-rows.ts";

/** A line of what was said in a case. */
export type Spoken = {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: "customer" | "delegate" | "desk";
  /** The name under which somebody wrote for the customer. */
  readonly name?: string;
  readonly what: "said" | "edited" | "deleted" | "changed";
  readonly text: string;
  /** What it was before. */
  readonly before?: string;
  /** Written for the desk's own eyes. */
  readonly internal?: true;
};

/** A moment as it stands in an export. */
export const iso = (at: number): string => new Date(at).toISOString();

const speakerOf = (by: Party, customer: Party): Pick<Spoken, "from" | "name"> =>
  by.key === customer.key ? { from: "customer" } : { from: "delegate", name: by.name };

const ofEntry = (entry: HistoryEntry, at: number, customer: Party): readonly Spoken[] => {
  const when = { at: iso(at) };
  switch (entry.what) {
    case "statement":
      return [{ ...when, ...speakerOf(entry.by, customer), what: "said", text: entry.text }];
    case "edit":
      return [{ ...when, from: "customer", what: "edited", text: entry.after, before: entry.before }];
    case "deletion":
      return [{ ...when, from: "customer", what: "deleted", text: "", before: entry.text }];
    case "reply":
      // What went out by the desk's own hand stands among its orders.
      return entry.messageId === null ? [] : [{ ...when, from: "desk", what: "said", text: entry.text }];
    case "note":
      return [{ ...when, from: "desk", what: "said", text: entry.text.internal, internal: true }];
    case "work":
      return entry.text === null
        ? []
        : [{ ...when, from: "desk", what: "said", text: `${entry.verb}: ${entry.text}`, internal: true }];
    default:
      return [];
  }
};

const ofOrders = ({ case: { id }, orders }: CaseRows): readonly Spoken[] => {
  const known = new Set<string>();
  return orders.flatMap(({ body, key, at, status }): readonly Spoken[] => {
    if (body.order !== "post" || body.content.audience !== "customer" || status === "dead") return [];
    const isChange = key !== null && known.has(key);
    if (key !== null) known.add(key);
    const { say, language } = body.content;
    const text = plainText(renderCustomer(say, { language, caseId: id }));
    return [{ at: iso(at), from: "desk", what: isChange ? "changed" : "said", text }];
  });
};

/** Everything that was said in a case, by both sides and within the desk, in the order of time. */
export const exchangeOf = (rows: CaseRows): readonly Spoken[] =>
  [
    ...rows.history.flatMap(({ entry, at }) => ofEntry(entry, at, rows.case.customer)),
    ...ofOrders(rows),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
