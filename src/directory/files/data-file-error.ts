/** One thing wrong in a file that a person wrote. */
export type Fault = {
  /** From 1; `null` when the whole file is meant. */
  readonly line: number | null;
  /** From 1; only where the file cannot even be parsed. */
  readonly column: number | null;
  /** Setting or column, as in `intake.quietMs` or `tier`; empty when the whole file is meant. */
  readonly path: string;
  /** The value as it stands in the file. */
  readonly written: string;
  /** What is wrong, as a sentence. */
  readonly wrong: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
};

/** A file by what it is to the operator ("desk file") and its absolute path. */
export type DataFile = { readonly title: string; readonly file: string };

// A list with one mistake in every row must not flood the terminal.
const shownFaults = 50;

const heading = ({ line, column, path, written }: Fault): string => {
  const place = line === null ? "" : column === null ? `line ${line}` : `line ${line}, column ${column}`;
  const value = [path, written].filter((part) => part !== "").join(": ");
  return [place, value].filter((part) => part !== "").join("  ");
};

const paragraph = (fault: Fault): string =>
  [heading(fault), `${fault.wrong} ${fault.remedy}`].filter((part) => part !== "").join("\n  ");

const messageOf = ({ title, file }: DataFile, faults: readonly Fault[]): string => {
  const count = faults.length === 1 ? "one error" : `${faults.length} errors`;
  const more = faults.length - shownFaults;
  return [
    `The ${title} ${file} has ${count}:`,
    ...faults.slice(0, shownFaults).map(paragraph),
    ...(more > 0 ? [`... and ${more} more.`] : []),
  ].join("\n\n");
};

/** A file that cannot be used. Its message lists every fault in sentences made for the operator. */
export class DataFileError extends Error {
  override readonly name: string = "DataFileError";
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(source: DataFile, faults: readonly Fault[]) {
    super(messageOf(source, faults));
    this.file = source.file;
    this.faults = faults;
  }
}

/** A fault of the file as a whole. */
export const wholeFile = (wrong: string, remedy: string): Fault => ({
  line: null,
  column: null,
  path: "",
  written: "",
  wrong,
  remedy,
});
