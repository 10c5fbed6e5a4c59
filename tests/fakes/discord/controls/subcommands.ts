import { type Json, objectsOf } from "../json.ts";
import type { Command } from "../world/world.ts";

/** A subcommand as it stands in the list that Discord shows: `kb add` for one in a group. */
type Listed = { readonly path: readonly string[]; readonly options: readonly Json[] };

const listed = (command: Command): readonly Listed[] =>
  objectsOf(command["options"]).flatMap((one) => {
    const name = String(one["name"]);
    if (one["type"] === 1) return [{ path: [name], options: objectsOf(one["options"]) }];
    if (one["type"] !== 2) return [];
    return objectsOf(one["options"]).map((sub) => ({
      path: [name, String(sub["name"])],
      options: objectsOf(sub["options"]),
    }));
  });

const find = (command: Command, subcommand: string): Listed => {
  const all = listed(command);
  const found = all.find(({ path }) => path.join(" ") === subcommand);
  if (found !== undefined) return found;
  const names = all.map(({ path }) => path.join(" ")).join(", ") || "none";
  throw new Error(`/${command.name} has no subcommand ${subcommand}; it has ${names}.`);
};

/** The options of a command, or of its subcommand; one in a group is called with the name of the group before its own. */
export const optionsOf = (command: Command, subcommand: string | null): readonly Json[] => {
  if (subcommand !== null) return find(command, subcommand).options;
  if (listed(command).length > 0) throw new Error(`/${command.name} needs a subcommand.`);
  return objectsOf(command["options"]);
};

/** How a subcommand and what was given with it arrive. */
export const nestedIn = (command: Command, subcommand: string, options: readonly Json[]): Json => {
  const [first = "", second] = find(command, subcommand).path;
  return second === undefined
    ? { type: 1, name: first, options }
    : { type: 2, name: first, options: [{ type: 1, name: second, options }] };
};
