import type { Json } from "../json.ts";
import { objectsOf } from "../json.ts";
import type { Machine } from "../machine.ts";
import { type Named, wireResolved } from "../payloads/interaction.ts";
import { componentsIn, isSelect } from "../rules/components.ts";
import { placeFor } from "../world/acts.ts";
import { may } from "../world/permissions.ts";
import { changeThread } from "../world/threads.ts";
import { messageAt } from "../world/timeline.ts";
import type { Message, Place, World } from "../world/world.ts";
import { interact, type Used, used } from "./used.ts";

const componentOf = (message: Message, customId: string): Json => {
  const all = componentsIn(message.components);
  const found = all.find((one) => one["custom_id"] === customId);
  if (found === undefined) {
    const ids = all.map((one) => String(one["custom_id"] ?? one["url"])).join(", ") || "nothing to press";
    throw new Error(`The message ${message.id} has no component ${customId}; it has ${ids}.`);
  }
  if (found["disabled"] === true) throw new Error(`${customId} on the message ${message.id} is disabled.`);
  return found;
};

/** A message somebody sees: one for a single person is seen by that person. */
const visibleMessage = (world: World, user: string, id: string): Message => {
  const message = messageAt(world, id);
  placeFor(world, user, message.place);
  if (message.onlyFor !== null && message.onlyFor !== user) throw new Error(`${user} does not see ${id}.`);
  return message;
};

/** Discord's client opens an archived thread before it tells of a click; nobody clicks where that is not allowed. */
const wake = (world: World, user: string, place: Place): void => {
  if (!("parent" in place) || !place.isArchived) return;
  if (place.isLocked && !may(world, user, place, "ManageThreads"))
    throw new Error(`Nobody can press anything in ${place.id}: it is locked.`);
  changeThread(world, place.id, { isArchived: false });
};

/** What the values of a menu name. */
const namedBy = (type: unknown, values: readonly string[], world: World): Named => {
  if (type === 5) return { users: values };
  if (type === 6) return { roles: values };
  if (type === 8) return { channels: values };
  if (type !== 7) return {};
  const isUser = (id: string): boolean => world.users.has(id);
  return { users: values.filter(isUser), roles: values.filter((id) => !isUser(id)) };
};

const refuseForeignValues = (component: Json, values: readonly string[]): void => {
  if (component["type"] !== 3) return;
  const offered = objectsOf(component["options"]).map((option) => String(option["value"]));
  const foreign = values.find((value) => !offered.includes(value));
  if (foreign !== undefined)
    throw new Error(
      `${foreign} is not offered by ${String(component["custom_id"])}; choose from: ${offered.join(", ")}.`,
    );
};

const press = async (
  machine: Machine,
  user: string,
  id: string,
  customId: string,
  values: readonly string[],
): Promise<Used> => {
  const { world } = machine;
  const message = visibleMessage(world, user, id);
  const place = placeFor(world, user, message.place);
  const component = componentOf(message, customId);
  refuseForeignValues(component, values);
  wake(world, user, place);
  const chosen = isSelect(component)
    ? { values, ...wireResolved(world, place, namedBy(component["type"], values, world)) }
    : {};
  const data = { custom_id: customId, component_type: component["type"], id: component["id"], ...chosen };
  const more = { interacted_message_id: id };
  return used(
    await interact(machine, { kind: "component", user, place, message: id, data, more }),
    "This interaction failed",
  );
};

/** How people use buttons and menus on messages. */
export const createPressing = (machine: Machine) => ({
  /** Presses a button, or chooses `values` from a menu; on ephemeral messages too. */
  press: (user: string, message: string, customId: string, values: readonly string[] = []): Promise<Used> =>
    press(machine, user, message, customId, values),
});
