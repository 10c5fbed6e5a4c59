import { actorOf, carriedOut, inform, type Perform } from "./order.ts";

/** Keeps something for the desk; a note never reaches a customer (R7). */
export const note: Perform<"note"> = (order) => {
  const { subject, command, event } = order;
  const by = actorOf(order);
  return carriedOut(order, subject, [
    inform(event, { say: "noted", agent: by.name, text: command.text }),
    { kind: "record", entry: { what: "note", text: command.text, by } },
  ]);
};
