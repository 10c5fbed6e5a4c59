import { checkModal } from "../block-rules/check.ts";
import type { Outcome } from "../delivery/delivery.ts";
import { isJson, type Json, objectOf, stringOf } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import { placedElements } from "./block-ids.ts";
import { type Entered, incomplete, withEntry } from "./view-state.ts";
import { changedView, modalsOf, pushModal, putView, topModal } from "./views.ts";
import type { OpenView, World } from "./world.ts";

/** What somebody fills in, by block and action. */
export type Filled = Readonly<Record<string, Readonly<Record<string, Entered>>>>;

/** What comes of pressing the button of a modal. */
export type Submitted =
  /** Slack's client did not let it pass: these input blocks are empty, too short or too long. */
  | { readonly status: "incomplete"; readonly blocks: readonly string[] }
  | { readonly status: "closed" | "cleared" | "updated" | "pushed" }
  | { readonly status: "errors"; readonly errors: Readonly<Record<string, string>> }
  /** The app did not answer in time, or with something Slack does not understand. */
  | { readonly status: "trouble"; readonly reason: string };

/** The modal somebody looks at. @throws {Error} when there is none. */
export const modalOf = (world: World, user: string): OpenView => {
  const view = topModal(world, user);
  if (view === null) throw new Error(`${user} has no modal open.`);
  return view;
};

/** Enters values into the modal on top. @throws {Error} when it has no such block or action. */
export const fill = (world: World, user: string, values: Filled): OpenView => {
  const view = modalOf(world, user);
  const elements = placedElements(view.view.blocks);
  const entries = Object.entries(values).flatMap(([blockId, actions]) =>
    Object.entries(actions).map(([actionId, entered]) => {
      const element = elements.find((one) => one.blockId === blockId && one.actionId === actionId);
      if (element !== undefined) return { element, entered };
      const known = elements.map((one) => `${one.blockId}/${one.actionId}`).join(", ");
      throw new Error(
        `The modal of ${user} has no ${blockId}/${actionId}; it has ${known || "nothing to fill in"}.`,
      );
    }),
  );
  const filled = entries.reduce(
    (state, { element, entered }) => withEntry(state, element, entered),
    view.entries,
  );
  const after: OpenView = { ...view, entries: filled, errors: {}, trouble: null };
  putView(world, user, after);
  return after;
};

/** The input blocks that keep a modal from being sent. */
export const incompleteBlocks = (view: OpenView): readonly string[] =>
  incomplete(view.view.blocks, view.entries);

const trouble = (world: World, user: string, view: OpenView, reason: string): Submitted => {
  putView(world, user, { ...view, trouble: "We had some trouble connecting. Try again?" });
  return { status: "trouble", reason };
};

const showErrors = (world: World, user: string, view: OpenView, said: Json): Submitted => {
  const errors = Object.fromEntries(
    Object.entries(objectOf(said["errors"])).map(([id, text]) => [id, stringOf(text)]),
  );
  const inputs = view.view.blocks.filter((block) => block.type === "input").map((block) => block.block_id);
  const unknown = Object.keys(errors).filter((id) => !inputs.includes(id));
  if (unknown.length > 0 || Object.keys(errors).length === 0)
    return trouble(world, user, view, `errors name no input block of the modal: ${unknown.join(", ")}`);
  putView(world, user, { ...view, errors });
  return { status: "errors", errors };
};

const close = (world: World, user: string, view: OpenView): Submitted => {
  world.modals.set(
    user,
    modalsOf(world, user).filter((one) => one.id !== view.id),
  );
  return { status: "closed" };
};

const act = (world: World, user: string, view: OpenView, said: Json): Submitted => {
  switch (said["response_action"]) {
    case undefined:
      return close(world, user, view);
    case "clear":
      world.modals.delete(user);
      return { status: "cleared" };
    case "errors":
      return showErrors(world, user, view, said);
    case "update":
      putView(world, user, changedView(world, view, checkModal(said["view"])));
      return { status: "updated" };
    case "push":
      pushModal(world, user, checkModal(said["view"]));
      return { status: "pushed" };
    default:
      return trouble(world, user, view, `unknown response_action: ${String(said["response_action"])}`);
  }
};

const described = (error: SlackError): string => `${error.code}: ${JSON.stringify(error.details)}`;

/** Does to the modal what the app answered to its submission. */
export const settle = (world: World, user: string, view: OpenView, outcome: Outcome): Submitted => {
  const now = modalsOf(world, user).find((one) => one.id === view.id);
  if (outcome.status === "failed") return trouble(world, user, now ?? view, outcome.reason);
  const said = outcome.response;
  if (said !== undefined && !isJson(said))
    return trouble(world, user, now ?? view, `not an object: ${JSON.stringify(said)}`);
  try {
    return act(world, user, now ?? view, said ?? {});
  } catch (error) {
    if (error instanceof SlackError) return trouble(world, user, now ?? view, described(error));
    throw error;
  }
};
