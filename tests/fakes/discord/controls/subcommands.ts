import { type Json, objectsOf } from "../json.ts";
import type { Command } from "../world/world.ts";

/** The options of a command, or of its subcommand; one in a group is called with the name of the group before its own. */
export const optionsOf = (command: Command, subcommand: string | null): readonly Json[] => {
  const options = objectsOf(command["options"]);
  const subcommands = options.flatMap((one) => {
    if (one["type"] === 1) return [one];
    if (one["type"] !== 2) return [];
    // A group's subcommands are typed behind its name.
    const grouped = objectsOf(one["options"]);
    return grouped.map((sub) => ({ ...sub, name: `${String(one["name"])} ${String(sub["name"])}` }));
  });
  if (subcommand === null) {
    if (subcommands.length > 0) throw new Error(`/${command.name} needs a subcommand.`);
    return options;
  }
  const found = subcommands.find((one) => one["name"] === subcommand);
  if (found !== undefined) return objectsOf(found["options"]);
  const names = subcommands.map((one) => String(one["name"])).join(", ") || "none";
  throw new Error(`/${command.name} has no subcommand ${subcommand}; it has ${names}.`);
};

/** How a subcommand and what was given with it arrive. */
export const nestedIn = (subcommand: string, options: readonly Json[]): Json => {
  const [first = "", second] = subcommand.split(" ");
  return second === undefined
    ? { type: 1, name: first, options }
    : { type: 2, name: first, options: [{ type: 1, name: second, options }] };
};
