import type { Piece, Reading, RequestKind } from "../../src/core/reading.ts";
import { read } from "../../src/reading/read.ts";
import { readRows } from "./data-folder.ts";

/** A customer's statement and what a person read in it. */
export type LabelledMessage = Pick<Reading, "kind" | "abusive" | "customerNumber" | "exact"> & {
  readonly lang: "de" | "en";
  readonly text: string;
  readonly says: readonly Piece[];
};

/** A bug report, and whether a person found in it what was observed and expected, and the steps. */
export type LabelledReport = {
  readonly title: string;
  readonly text: string;
  readonly labels: Readonly<Record<"observed" | "expected" | "steps", boolean>>;
};

/** What a person read, beside what we read. */
export type ReadMessage = { readonly labels: LabelledMessage; readonly reading: Reading };
export type ReadReport = { readonly labels: LabelledReport["labels"]; readonly reading: Reading };

/** Kinds of which a competent agent could start without asking back. */
export const exactKinds: readonly RequestKind[] = ["fault", "question", "order", "change_request"];

const options = { numberPattern: (digits: string) => /^[1-9]\d{4}$/.test(digits) };

/** Reads the messages of a file as `desk understand` does; the customer numbers in it have five digits. */
export const readMessages = (file: string): readonly ReadMessage[] =>
  readRows<LabelledMessage>(file).map((labels) => ({ labels, reading: read(labels.text, options) }));

/** Reads the reports of a file, title and text. */
export const readReports = (file: string): readonly ReadReport[] =>
  readRows<LabelledReport>(file).map(({ title, text, labels }) => ({
    labels,
    reading: read(`${title}\n${text}`, options),
  }));
