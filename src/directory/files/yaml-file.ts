import { resolve } from "node:path";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import { DataFileError, type Fault } from "./data-file-error.ts";
import { type Explanation, explain } from "./explain.ts";
import { readText } from "./text-file.ts";

type Place = { readonly offset: number; readonly node: unknown };

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;

const child = (parent: unknown, key: PropertyKey): Place | null => {
  if (isSeq(parent)) {
    const node = parent.items[Number(key)];
    return node === undefined ? null : { node, offset: startOf(node) ?? 0 };
  }
  const pair = isMap(parent)
    ? parent.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
    : undefined;
  return pair === undefined ? null : { node: pair.value, offset: startOf(pair.key) ?? 0 };
};

/** Where a setting stands; for one that is missing, where the block stands that lacks it. */
const placeOf = (document: Document, path: readonly PropertyKey[]): Place & { readonly found: boolean } => {
  let at: Place = { node: document.contents, offset: 0 };
  for (const key of path) {
    const next = child(isAlias(at.node) ? at.node.resolve(document) : at.node, key);
    if (next === null) return { ...at, found: false };
    at = next;
  }
  return { ...at, found: true };
};

const longestShown = 60;

const writtenAt = (text: string, node: unknown): string => {
  const range = isScalar(node) || isSeq(node) || isMap(node) ? node.range : null;
  const [line = "", ...rest] = range ? text.slice(range[0], range[1]).trim().split("\n") : [];
  return rest.length > 0 || line.length > longestShown ? `${line.slice(0, longestShown)} ...` : line;
};

const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) =>
      typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`,
    "",
  );

const syntaxFaults = (document: Document, lines: LineCounter): readonly Fault[] =>
  document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const wrong = `It is not valid YAML: ${error.message.replace(/\.?$/, ".")}`;
    const remedy = "Check the indentation, quotes and brackets there.";
    return { line, column: col, path: "", written: "", wrong, remedy };
  });

/** Turns text into a value; a broken alias is found only now. */
const toValue = (document: Document): { readonly value: unknown } | { readonly wrong: string } => {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Reads a YAML file that has to fit a schema.
 *
 * @throws {DataFileError} of the given class, listing every fault with its line and remedy.
 */
export const readYaml = <Schema extends z.ZodType>(
  name: string,
  title: string,
  schema: Schema,
  Failure: typeof DataFileError = DataFileError,
): z.output<Schema> => {
  const source = { title, file: resolve(name) };
  const read = readText(source.file);
  if ("fault" in read) throw new Failure(source, [read.fault]);

  const lines = new LineCounter();
  const document = parseDocument(read.text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) throw new Failure(source, syntaxFaults(document, lines));

  const faultOf = ({ path, wrong, remedy }: Explanation): Fault => {
    const { offset, node, found } = placeOf(document, path);
    const { line } = lines.linePos(offset);
    const written = found ? writtenAt(read.text, node) : "";
    return { line: Math.max(line, 1), column: null, path: pathName(path), written, wrong, remedy };
  };
  const parsed = toValue(document);
  if ("wrong" in parsed)
    throw new Failure(source, [
      faultOf({ path: [], wrong: `${parsed.wrong}.`, remedy: "Write the value out instead of the alias." }),
    ]);
  const checked = schema.safeParse(parsed.value);
  if (checked.success) return checked.data;
  const faults = explain(schema, parsed.value, checked.error.issues).map(faultOf);
  throw new Failure(
    source,
    faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)),
  );
};
