import { readInteraction } from "./read-interaction.ts";
import { readPreview } from "./reply-preview.ts";
import { type Chosen, stepOf } from "./step.ts";

export type { Chosen } from "./step.ts";

/**
 * What an interaction asks of the desk; `null`: nothing, or nothing yet, as when it opens a form or shows a preview.
 * Pure; never throws.
 */
export const chosenIn = (interaction: unknown): Chosen | null => {
  const step = stepOf(interaction);
  return step.step === "final" ? step.chosen : null;
};

/**
 * The id of the preview that an interaction sends to a customer: it is sent once, however often it is pressed. `null`:
 * it sends none.
 */
export const sentPreview = (interaction: unknown): string | null => {
  const read = readInteraction(interaction);
  if (read?.did !== "press") return null;
  return readPreview(read.customId, read.message)?.press === "send" ? (read.message?.id ?? null) : null;
};
