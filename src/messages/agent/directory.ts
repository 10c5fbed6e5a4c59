import type { CustomerRecord } from "../../core/customer.ts";
import type { Corrected, CustomerField } from "../../core/customer-field.ts";
import { writeCell } from "../../core/customer-field.ts";
import type { ShownCustomer } from "../../core/shown-customer.ts";
import { oneLine, shortName } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { fields, message, paragraph, type Row, text, title } from "../parts.ts";
import { shortDay, shortTime } from "../time.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

const mostChanges = 5;
const mostPeople = 4;

const fieldName = (field: CustomerField, { texts }: AgentRendering): string =>
  texts.sentences.customerShown.field[field];

/** A cell of the customer list in words. */
const wordsOf = (field: CustomerField, cell: string, { texts }: AgentRendering): string => {
  if (cell === "") return texts.sentences.customerCorrected.nothing;
  if (field === "blocked") return texts.sentences.customerShown.unpaid;
  if (field !== "tier") return oneLine(cell, 100);
  const tiers: Readonly<Record<string, string>> = texts.vocabulary.tier;
  return tiers[cell] ?? cell;
};

const correctedLine = ({ field, listed, by }: Corrected, rendering: AgentRendering): string =>
  rendering.texts.sentences.customerShown.corrected(
    fieldName(field, rendering),
    wordsOf(field, listed, rendering),
    shortName(by),
  );

/** What was corrected, with what the list has instead. */
export const correctedPart = ({ corrected = [] }: CustomerRecord, rendering: AgentRendering): Part | null =>
  corrected.length === 0
    ? null
    : text(rendering.cut(corrected.map((one) => correctedLine(one, rendering)).join("\n")));

const shownFields: readonly CustomerField[] = ["name", "tier", "products", "domains", "blocked", "note"];

const rowsOf = (record: CustomerRecord, rendering: AgentRendering): readonly Row[] =>
  shownFields.map((field) => {
    const cell = writeCell(record, field);
    return cell === "" ? null : [fieldName(field, rendering), wordsOf(field, cell, rendering)];
  });

const accounts = (names: readonly string[]): string => names.slice(0, mostPeople).join(", ");

const peopleRows = (shown: ShownCustomer, { texts, language }: AgentRendering): readonly Row[] => {
  const words = texts.sentences.customerShown;
  const { people, delegates, record, timeZone } = shown;
  const linked = people.map(({ key, name, linkedBy }) => {
    const account = `${oneLine(name, 40)}, ${oneLine(key, 40)}`;
    return linkedBy === null ? account : words.linkedBy(account, shortName(linkedBy.name));
  });
  const listed = typeof record === "string" ? [] : record.delegates;
  const allowed = delegates.map(({ person, until, by }) =>
    words.delegate(shortName(person.name), shortDay(until, timeZone, language), shortName(by.name)),
  );
  return [
    linked.length === 0 ? null : [words.people, accounts(linked)],
    listed.length === 0 ? null : [words.listed, accounts(listed.map(shortName))],
    allowed.length === 0 ? null : [words.delegates, accounts(allowed)],
  ];
};

const changeLines = ({ changes, timeZone }: ShownCustomer, rendering: AgentRendering): string => {
  const words = rendering.texts.sentences.customerShown;
  return changes
    .slice(-mostChanges)
    .map(({ at, by, field, value }) =>
      words.change(
        shortTime(at, timeZone, rendering.language),
        shortName(by.name),
        fieldName(field, rendering),
        value === null ? words.asListed : wordsOf(field, value, rendering),
      ),
    )
    .join("\n");
};

/** What the desk knows of a customer, and what its people have made of that. */
export const directoryRenderers: RenderersFor<
  | "customerShown"
  | "customerCorrected"
  | "customerLinked"
  | "delegateAllowed"
  | "delegateRevoked"
  | "noKnownCustomer"
  | "noCustomers"
  | "noRecords"
  | "noCorrection"
  | "noSuchCustomer"
  | "noSuchNumber"
  | "noSuchPerson"
  | "isTheCustomer"
> = {
  customerShown: (shown, rendering) => {
    const words = rendering.texts.sentences.customerShown;
    const { record, number } = shown;
    if (typeof record === "string")
      return message([
        title(words.numberAlone(oneLine(number, 40))),
        fields(peopleRows(shown, rendering)),
        text(rendering.texts.sentences.noRecords[record]),
      ]);
    const changes = changeLines(shown, rendering);
    return message([
      title(words.title(shortName(record.company), number)),
      fields([...rowsOf(record, rendering), ...peopleRows(shown, rendering)]),
      correctedPart(record, rendering),
      changes === "" ? null : title(words.changes),
      changes === "" ? null : text(rendering.cut(changes)),
      text(words.how(exampleOf(rendering, "customer set"))),
    ]);
  },

  customerCorrected: ({ agent, number, field, before, now, isListed }, rendering) => {
    const words = rendering.texts.sentences.customerCorrected;
    const [who, name] = [shortName(agent), fieldName(field, rendering)];
    const value = wordsOf(field, now, rendering);
    return paragraph(
      isListed
        ? words.undone(who, number, name, value)
        : words.set(who, number, name, value, wordsOf(field, before, rendering)),
    );
  },

  customerLinked: ({ ticket, agent, number }, { texts }) =>
    paragraph(texts.sentences.customerLinked(nameOf(ticket), shortName(agent), number)),

  delegateAllowed: ({ by, person, until, timeZone }, { texts, language }) =>
    paragraph(
      texts.sentences.delegateAllowed(shortName(by), shortName(person), shortDay(until, timeZone, language)),
    ),

  delegateRevoked: ({ by, person }, { texts }) =>
    paragraph(texts.sentences.delegateRevoked(shortName(by), shortName(person))),

  noKnownCustomer: ({ ticket }, rendering) =>
    paragraph(
      rendering.texts.sentences.noKnownCustomer(
        nameOf(ticket),
        exampleOf(rendering, "customer link", ticket),
      ),
    ),

  noCustomers: (_, { texts }) => paragraph(texts.sentences.noCustomers),

  noRecords: ({ atWord }, { texts }) => paragraph(texts.sentences.noRecords[atWord]),

  noCorrection: ({ ticket }, { texts }) => paragraph(texts.sentences.noCorrection(nameOf(ticket))),

  noSuchCustomer: ({ number, example }, { texts }) =>
    paragraph(texts.sentences.noSuchCustomer(oneLine(number, 40), example)),

  noSuchNumber: ({ number, example }, { texts }) =>
    paragraph(texts.sentences.noSuchNumber(oneLine(number, 40), example)),

  noSuchPerson: ({ name, several }, { texts: { sentences } }) =>
    paragraph(sentences.noSuchPerson[several ? "several" : "unknown"](shortName(name))),

  isTheCustomer: ({ name }, { texts }) => paragraph(texts.sentences.isTheCustomer(shortName(name))),
};
