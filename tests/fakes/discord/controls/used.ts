import type { Interaction, InteractionDraft, Outcome } from "../interactions/interactions.ts";
import type { Json } from "../json.ts";
import type { Machine } from "../machine.ts";
import { wireInteraction } from "../payloads/interaction.ts";
import type { Place } from "../world/world.ts";

/** What came of a click, command or form. */
export type Used = {
  /** Whether the app answered in time. */
  readonly isAnswered: boolean;
  /** Discord's number of the answer: 4 a message, 5 thinking, 6 nothing to be seen, 7 a changed message, 9 a form. */
  readonly type: number | null;
  /** The message that answers, or that is changed. */
  readonly message: string | null;
  /** What Discord says to the person if the app did not. */
  readonly complaint: string | null;
  /** The id and token of the interaction, for tests that answer it themselves. */
  readonly interaction: Pick<Interaction, "id" | "token">;
};

/** Something somebody does, and where. */
export type Act = Omit<InteractionDraft, "id" | "place" | "metadata" | "isContextMenu"> & {
  readonly place: Place;
  readonly isContextMenu?: boolean;
  readonly more?: Json;
  readonly data: Json;
};

const typeNumbers = { command: 2, component: 3, autocomplete: 2, modal: 5 } as const;

/** Tells the app of an interaction. Resolves when it answered, or did not in time. */
export const interact = async (
  { world, interactions, gateway }: Machine,
  act: Act,
): Promise<{ readonly interaction: Interaction; readonly outcome: Outcome }> => {
  const id = world.snowflake();
  const { kind, user, place, message, data, more = {}, isContextMenu = false } = act;
  const metadata = { id, type: typeNumbers[kind], user, more };
  const opened = interactions.open({ id, kind, isContextMenu, user, place: place.id, message, metadata });
  const body = wireInteraction(world, opened.interaction, place, data);
  gateway.dispatch({ t: "INTERACTION_CREATE", intent: 0, d: () => body });
  return { interaction: opened.interaction, outcome: await opened.outcome };
};

/** `complaint`: what Discord says when the app did not answer. */
export const used = (
  { interaction, outcome }: { readonly interaction: Interaction; readonly outcome: Outcome },
  complaint: string,
): Used => {
  const { id, token } = interaction;
  if (outcome.status === "failed")
    return { isAnswered: false, type: null, message: null, complaint, interaction: { id, token } };
  const { type, message } = outcome;
  return { isAnswered: true, type, message, complaint: null, interaction: { id, token } };
};
