import { optionsAnswer } from "../block-rules/options.ts";
import type { Outcome } from "../delivery/delivery.ts";
import type { Machine } from "../machine.ts";
import { closedPayload, elementBy, submissionPayload, suggestionPayload } from "../payloads/interactions.ts";
import type { Placed } from "../world/block-ids.ts";
import { type Filled, fill, incompleteBlocks, modalOf, type Submitted, settle } from "../world/submit.ts";
import { messageAt } from "../world/timeline.ts";
import { modalsOf, topModal } from "../world/views.ts";
import { interact } from "./used.ts";

/** An option that the app offers. */
export type Offer = { readonly text: string; readonly value: string };

/** Where a menu stands that searches. */
export type Spot = { readonly channel: string; readonly ts: string };

const submit = async (machine: Machine, user: string, values: Filled): Promise<Submitted> => {
  const { world, platform, violations } = machine;
  const view = fill(world, user, values);
  if (view.view.type === "modal" && view.view.submit === undefined)
    throw new Error(`The modal of ${user} has no submit button.`);
  const blocks = incompleteBlocks(view);
  if (blocks.length > 0) return { status: "incomplete", blocks };
  const outcome = await interact(machine, submissionPayload(platform, user, view));
  const submitted = settle(world, user, view, outcome);
  if (submitted.status === "trouble" && outcome.status === "acknowledged")
    violations.push(`answered a submission with something Slack does not understand: ${submitted.reason}`);
  return submitted;
};

const close = async (machine: Machine, user: string, all: boolean): Promise<void> => {
  const { world, platform } = machine;
  const open = modalOf(world, user);
  if (open.view.type !== "modal") return;
  const isCleared = all || open.view.clear_on_close;
  world.modals.set(user, isCleared ? [] : modalsOf(world, user).slice(0, -1));
  if (open.view.notify_on_close) await interact(machine, closedPayload(platform, user, open, isCleared));
};

const offersIn = ({ violations }: Machine, outcome: Outcome): readonly Offer[] => {
  if (outcome.status === "failed") return [];
  const parsed = optionsAnswer.safeParse(outcome.response);
  if (!parsed.success) {
    violations.push(`offered options that Slack refuses: ${parsed.error.message}`);
    return [];
  }
  const { data } = parsed;
  const options = "options" in data ? data.options : data.option_groups.flatMap((group) => group.options);
  return options.map((option) => ({ text: option.text.text, value: option.value }));
};

/** Slack's client asks only when so many letters are typed. */
const leastLetters = ({ element }: Placed): number =>
  "min_query_length" in element ? (element.min_query_length ?? 3) : 0;

const suggest = async (
  machine: Machine,
  user: string,
  actionId: string,
  text: string,
  on: Spot | null,
): Promise<readonly Offer[]> => {
  const { world, platform } = machine;
  const blocks = on === null ? modalOf(world, user).view.blocks : messageAt(world, on.channel, on.ts).blocks;
  const element = elementBy(blocks, actionId, on === null ? `the modal of ${user}` : `the message ${on.ts}`);
  if (text.length < leastLetters(element)) return [];
  const where = on ?? { view: modalOf(world, user) };
  const body = suggestionPayload(platform, user, where, element, text);
  return offersIn(machine, await interact(machine, body));
};

/** How people use modals. Each resolves when the app acknowledged, or did not in time. */
export const createFilling = (machine: Machine) => ({
  /** Fills in the modal on top, by block and action, and leaves it open. */
  fill: (user: string, values: Filled): void => {
    fill(machine.world, user, values);
  },
  /** Fills in the modal on top, by block and action, and presses its button. What was filled in before stays. */
  submit: (user: string, values: Filled = {}): Promise<Submitted> => submit(machine, user, values),
  /** Closes the modal on top with its close button; `all`: the whole stack, with the cross. */
  closeModal: (user: string, all = false): Promise<void> => close(machine, user, all),
  /** Types into a menu that searches, in the modal on top or on a message. @returns what the app offers. */
  suggest: (
    user: string,
    actionId: string,
    text: string,
    on: Spot | null = null,
  ): Promise<readonly Offer[]> => suggest(machine, user, actionId, text, on),
  /** Whether somebody has a modal open. */
  hasModal: (user: string): boolean => topModal(machine.world, user) !== null,
});

/** How people use modals. */
export type Filling = ReturnType<typeof createFilling>;
