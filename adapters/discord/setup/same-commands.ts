import { isDeepStrictEqual } from "node:util";

/** What makes a command what it is. All else is Discord's: ids, versions, and defaults that it writes out. */
const own: ReadonlySet<string> = new Set([
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "type",
  "default_member_permissions",
  "nsfw",
  "options",
  "required",
  "autocomplete",
  "choices",
  "value",
  "channel_types",
  "min_value",
  "max_value",
  "min_length",
  "max_length",
]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value says the same as leaving it out. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

const localizations = /_localizations$/;

const canonicalValue = (key: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => (isRecord(one) ? canonicalRecord(one) : one));
  return isRecord(value) && !localizations.test(key) ? canonicalRecord(value) : value;
};

const canonicalRecord = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => own.has(key))
      .map(([key, value]) => [key, canonicalValue(key, value)] as const)
      .filter(([, value]) => !isNothing(value)),
  );

const chatInput = 1;

const canonicalCommand = (command: object): Readonly<Record<string, unknown>> => ({
  type: chatInput,
  ...canonicalRecord({ ...command }),
});

const keyOf = (command: Readonly<Record<string, unknown>>): string =>
  `${String(command["type"])} ${String(command["name"])}`;

const canonical = (commands: readonly object[]): readonly unknown[] =>
  commands.map(canonicalCommand).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

/** Whether two lists of commands are the same to people, in whatever order and with whatever Discord adds. */
export const areSameCommands = (ones: readonly object[], others: readonly object[]): boolean =>
  isDeepStrictEqual(canonical(ones), canonical(others));
