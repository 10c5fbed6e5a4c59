import type { Period } from "../core/answer-counts.ts";
import type { ToneHint, ToneKind } from "../core/tone.ts";
import type { Database } from "./database.ts";
import { type TicketStep, ticketSteps } from "./ticket-steps.ts";

/** Kinds of hints, each once. */
export const kindsOf = (hints: readonly Pick<ToneHint, "kind">[]): readonly ToneKind[] => [
  ...new Set(hints.map(({ kind }) => kind)),
];

type Sent = TicketStep<"sentDespite">;

/** News of an incident stand in the history of each of its tickets, where nobody's act wrote them: they are one text. */
const textOf = ({ actor, entry }: Sent, row: number): string =>
  actor === null ? JSON.stringify(entry) : String(row);

/** The texts that went to customers in a period with hints on them (T-rules). */
export const hintedTexts = async (db: Database, period: Period): Promise<readonly Sent[]> => {
  const sent = await ticketSteps(db, period, ["sentDespite"]);
  return [...new Map(sent.map((one, row) => [textOf(one, row), one])).values()];
};
