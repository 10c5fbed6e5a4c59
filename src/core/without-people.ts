import type { PersonKey } from "./person.ts";

/** What stands in the place of people's keys: each of theirs, and what takes its place. */
export type Aliases = ReadonlyMap<PersonKey, PersonKey>;

/** What stands in the place of a name. */
export const noName = "-";

/** A key alone, or at the end of a text that begins with what it is for: `bystander:slack:U1`. */
const aliasOf = (aliases: Aliases, value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  const found = [...aliases].find(([key]) => value === key || value.endsWith(`:${key}`));
  return found && `${value.slice(0, -found[0].length)}${found[1]}`;
};

const replaced = (value: unknown, aliases: Aliases): unknown => {
  const alias = aliasOf(aliases, value);
  if (alias !== undefined) return alias;
  if (Array.isArray(value)) return value.map((item) => replaced(item, aliases));
  if (typeof value !== "object" || value === null) return value;
  const isTheirs = "key" in value && aliasOf(aliases, value.key) !== undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isTheirs && name === "name" ? noName : replaced(item, aliases),
    ]),
  );
};

/** Plain data in which some people have other keys and no names. */
export const withoutPeople = <Value>(value: Value, aliases: Aliases): Value =>
  // The cast gives back the type: only texts have become other texts.
  replaced(value, aliases) as Value;
