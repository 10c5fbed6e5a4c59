import { type Json, numberOf, objectsOf, stringOf, wordOf } from "../json.ts";
import type { Machine } from "../machine.ts";
import { type Named, wireResolved } from "../payloads/interaction.ts";
import { isTyped } from "../rules/commands.ts";
import { placeFor } from "../world/acts.ts";
import { guildPermissions, may } from "../world/permissions.ts";
import { openDirect } from "../world/places.ts";
import { messageAt } from "../world/timeline.ts";
import type { Command, Place, World } from "../world/world.ts";
import { nestedIn, optionsOf } from "./subcommands.ts";
import { interact, type Used, used } from "./used.ts";

/** Values of options by name; of users, roles and channels their ids. */
export type CommandValues = Readonly<Record<string, string | number | boolean>>;

/** What the app offers while somebody types. */
export type Choice = { readonly name: string; readonly value: string | number };

const commandsIn = (world: World, place: Place): readonly Command[] => [
  ...(place.kind === "direct" ? [] : (world.commands.get(world.guild.id) ?? [])),
  ...(world.commands.get("global") ?? []),
];

const mayUse = (world: World, user: string, place: Place, command: Command): boolean => {
  if (place.kind === "direct")
    return command["contexts"] === null || (command["contexts"] as unknown[]).includes(1);
  if (!may(world, user, place, "UseApplicationCommands")) return false;
  const needed = command["default_member_permissions"];
  if (needed === null || needed === undefined) return true;
  const bits = BigInt(wordOf(needed));
  const isForAdministratorsOnly = bits === 0n;
  const theirs = guildPermissions(world, user);
  return isForAdministratorsOnly ? (theirs & 8n) !== 0n : (theirs & bits) === bits;
};

const commandOf = (
  world: World,
  user: string,
  place: Place,
  fits: (command: Command) => boolean,
  name: string,
): Command => {
  const all = commandsIn(world, place);
  const found = all.find((one) => one.name === name && fits(one));
  if (found === undefined) {
    const names = all.map((one) => one.name).join(", ") || "none";
    throw new Error(`The app has registered no such command ${name} there; it has ${names}.`);
  }
  if (!mayUse(world, user, place, found)) throw new Error(`${user} may not use ${name} there.`);
  return found;
};

const refuseForeign = (options: readonly Json[], values: CommandValues): void => {
  const names = options.map((one) => String(one["name"]));
  const foreign = Object.keys(values).find((name) => !names.includes(name));
  if (foreign !== undefined)
    throw new Error(`There is no option ${foreign}; there is ${names.join(", ") || "none"}.`);
};

/** What Discord's client does not let anybody send. */
const complaintAbout = (option: Json, value: string | number | boolean | undefined): string | null => {
  if (value === undefined) return option["required"] === true ? "is required" : null;
  const choices = objectsOf(option["choices"]);
  if (choices.length > 0 && !choices.some((one) => one["value"] === value))
    return "must be one of its choices";
  if (typeof value !== "string" || option["type"] !== 3) return null;
  const most = numberOf(option["max_length"] ?? 6000);
  return value.length > most || value.length < numberOf(option["min_length"]) ? "has the wrong length" : null;
};

const refuseUnsendable = (options: readonly Json[], values: CommandValues): void => {
  for (const option of options) {
    const name = String(option["name"]);
    const complaint = complaintAbout(option, values[name]);
    if (complaint !== null) throw new Error(`The option ${name} ${complaint}.`);
  }
};

const wireValues = (
  options: readonly Json[],
  values: CommandValues,
  focused: string | null,
): readonly Json[] =>
  Object.entries(values).map(([name, value]) => ({
    name,
    type: options.find((one) => one["name"] === name)?.["type"],
    value,
    ...(name === focused ? { focused: true } : {}),
  }));

const namedBy = (options: readonly Json[], values: CommandValues): Named => {
  const ofType = (type: number): readonly string[] =>
    options
      .filter((one) => one["type"] === type)
      .flatMap((one) => values[stringOf(one["name"])]?.toString() ?? []);
  return { users: ofType(6), roles: ofType(8), channels: ofType(7) };
};

const dataOf = (
  world: World,
  place: Place,
  command: Command,
  subcommand: string | null,
  values: CommandValues,
  focused: string | null,
): Json => {
  const options = optionsOf(command, subcommand);
  refuseForeign(options, values);
  if (focused === null) refuseUnsendable(options, values);
  const given = wireValues(options, values, focused);
  const nested = subcommand === null ? given : [nestedIn(command, subcommand, given)];
  const guild = command["guild_id"];
  return {
    id: command.id,
    name: command.name,
    type: 1,
    ...(guild === undefined ? {} : { guild_id: guild }),
    ...(nested.length === 0 ? {} : { options: nested }),
    ...wireResolved(world, place, namedBy(options, values)),
  };
};

const placeOf = (world: World, user: string, place: string): Place => {
  const found = place === "direct" ? openDirect(world, user) : placeFor(world, user, place);
  if ("parent" in found && found.isArchived)
    throw new Error(`Nobody can use commands in ${place}: it is archived.`);
  return found;
};

const complaint = "The application did not respond";

const command = async (
  machine: Machine,
  user: string,
  place: string,
  name: string,
  subcommand: string | null,
  values: CommandValues,
): Promise<Used> => {
  const { world } = machine;
  const where = placeOf(world, user, place);
  const found = commandOf(world, user, where, isTyped, name);
  const data = dataOf(world, where, found, subcommand, values, null);
  const more = { command_type: 1, name };
  return used(
    await interact(machine, { kind: "command", user, place: where, message: null, data, more }),
    complaint,
  );
};

const autocomplete = async (
  machine: Machine,
  user: string,
  place: string,
  name: string,
  subcommand: string | null,
  values: CommandValues,
  focused: string,
): Promise<readonly Choice[] | null> => {
  const { world } = machine;
  const where = placeOf(world, user, place);
  const found = commandOf(world, user, where, isTyped, name);
  const option = optionsOf(found, subcommand).find((one) => one["name"] === focused);
  if (option?.["autocomplete"] !== true) throw new Error(`The option ${focused} completes nothing.`);
  const data = dataOf(
    world,
    where,
    found,
    subcommand,
    { ...values, [focused]: values[focused] ?? "" },
    focused,
  );
  const { outcome } = await interact(machine, {
    kind: "autocomplete",
    user,
    place: where,
    message: null,
    data,
  });
  if (outcome.status === "failed") return null;
  return objectsOf(outcome.data["choices"]).map((one) => ({
    name: String(one["name"]),
    value: typeof one["value"] === "number" ? one["value"] : String(one["value"]),
  }));
};

const contextMenu = async (machine: Machine, user: string, name: string, message: string): Promise<Used> => {
  const { world } = machine;
  const target = messageAt(world, message);
  const place = placeOf(world, user, target.place);
  const found = commandOf(world, user, place, (one) => one["type"] === 3, name);
  const guild = found["guild_id"];
  const data = {
    id: found.id,
    name,
    type: 3,
    target_id: message,
    ...(guild === undefined ? {} : { guild_id: guild }),
    ...wireResolved(world, place, { messages: [message] }),
  };
  const more = { command_type: 3, name, target_message_id: message };
  return used(
    await interact(machine, { kind: "command", isContextMenu: true, user, place, message: null, data, more }),
    complaint,
  );
};

/** How people use commands. */
export const createCommanding = (machine: Machine) => ({
  /** Uses a slash command; `place`: a channel, a thread, or `direct`. */
  command: (
    user: string,
    place: string,
    name: string,
    subcommand: string | null = null,
    values: CommandValues = {},
  ): Promise<Used> => command(machine, user, place, name, subcommand, values),
  /** Types into the option `focused` of a slash command. @returns what the app offers; `null`: nothing in time. */
  autocomplete: (
    user: string,
    place: string,
    name: string,
    subcommand: string | null,
    values: CommandValues,
    focused: string,
  ): Promise<readonly Choice[] | null> =>
    autocomplete(machine, user, place, name, subcommand, values, focused),
  /** Uses an entry of the menu on a message. */
  contextMenu: (user: string, name: string, message: string): Promise<Used> =>
    contextMenu(machine, user, name, message),
});
