import { type Json, numberOf, stringOf } from "../json.ts";
import type { Machine } from "../machine.ts";
import { wireUser } from "../payloads/user.ts";
import { type Field, fieldsIn } from "../rules/modal.ts";
import { placeFor } from "../world/acts.ts";
import type { OpenModal, World } from "../world/world.ts";
import { interact, type Used, used } from "./used.ts";

/** What is entered in a form, by the custom ids of its fields; several values for menus. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** What came of a form: `incomplete` is what Discord's client does not send. */
export type Submitted = Used | { readonly isAnswered: false; readonly incomplete: readonly string[] };

const openModal = (world: World, user: string): OpenModal => {
  const modal = world.modals.get(user);
  if (modal === undefined) throw new Error(`${user} has no form before them.`);
  return modal;
};

const idOf = ({ input }: Field): string => String(input["custom_id"]);

/** What stands in a field: what was entered, or else what the app put there. */
const enteredIn = ({ input }: Field, values: Filled): string | readonly string[] => {
  const entered = values[String(input["custom_id"])];
  return entered ?? (input["type"] === 4 ? stringOf(input["value"]) : []);
};

const isComplete = (field: Field, values: Filled): boolean => {
  const { input } = field;
  const { length } = enteredIn(field, values);
  if (input["type"] !== 4)
    return length >= numberOf(input["min_values"] ?? (input["required"] === false ? 0 : 1));
  if (length === 0) return input["required"] === false;
  return length >= numberOf(input["min_length"]) && length <= numberOf(input["max_length"] ?? 4000);
};

const refuseForeignFields = (fields: readonly Field[], values: Filled): void => {
  const known = fields.map(idOf);
  const foreign = Object.keys(values).find((id) => !known.includes(id));
  if (foreign !== undefined) throw new Error(`The form has no field ${foreign}; it has ${known.join(", ")}.`);
};

const wireInput = (field: Field, values: Filled, id: number): Json => {
  const value = enteredIn(field, values);
  const said = field.input["type"] === 4 ? { value } : { values: value };
  return { type: field.input["type"], id, custom_id: idOf(field), ...said };
};

/** What was entered, in the rows or labels that the form was made of. */
const wireEntries = (components: readonly Json[], values: Filled): readonly Json[] =>
  components.map((part, index) => {
    const id = index * 2 + 1;
    const [field] = fieldsIn([part]);
    if (field === undefined) return { type: part["type"], id };
    const input = wireInput(field, values, id + 1);
    return part["type"] === 18 ? { type: 18, id, component: input } : { type: 1, id, components: [input] };
  });

const triggeredBy = (world: World, { origin }: OpenModal): Json => ({
  triggering_interaction_metadata: {
    id: origin.id,
    type: origin.type,
    user: wireUser(world, origin.user),
    authorizing_integration_owners: { "0": world.guild.id },
    ...origin.more,
  },
});

const submit = async (machine: Machine, user: string, values: Filled): Promise<Submitted> => {
  const { world } = machine;
  const modal = openModal(world, user);
  const fields = fieldsIn(modal.components);
  refuseForeignFields(fields, values);
  const incomplete = fields.filter((field) => !isComplete(field, values)).map(idOf);
  if (incomplete.length > 0) return { isAnswered: false, incomplete };
  const place = placeFor(world, user, modal.place);
  const data = { custom_id: modal.customId, components: wireEntries(modal.components, values) };
  const outcome = await interact(machine, {
    kind: "modal",
    user,
    place,
    message: modal.message,
    data,
    more: triggeredBy(world, modal),
  });
  // The form stays open, with what was entered, when the app does not answer.
  if (outcome.outcome.status === "answered" && world.modals.get(user) === modal) world.modals.delete(user);
  return used(outcome, "Something went wrong. Try again.");
};

/** How people use forms. */
export const createFilling = (machine: Machine) => ({
  /** Fills in the form that is open, and sends it. */
  submitModal: (user: string, values: Filled = {}): Promise<Submitted> => submit(machine, user, values),
  /** Closes the form. The app is not told. */
  closeModal: (user: string): void => {
    openModal(machine.world, user);
    machine.world.modals.delete(user);
  },
});
