import { isPicture } from "../core/attachment.ts";
import type { Case } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";

/** Whether the customer has attached anything to what they said of the matter. */
export const hasFiles = ({ said }: Pick<Case, "said">): boolean =>
  said.some(({ aside, attachments }) => aside !== true && attachments.length > 0);

/**
 * Whether a picture shows what happens (R14): a screenshot is the exact error message. With several problems nobody
 * can tell which of them it shows.
 */
export const isShownByPicture = ({ said }: Pick<Case, "said">, { understanding }: Facts): boolean =>
  understanding.problems.length <= 1 &&
  said.some(({ aside, attachments }) => aside !== true && attachments.some(isPicture));
