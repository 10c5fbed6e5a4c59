import { z } from "zod";
import { anyText, plainText } from "./text.ts";

/** An option of a menu. */
export const plainOption = z.strictObject({
  text: plainText(75),
  value: z.string().max(150),
  description: plainText(75).optional(),
});
/** An option to tick. */
export const anyOption = z.strictObject({
  text: anyText(75),
  value: z.string().max(150),
  description: anyText(75).optional(),
});
/** An option of an overflow menu, which may lead somewhere. */
export const menuOption = z.strictObject({
  text: plainText(75),
  value: z.string().max(150),
  description: plainText(75).optional(),
  url: z.string().max(3000).optional(),
});
/** Options under headings. */
export const groups = z.array(
  z.strictObject({ label: plainText(75), options: z.array(plainOption).min(1).max(100) }),
);

/** Something to choose. */
export type Option = z.infer<typeof anyOption>;

/** Options that an app may answer a search in a menu with. */
export const optionsAnswer = z.union([
  z.strictObject({ options: z.array(plainOption).max(100) }),
  z.strictObject({ option_groups: groups.max(100) }),
]);
